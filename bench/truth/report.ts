import { groupBy } from './group.ts';
import type { Miss, Score } from './score.ts';

/** The share of marks that are to be found, by language; others have no goal. */
export const RECALL_GOALS: Readonly<Record<string, number>> = {
  en: 0.97,
  ...Object.fromEntries(
    ['de', 'fr', 'es', 'pt', 'it', 'ru', 'uk', 'pl', 'cs', 'tr', 'sv', 'fi', 'nl'].map((lang) => [
      lang,
      0.9,
    ]),
  ),
};
export const OTHER_GOAL = 0.015;
export const RATIO_GOAL = 1.1;

/** A line of the table: a corpus, or the mean of a language. */
export interface ScoreRow extends Omit<Score, 'missed'> {
  what: string;
  /** The language, in the line of its mean. */
  lang?: string;
  /** Matches against those of the reference. */
  ratio: number;
  /** The same, as far as more matches are not more marks found. */
  perMark: number;
}

/** Prints the lines of one language, and says how many goals are missed. */
export function printScores(rows: readonly ScoreRow[]): number {
  let missed = 0;
  for (const row of rows) {
    const { what, marks, recall, other, exact, density, ratio, perMark, rest, restRecall } = row;
    const goals = goalsOf(row);
    missed += goals.length;
    console.log(
      [
        what.padEnd(18),
        String(marks).padStart(5),
        percent(recall),
        percent(other),
        percent(exact),
        density.toFixed(1).padStart(8),
        ratio.toFixed(2).padStart(7),
        perMark.toFixed(2).padStart(7),
        String(rest).padStart(6),
        rest ? percent(restRecall) : ''.padStart(8),
        goals.length ? `  missed: ${goals.join(', ')}` : '',
      ]
        .join('')
        .trimEnd(),
    );
  }
  return missed;
}

export function printHead(): void {
  console.log(
    '\ncorpus            marks  recall   other   exact per 1000  ratio    per   rest   found\n' +
      '                                                 words           mark',
  );
}

function goalsOf({ lang, recall, other, ratio }: ScoreRow): string[] {
  const goal = lang === undefined ? undefined : RECALL_GOALS[lang];
  if (goal === undefined) return [];
  return [
    recall < goal ? `recall ≥ ${100 * goal} %` : '',
    other > OTHER_GOAL ? `other ≤ ${100 * OTHER_GOAL} %` : '',
    ratio > RATIO_GOAL ? `ratio ≤ ${RATIO_GOAL.toFixed(2)}` : '',
  ].filter(Boolean);
}

/** Prints what was not found, by the way it is worded and by cause. */
export function printMisses(lang: string, misses: readonly Miss[], most: number): void {
  const kinds = groupBy(misses, ({ mark, cause }) => `${mark.cls}: ${cause}`);
  const byNumber = [...kinds].toSorted(([, a], [, b]) => b.length - a.length);
  for (const [kind, ofKind] of byNumber) {
    const distinct = [...groupBy(ofKind, ({ mark }) => `${mark.surface}\n${mark.term}`).values()];
    console.log(
      `\n  ${lang}, ${kind}: ${ofKind.length} marks, ${distinct.length} of them different`,
    );
    for (const alike of distinct.toSorted((a, b) => b.length - a.length).slice(0, most)) {
      console.log(`    ${describe(alike[0]!)}${alike.length > 1 ? `  × ${alike.length}` : ''}`);
    }
  }
}

function describe({ corpus, mark, block, instead }: Miss): string {
  const found = instead.map(({ start, end, term }) => `${block.text.slice(start, end)} → ${term}`);
  const before = block.text.slice(Math.max(0, mark.start - 25), mark.start);
  const after = block.text.slice(mark.end, mark.end + 25);
  return (
    `${mark.term}  |  ${before}[${mark.surface}]${after}  |  ${corpus}` +
    (found.length ? `  |  found: ${found.join('; ')}` : '')
  ).replace(/\s/g, ' ');
}

export const percent = (share: number): string => `${(100 * share).toFixed(1)} %`.padStart(8);
