import { createTrie } from './trie.ts';

/**
 * How the words of a language end: what is taken off to see that two words are forms of one. It is data, so that a
 * bundle carries it for the languages it has, and no page loads what it does not need.
 */
export interface Endings {
  /**
   * `ending`, `ending>what stands in its place`, `ending:letters` or `ending:letters>…`, with spaces between them, in
   * folded letters. Of those that fit the longest is taken. `letters` says how many must be left before it; it is
   * `min` where it is missing.
   */
  rules: string;
  /** So many letters are left of a word at least. */
  min: number;
  /** How often endings are taken off in turn, where they follow each other. Default 1. */
  times?: number;
  /** Letters and what they read as in any form of a word: "äa öo üu" for plurals like "Bäume". */
  alike?: string;
}

/** Makes the first `length` units of `word`, a folded word, a stem, in place; returns how many are left. */
export type Stem = (word: Uint16Array, length: number) => number;

const RULE = /^([^>:]+)(?::(\d+))?(?:>(.*))?$/;

/** What is no rule is left out: the data may come from anywhere. */
export function createStem({ rules, min, times = 1 }: Endings): Stem {
  const parsed = rules.split(' ').flatMap((rule) => {
    const [, ending, letters, instead = ''] = RULE.exec(rule) ?? [];
    // What stands in its place is never longer, so that a stem fits where its word was.
    if (!ending || instead.length > ending.length) return [];
    return { size: ending.length, min: Number(letters ?? min), instead: unitsOf(instead), ending };
  });
  const trie = createTrie(parsed.map(({ ending }) => unitsOf(ending).reverse()));
  return (word, length) => {
    for (let n = 0; n < times; n++) {
      let best: (typeof parsed)[number] | undefined;
      for (let at = length - 1, node = 0; at >= 0; at--) {
        node = trie.step(node, word[at]!);
        if (!node) break;
        const rule = parsed[trie.valuesAt(node)?.[0] ?? -1];
        if (rule && at >= rule.min) best = rule;
      }
      if (!best) break;
      const { size, instead } = best;
      length -= size;
      for (const unit of instead) word[length++] = unit;
    }
    return length;
  };
}

const unitsOf = (text: string): number[] => Array.from(text, (char) => char.charCodeAt(0));
