import { compare } from '../compare.ts';
import type { TruthCorpus } from './corpus.ts';
import type { Finder } from './finder.ts';
import { createKeyedFinder, wordsOf } from './keyed-matcher.ts';
import { plainKey } from './plain-key.ts';
import { percent } from './report.ts';
import { type ReadyRoad, ROADS } from './roads.ts';
import { isLargeEnough, scoreOf } from './score.ts';

/** Characters that are read at once when speed is measured: some pages. */
const PIECE = 20_000;

/**
 * Scores each road in one and the same simple matcher, prints a line for each, and says which packages are missing.
 * A language without enough marks has its bytes counted only, for the glossaries that there are.
 */
export async function compareRoads(
  lang: string,
  corpora: readonly TruthCorpus[],
): Promise<Set<string>> {
  const marked = corpora.filter(isLargeEnough);
  const namesIn = (marked.length ? marked : corpora).map(wordsIn);
  if (!namesIn.length) namesIn.push(new Set());
  const missing = new Set<string>();
  for (const { name, ready } of ROADS) {
    const road = await ready(lang);
    if (!road) print(lang, name, ['does not have this language']);
    else if ('needs' in road) {
      missing.add(road.needs);
      print(lang, name, [`not run: npm install --no-save ${road.needs}`]);
    } else {
      const bytes = mean(namesIn.map((words) => road.bytesFor(words)));
      const size = Number.isNaN(bytes) ? '' : `${Math.round(bytes)} B`;
      if (!marked.length) print(lang, name, ['', '', '', '', '', size]);
      else print(lang, name, [...scoresOf(marked, road), size, speedOf(marked, road)]);
    }
  }
  return missing;
}

export function printRoadsHead(): void {
  print('lang', 'road', ['recall', 'other', 'exact', 'ratio', 'per mark', 'bytes', 'speed']);
}

const print = (lang: string, road: string, figures: readonly string[]): void =>
  console.log(
    `${lang.padEnd(5)} ${road.padEnd(11)}${figures.map((figure) => figure.trim().padStart(9)).join('')}`.trimEnd(),
  );

const wordsIn = ({ terms, lang }: TruthCorpus): Set<string> => wordsOf(terms, lang);

const finderOf = (corpus: TruthCorpus, road: ReadyRoad): Finder =>
  createKeyedFinder(corpus.terms, corpus.lang, road.keyFor(wordsIn(corpus)));

function scoresOf(corpora: readonly TruthCorpus[], road: ReadyRoad): string[] {
  const scores = corpora.map((corpus) => scoreOf(corpus, finderOf(corpus, road)));
  // What is found more often than by folding plurals, and how much of that is not explained by marks found.
  const pairs = corpora.flatMap((corpus, n) => {
    if (corpus.onlyContexts) return [];
    const plain = scoreOf(corpus, createKeyedFinder(corpus.terms, corpus.lang, plainKey));
    const { density, recall } = scores[n]!;
    const ratio = density / plain.density;
    return [{ ratio, perMark: ratio / (recall / plain.recall) }];
  });
  return [
    percent(mean(scores.map(({ recall }) => recall))),
    percent(mean(scores.map(({ other }) => other))),
    percent(mean(scores.map(({ exact }) => exact))),
    mean(pairs.map(({ ratio }) => ratio)).toFixed(2),
    mean(pairs.map(({ perMark }) => perMark)).toFixed(2),
  ];
}

/** Words per second against those without a road, in the corpus with the most text. */
function speedOf(corpora: readonly TruthCorpus[], road: ReadyRoad): string {
  const lengthOf = ({ blocks }: TruthCorpus): number =>
    blocks.reduce((sum, { text }) => sum + text.length, 0);
  const corpus = corpora.toSorted((a, b) => lengthOf(b) - lengthOf(a))[0]!;
  const pieces: string[] = [''];
  for (const { text } of corpus.blocks) {
    if (pieces.at(-1)!.length > PIECE) pieces.push('');
    pieces[pieces.length - 1] += `${text}\n`;
  }
  const find = finderOf(corpus, road);
  const plain = createKeyedFinder(corpus.terms, corpus.lang, (word) => word);
  const pieceOf = (pair: number): string => pieces[pair % pieces.length]!;
  const { ratio } = compare(
    (pair) => find(pieceOf(pair)).length,
    (pair) => plain(pieceOf(pair)).length,
  );
  return `${(1 / ratio).toFixed(2)} ×`;
}

const mean = (figures: readonly number[]): number =>
  figures.reduce((sum, figure) => sum + figure, 0) / figures.length;
