// What `npm run bench` runs: how fast the parts are that a page waits for, as ratios against something bare that does
// the same work in the same run. Times in milliseconds are those of this machine, today.
//   npm run bench                       with our own glossary and articles
//   npm run bench -- --data FOLDER      with real prose: FOLDER/glossaries/NAME.LANG.json, lists of {id, term, aliases},
//                                       and FOLDER/truth/blocks/NAME.LANG.jsonl, lines of {text}
//   npm run bench -- matcher marking    only these of matcher, marking, compile
import { parseArgs } from 'node:util';
import { benchCompile } from './compile.ts';
import { benchMarking } from './marking.ts';
import { benchMatcher } from './matcher.ts';
import { printTable, type Table } from './table.ts';
import { type Corpus, ownCorpus, readCorpora } from './text.ts';

const benches: Record<string, (corpora: readonly Corpus[]) => AsyncIterable<Table>> = {
  matcher: benchMatcher,
  marking: benchMarking,
  compile: benchCompile,
};

const { values, positionals } = parseArgs({
  options: { data: { type: 'string' } },
  allowPositionals: true,
});
const unknown = positionals.filter((name) => !Object.hasOwn(benches, name));
if (unknown.length) {
  console.error(
    `no such benchmark: ${unknown.join(', ')} (there are ${Object.keys(benches).join(', ')})`,
  );
  process.exit(2);
}

const corpora =
  values.data === undefined ? [ownCorpus()] : readCorpora(values.data, ['en', 'de', 'ru', 'ja']);
let missed = 0;
for (const [name, bench] of Object.entries(benches)) {
  if (positionals.length && !positionals.includes(name)) continue;
  for await (const table of bench(corpora)) missed += printTable(table);
}
console.log(missed ? `\n${missed} goals missed` : '\nall goals reached');
