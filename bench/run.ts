// What `npm run bench` runs: how fast the parts are that a page waits for, as ratios against something bare that does
// the same work in the same run. Times in milliseconds are those of this machine, today.
//   npm run bench                       with our own glossary and articles
//   npm run bench -- --data FOLDER      with real prose: FOLDER/glossaries/NAME.LANG.json, lists of {id, term, aliases,
//                                       definition}, may be .json.gz, and FOLDER/truth/blocks/NAME.LANG.jsonl, lines
//                                       of {text}; and real pages, FOLDER/pages/*.html
//   npm run bench -- matcher marking    only these of matcher, marking, storm, pages, reading, compile, growth
//   npm run bench -- reading            what a reader waits for, which takes five minutes and is not done unless named
//   npm run bench -- growth             how size and time grow up to 100,000 terms, which takes minutes and is not done
//                                       unless it is named; with --plot FILE.svg it is drawn too
//   npm run bench -- annotate           marking HTML as it streams by, beside other parsers; takes two minutes, as above
//   npm run bench -- edge               what each runtime of the edge costs; takes five minutes, as above, and installs
//                                       the runtimes the first time, as `npm run test:runtimes` does
import { parseArgs } from 'node:util';
import { benchAnnotate } from './annotate.ts';
import { benchCompile } from './compile.ts';
import { benchEdge } from './edge.ts';
import { benchGrowth } from './growth.ts';
import { benchMarking } from './marking.ts';
import { benchMatcher } from './matcher.ts';
import { benchPages } from './pages.ts';
import { benchReading } from './reading.ts';
import { benchStorm } from './storm.ts';
import { type Grid, printGrid, printTable, type Table } from './table.ts';
import { type Corpus, ownCorpus, readCorpora, readLargeCorpus } from './text.ts';

type Bench = (
  corpora: readonly Corpus[],
  large: Corpus,
  plot: string | undefined,
  folder: string | undefined,
) => AsyncIterable<Table | Grid>;

const benches: Record<string, Bench> = {
  matcher: benchMatcher,
  marking: benchMarking,
  storm: benchStorm,
  pages: benchPages,
  reading: benchReading,
  compile: benchCompile,
  growth: benchGrowth,
  annotate: benchAnnotate,
  edge: benchEdge,
};
const LONG = ['reading', 'growth', 'annotate', 'edge'];

const { values, positionals } = parseArgs({
  options: { data: { type: 'string' }, plot: { type: 'string' } },
  allowPositionals: true,
});
const unknown = positionals.filter((name) => !Object.hasOwn(benches, name));
if (unknown.length) {
  console.error(
    `no such benchmark: ${unknown.join(', ')} (there are ${Object.keys(benches).join(', ')})`,
  );
  process.exit(2);
}

const { data, plot } = values;
const corpora = data === undefined ? [ownCorpus()] : readCorpora(data, ['en', 'de', 'ru', 'ja']);
const large = data === undefined ? ownCorpus() : readLargeCorpus(data, 'en');
const wanted = positionals.length
  ? positionals
  : Object.keys(benches).filter((name) => !LONG.includes(name));
let missed = 0;
for (const [name, bench] of Object.entries(benches)) {
  if (!wanted.includes(name)) continue;
  for await (const table of bench(corpora, large, plot, data)) {
    if ('rows' in table) missed += printTable(table);
    else printGrid(table);
  }
}
console.log(missed ? `\n${missed} goals missed` : '\nall goals reached');
