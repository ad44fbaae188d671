import { createTrie } from './trie.ts';

/**
 * How the words of a language end: what is taken off to see that two words are forms of one. It is data, so that a
 * bundle carries it for the languages it has, and no page loads what it does not need.
 */
export interface Endings {
  /**
   * `ending`, `ending>what stands in its place`, `ending:letters` or `ending:letters>…`, with spaces between them, in
   * folded letters without diacritics. Of those that fit the longest is taken. `letters` says how many must stand before
   * it, instead of `min`. Of the word's own letters at least 2 are kept in any case, and 3 where others follow them.
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
  /** Whether a word may have an ending whose last letter this is. */
  mayEnd(letter: number): boolean;
  /** Makes the first `length` letters of `word` a stem, in place; returns how many are left. */
  stem(word: Uint16Array, length: number): number;
  /** So many of the last word's letters begin its stem; what is behind them stands in an ending's place. */
  kept: number;
}

/** No word has more endings in a row. */
const MAX_TIMES = 8;

const RULE = /^([^>:]+)(?::(\d+))?(?:>(.*))?$/;

/** What is no rule is left out: the data may come from anywhere. */
export function createStemmer({ rules, min, times = 1 }: Endings): Stemmer {
  const turns = Math.min(times, MAX_TIMES);
  const parsed = `${rules}`.split(' ').flatMap((rule) => {
    const [, ending, letters, instead = ''] = RULE.exec(rule) ?? [];
    // What stands in its place is never longer, so that a stem fits where its word was.
    if (!ending || instead.length > ending.length) return [];
    let shared = 0;
    while (shared < instead.length && instead[shared] === ending[shared]) shared++;
    // Words that begin differently in their first letters are never forms of one: the matcher counts on it.
    const needed = (shared < instead.length ? 3 : 2) - shared;
    const least = Math.max(Number(letters ?? min) || 0, needed);
    return { ending, least, shared, instead: unitsOf(instead) };
  });
  const trie = createTrie(parsed.map(({ ending }) => unitsOf(ending).reverse()));
  return {
    mayEnd: (letter) => trie.first(letter) > 0,
    kept: 0,
    stem(word, length) {
      this.kept = length;
      for (let n = 0; n < turns; n++) {
        let best: (typeof parsed)[number] | undefined;
        let left = length;
        for (let at = length - 1, node = 0; at >= 0; at--) {
          node = trie.step(node, word[at]!);
          if (!node) break;
          const rule = parsed[trie.valuesAt(node)?.[0] ?? -1];
          if (rule && at >= rule.least) [best, left] = [rule, at];
        }
        if (!best) break;
        length = left;
        this.kept = Math.min(this.kept, left + best.shared);
        for (const unit of best.instead) word[length++] = unit;
      }
      return length;
    },
  };
}

const unitsOf = (text: string): number[] => Array.from(text, (char) => char.charCodeAt(0));
