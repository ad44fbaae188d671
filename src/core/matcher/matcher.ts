import { type Form, FormFlag } from '../bundle.ts';
import type { Unicode } from '../unicode.ts';
import { isBounded } from './boundary.ts';
import { createCharTable } from './char-table.ts';
import { cleanText, type CleanText } from './clean.ts';
import { readTokens, spellingOf, type Tokens } from './tokens.ts';
import { createTrie } from './trie.ts';

/** One mention: `text.slice(start, end)`, in UTF-16 code units. */
export interface Match {
  start: number;
  end: number;
  /** Position of the entry it names. */
  entry: number;
  /** How many words stand before it in the text. */
  words: number;
}

/** Finds the forms of a glossary in text of one language. */
export interface Matcher {
  /** All mentions in `text`, leftmost and longest, in order and without overlaps. Any string is fine. */
  find(text: string): Match[];
}

/** Longer forms are no terms; the bound keeps the worst text linear. */
const MAX_TOKENS = 32;

/**
 * Of forms that read the same, written ones come before made ones, then the first wins.
 *
 * Works on words: each is hashed, looked up as the first of a form, and followed to the longest form.
 * The cost of a text does not depend on the number of forms.
 */
export function createMatcher(forms: readonly Form[], unicode: Unicode, lang: string): Matcher {
  const table = createCharTable(unicode, lang);
  const tokens: Tokens = { count: 0, start: [], end: [], hash: [], word: [] };

  /** Reads the tokens of a text. Nearly all text is clean, and then its offsets need no map. */
  const read = (text: string): Pick<CleanText, 'text'> & Partial<CleanText> => {
    if (unicode.normalize(text) === text && readTokens(text, tokens, table)) return { text };
    const clean = cleanText(text, unicode, table);
    readTokens(clean.text, tokens, table);
    return clean;
  };

  const isMade = ([, , flags = 0]: Form): number => flags & FormFlag.Made;

  const known: { entry: number; flags: number; spelling: string; path: number[] }[] = [];
  for (const [text, entry, flags = 0] of [...forms].sort((a, b) => isMade(a) - isMade(b))) {
    const { text: form } = read(text);
    const { count, hash } = tokens;
    if (!count || count > MAX_TOKENS) continue;
    const spelling = spellingOf(form, tokens, 0, count - 1, table, !!(flags & FormFlag.Exact));
    known.push({ entry, flags, spelling, path: hash.slice(0, count) });
  }
  const trie = createTrie(known.map(({ path }) => path));

  /** The form among those at `node` that tokens `first` to `last` really spell, with boundaries around them. */
  const formAt = (
    node: number,
    text: string,
    first: number,
    last: number,
  ): (typeof known)[number] | undefined =>
    trie
      .valuesAt(node)
      ?.map((value) => known[value]!)
      .find(
        ({ spelling, flags }) =>
          spellingOf(text, tokens, first, last, table, !!(flags & FormFlag.Exact)) === spelling &&
          isBounded(text, tokens.start[first]!, tokens.end[last]!, table),
      );

  return {
    find(original) {
      const { text, starts, ends } = read(original);
      const { count, start, end, hash, word } = tokens;
      const matches: Match[] = [];
      const path: number[] = [];
      let words = 0;
      for (let first = 0, next = 0; first < count; first = next) {
        next = first + 1;
        let node = trie.first(hash[first]!);
        if (node) {
          for (let at = first; node; node = ++at < count ? trie.step(node, hash[at]!) : 0)
            path.push(node);
          for (let last = first + path.length - 1; path.length; last--) {
            const form = formAt(path.pop()!, text, first, last);
            if (!form) continue;
            next = last + 1;
            path.length = 0;
            if (form.flags & FormFlag.Not) break;
            const [from, to] = [start[first]!, end[last]!];
            matches.push({
              start: starts?.[from] ?? from,
              end: ends?.[to - 1] ?? to,
              entry: form.entry,
              words,
            });
          }
        }
        for (let n = first; n < next; n++) words += word[n]!;
      }
      return matches;
    },
  };
}
