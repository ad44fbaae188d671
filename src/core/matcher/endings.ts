import { mix, unmix } from './hash.ts';

/**
 * How the words of a language end: what is taken off to see that two words are forms of one. It is data, so that a
 * bundle carries it for the languages it has, and no page loads what it does not need.
 */
export interface Endings {
  /**
   * `ending`, `ending>what stands in its place`, `ending:letters` or `ending:letters>…`, with spaces between them, in
   * folded letters without diacritics. Of those that fit the longest is taken. `letters` says how many must stand before
   * it, instead of `min`. Of the word's own letters at least 2 are kept in any case.
   */
  rules: string;
  /** So many letters are left of a word at least. */
  min: number;
  /** How often endings are taken off in turn, where they follow each other. Default 1. */
  times?: number;
  /** Letters that may lose their diacritic from one form of a word to the next: "äöü" for "Baum", "Bäume". */
  alike?: string;
}

/** Takes endings off words. */
export interface Stemmer {
  /** `false` if no ending is of these last two letters: most words need no more than that. */
  mayEnd(beforeLast: number, last: number): boolean;
  /**
   * Makes the first `length` letters of `word`, of which `hash` is the hash, a stem, in place. Says by its fields how long
   * that is, and how many of the word's letters begin it; returns its hash.
   */
  stem(word: Uint16Array, length: number, hash: number): number;
  length: number;
  kept: number;
}

/** What is done with an ending: taken off, all of it or what is not left standing, and something put in its place. */
interface Rule {
  ending: number[];
  size: number;
  instead: number[];
  /** So many letters of the word must be left. */
  least: number;
}

/** No word has more endings in a row, and no language more than so many letters of rules. */
const MAX_TIMES = 8;
const MAX_LENGTH = 10_000;

const RULE = /^([^>:]+)(?::(\d+))?(?:>(.*))?$/;

/** What is no rule is left out: the data may come from anywhere. */
export function createStemmer({ rules, min, times = 1 }: Endings): Stemmer {
  const parsed = rules
    .slice(0, MAX_LENGTH)
    .split(' ')
    .flatMap((rule) => parse(rule, min));
  // An automaton that reads endings from their last letter on. Letters that end no word have the number 0, and lead to
  // the state 0, from which there is no way on; 1 is the first.
  const numbers = new Uint8Array(0x10000);
  let letters = 0;
  for (const { ending } of parsed)
    for (const letter of ending) if (!numbers[letter] && letters < 255) numbers[letter] = ++letters;
  const width = letters + 1;
  const count = parsed.reduce((sum, { ending }) => sum + ending.length, 2);
  const next = new Uint16Array(count * width);
  const ruleAt: Rule[] = [];
  let last = 1;
  for (const rule of parsed) {
    let state = 1;
    for (const letter of rule.ending.toReversed()) {
      const step = state * width + numbers[letter]!;
      state = next[step] ||= ++last;
    }
    ruleAt[state] ??= rule;
  }

  return {
    mayEnd(beforeLast, last) {
      const state = next[width + numbers[last]!]!;
      return !!state && (!!ruleAt[state] || !!next[state * width + numbers[beforeLast]!]);
    },
    length: 0,
    kept: 0,
    stem(word, length, hash) {
      let kept = length;
      for (let n = Math.min(times, MAX_TIMES); n > 0; n--) {
        let best: Rule | undefined;
        let state = 1;
        for (let at = length - 1; at >= 0; at--) {
          state = next[state * width + numbers[word[at]!]!]!;
          if (!state) break;
          const rule = ruleAt[state];
          if (rule && length - rule.size >= rule.least) best = rule;
        }
        if (!best) break;
        for (let size = best.size; size > 0; size--) hash = unmix(hash, word[--length]!);
        if (length < kept) kept = length;
        for (const letter of best.instead) hash = mix(hash, (word[length++] = letter));
      }
      this.length = length;
      this.kept = kept;
      return hash;
    },
  };
}

function parse(text: string, min: number): Rule | [] {
  const [, ending = '', letters = min, instead = ''] = RULE.exec(text) ?? [];
  // What stands in its place is never longer, so that a stem fits in its word.
  if (!ending || instead.length > ending.length) return [];
  let shared = 0;
  while (shared < instead.length && instead[shared] === ending[shared]) shared++;
  return {
    ending: unitsOf(ending),
    size: ending.length - shared,
    instead: unitsOf(instead.slice(shared)),
    least: Math.max(Number(letters) + shared || 0, 2),
  };
}

const unitsOf = (text: string): number[] => Array.from(text, (char) => char.charCodeAt(0));
