import { countWords } from '../text.ts';
import type { Block, Mark, Span, TruthCorpus, TruthTerm } from './corpus.ts';
import type { Finder, Found } from './finder.ts';

/** What a matcher made of the marks of one corpus. Shares are of 1. */
export interface Score {
  /** Marks that count; see `isUsable`. */
  marks: number;
  /** Found where they are, as the term that they name. */
  recall: number;
  /** Found there as another term. */
  other: number;
  /** Found as that term, from the very first letter to the last. */
  exact: number;
  /** Matches per 1,000 words, outside code. */
  density: number;
  /** Marks in other words, which need an alias, and how many of them were found. */
  rest: number;
  restRecall: number;
  missed: Miss[];
}

/** A mark that was not found as what it names. */
export interface Miss {
  corpus: string;
  mark: Mark;
  block: Block;
  cause: Cause;
  /** What was found in its place. */
  instead: Found[];
}

export type Cause =
  'not found' | 'other term' | 'other term of the same name' | 'within a longer mention' | 'partly';

/** The ways of wording a term that no alias is needed for, also in combinations: "sep+plural". */
const FOLDED = new Set([
  'exact',
  'case',
  'plural',
  'sep',
  'possessive',
  'inflection',
  'punct/diacritics',
]);

/** Marks that a matcher can be expected to find. Not those that keep the English name of a translated term. */
export const isUsable = ({ cls, via = '' }: Mark): boolean =>
  !via.startsWith('en') && cls.split('+').every((kind) => FOLDED.has(kind));

/** Marks that count for a macro average. */
export const isLargeEnough = ({ blocks }: TruthCorpus): boolean =>
  blocks.reduce((sum, { marks }) => sum + marks.filter(isUsable).length, 0) >= 20;

/** Scores `find` against the marks of a corpus. */
export function scoreOf({ name, lang, terms, blocks }: TruthCorpus, find: Finder): Score {
  const same = sameNames(terms);
  const count = { marks: 0, found: 0, other: 0, exact: 0, rest: 0, restFound: 0, matches: 0 };
  const missed: Miss[] = [];
  for (const block of blocks) {
    const matches = find(block.text);
    count.matches += matches.filter(
      (match) => !block.code.some((zone) => meet(match, zone)),
    ).length;
    for (const mark of block.marks) {
      const there = matches.filter((match) => meet(match, mark));
      const right = there.find(({ term }) => same(term, mark.term_id));
      if (!isUsable(mark)) {
        count.rest++;
        if (right) count.restFound++;
        continue;
      }
      count.marks++;
      if (right) {
        count.found++;
        if (right.start === mark.start && right.end === mark.end) count.exact++;
      } else {
        if (there.length) count.other++;
        const cause = causeOf(mark, there, terms);
        missed.push({ corpus: name, mark, block, cause, instead: there });
      }
    }
  }
  const words = countWords(
    blocks.map(({ text }) => text),
    lang,
  );
  return {
    marks: count.marks,
    recall: count.found / count.marks,
    other: count.other / count.marks,
    exact: count.exact / count.marks,
    density: (1000 * count.matches) / words,
    rest: count.rest,
    restRecall: count.restFound / count.rest,
    missed,
  };
}

const meet = (a: Span, b: Span): boolean => a.start < b.end && a.end > b.start;

/** Whether two ids are of one entry, or of entries that have a name in common. */
function sameNames(terms: readonly TruthTerm[]): (a: string, b: string) => boolean {
  const names = new Map(terms.map(({ id, term, aliases }) => [id, new Set([term, ...aliases])]));
  return (a, b) => a === b || [...(names.get(a) ?? [])].some((name) => names.get(b)?.has(name));
}

function causeOf(mark: Mark, there: readonly Found[], terms: readonly TruthTerm[]): Cause {
  if (!there.length) return 'not found';
  const [first] = there;
  const covers = there.length === 1 && first!.start <= mark.start && first!.end >= mark.end;
  if (!covers) return 'partly';
  if (first!.end - first!.start > mark.end - mark.start) return 'within a longer mention';
  const titleOf = (id: string): string | undefined => terms.find((term) => term.id === id)?.term;
  // "Node" and "Node (networking)": nothing in the text tells them apart.
  const bare = (title = ''): string => title.replace(/\s*[(（].*$/, '').toLowerCase();
  return bare(titleOf(first!.term)) === bare(mark.term)
    ? 'other term of the same name'
    : 'other term';
}
