// What `npm run bench:truth` runs: how many of the mentions that authors marked by hand the matcher finds.
//   npm run bench:truth -- --data FOLDER
//       FOLDER/glossaries/NAME.LANG.json       lists of {id, term, aliases}; may be .json.gz
//       FOLDER/truth/NAME.LANG.jsonl           lines of {source, block, start, end, surface, term_id, term, cls, ctx}
//       FOLDER/truth/blocks/NAME.LANG.jsonl    lines of {page, block, text, zones}
//   --lang en,de    only these languages
//   --misses        what is not found, by the way it is worded and by cause; --most 10 says how many of each
//   --roads         ways of seeing that two words are forms of one, side by side; see docs/inflection.md
import { parseArgs } from 'node:util';
import { compareRoads, printRoadsHead } from './truth/compare-roads.ts';
import { readGlossaries, readTruth, type TruthCorpus } from './truth/corpus.ts';
import { createFinder } from './truth/finder.ts';
import { groupBy } from './truth/group.ts';
import { createKeyedFinder } from './truth/keyed-matcher.ts';
import { plainKey } from './truth/plain-key.ts';
import {
  printHead,
  printMisses,
  printScores,
  RECALL_GOALS,
  type ScoreRow,
} from './truth/report.ts';
import { isLargeEnough, type Miss, scoreOf } from './truth/score.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    lang: { type: 'string' },
    misses: { type: 'boolean', default: false },
    roads: { type: 'boolean', default: false },
    most: { type: 'string', default: '10' },
  },
});
if (values.data === undefined) {
  console.error('which marks? npm run bench:truth -- --data FOLDER');
  process.exit(2);
}

const { data, misses, most } = values;
const wanted = values.lang?.split(',');
const languages = groupBy(readTruth(data), ({ lang }) => lang.split('-')[0]!);
await (values.roads ? compareAllRoads(data) : scoreAll());

function scoreAll(): void {
  let missed = 0;
  printHead();
  for (const [lang, corpora] of [...languages].toSorted(byNumberOfMarks)) {
    if (wanted && !wanted.includes(lang)) continue;
    const rows = corpora.filter(isLargeEnough).map(rowOf);
    if (!rows.length) {
      console.log(`${lang}: too few`.padEnd(18), `(${corpora.map(({ name }) => name).join(', ')})`);
      continue;
    }
    missed += printScores([...rows, meanOf(lang, rows)]);
    if (misses) {
      printMisses(
        lang,
        rows.flatMap((row) => row.missed),
        Number(most),
      );
    }
    console.log();
  }
  console.log('* without texts: what stands around each mark is read, and no matches are counted');
  console.log(missed ? `${missed} goals missed` : 'all goals reached');
}

async function compareAllRoads(folder: string): Promise<void> {
  const missing = new Set<string>();
  printRoadsHead();
  for (const lang of wanted ?? Object.keys(RECALL_GOALS)) {
    const corpora = languages.get(lang) ?? readGlossaries(folder, lang);
    for (const name of await compareRoads(lang, corpora)) missing.add(name);
  }
  if (missing.size) console.log(`\nnpm install --no-save ${[...missing].join(' ')}`);
}

function rowOf(corpus: TruthCorpus): ScoreRow & { missed: Miss[] } {
  const { name, lang, terms, onlyContexts } = corpus;
  const score = scoreOf(corpus, createFinder(terms, lang));
  const reference = scoreOf(corpus, createKeyedFinder(terms, lang, plainKey));
  const ratio = score.density / reference.density;
  return {
    ...score,
    what: `${name}${onlyContexts ? ' *' : ''}`,
    density: onlyContexts ? NaN : score.density,
    ratio: onlyContexts ? NaN : ratio,
    perMark: onlyContexts ? NaN : ratio / (score.recall / reference.recall),
  };
}

/** Every corpus counts once. */
function meanOf(lang: string, rows: readonly ScoreRow[]): ScoreRow {
  const mean = (
    figure: 'recall' | 'other' | 'exact' | 'density' | 'ratio' | 'perMark' | 'restRecall',
  ): number => {
    const figures = rows.map((row) => row[figure]).filter(Number.isFinite);
    return figures.reduce((sum, value) => sum + value, 0) / figures.length;
  };
  const sum = (figure: 'marks' | 'rest'): number =>
    rows.reduce((total, row) => total + row[figure], 0);
  return {
    what: `${lang}: mean of ${rows.length}`,
    lang,
    marks: sum('marks'),
    recall: mean('recall'),
    other: mean('other'),
    exact: mean('exact'),
    density: mean('density'),
    ratio: mean('ratio'),
    perMark: mean('perMark'),
    rest: sum('rest'),
    restRecall: mean('restRecall'),
  };
}

function byNumberOfMarks(
  [, a]: [string, readonly TruthCorpus[]],
  [, b]: [string, readonly TruthCorpus[]],
): number {
  const marks = (corpora: readonly TruthCorpus[]): number =>
    corpora
      .flatMap(({ blocks }) => blocks.map((block) => block.marks.length))
      .reduce((s, n) => s + n);
  return marks(b) - marks(a);
}
