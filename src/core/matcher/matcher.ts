import { type Form, FormFlag } from '../bundle.ts';
import { Kind, type Unicode } from '../unicode.ts';
import { isBounded } from './boundary.ts';
import { createCharTable, kindOf, widthAt } from './char-table.ts';
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
  const isMade = ([, , flags = 0]: Form): number => flags & FormFlag.Made;

  const known: { entry: number; flags: number; spelling: string; path: number[] }[] = [];
  for (const [text, entry, flags = 0] of [...forms].sort((a, b) => isMade(a) - isMade(b))) {
    const form = unicode.normalize(text);
    readTokens(form, tokens, table);
    const { count, hash } = tokens;
    if (!count || count > MAX_TOKENS) continue;
    const spelling = spellingOf(form, tokens, 0, count - 1, table, !!(flags & FormFlag.Exact));
    known.push({ entry, flags, spelling, path: hash.slice(0, count) });
  }
  const trie = createTrie(known.map(({ path }) => path));

  /** The form among those at `node` that tokens `first` to `last` really spell, with boundaries around them. */
  const formAt = (node: number, text: string, first: number, last: number): (typeof known)[number] | undefined =>
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
      const text = unicode.normalize(original);
      // Nearly all text is in NFC already, and then offsets need no map.
      const back = text === original ? undefined : offsetsBefore(original);
      readTokens(text, tokens, table);
      const { count, start, end, hash, word } = tokens;
      const matches: Match[] = [];
      const path: number[] = [];
      let words = 0;
      for (let first = 0, next = 0; first < count; first = next) {
        next = first + 1;
        let node = trie.first(hash[first]!);
        if (node) {
          for (let at = first; node; node = ++at < count ? trie.step(node, hash[at]!) : 0) path.push(node);
          for (let last = first + path.length - 1; path.length; last--) {
            const form = formAt(path.pop()!, text, first, last);
            if (!form) continue;
            next = last + 1;
            path.length = 0;
            if (form.flags & FormFlag.Not) break;
            const [from, to] = [start[first]!, end[last]!];
            matches.push({ start: back?.[from] ?? from, end: back?.[to] ?? to, entry: form.entry, words });
          }
        }
        for (let n = first; n < next; n++) words += word[n]!;
      }
      return matches;
    },
  };

  /**
   * For each offset in the NFC of `text` the offset in `text`. Composition never reaches across a cluster, a character
   * with the marks and jamo that follow, so each is normalized by itself; an offset inside goes back to its beginning.
   */
  function offsetsBefore(text: string): number[] {
    const offsets: number[] = [];
    for (let start = 0, end = 0; start < text.length; start = end) {
      end = start + widthAt(text, start);
      for (; end < text.length; end += widthAt(text, end)) {
        const code = text.charCodeAt(end);
        if (kindOf(table.at(text, end)) !== Kind.Mark && (code < 0x1160 || code > 0x11ff)) break;
      }
      const { length } = unicode.normalize(text.slice(start, end));
      for (let i = 0; i < length; i++) offsets.push(start + (length === end - start ? i : 0));
    }
    return [...offsets, text.length];
  }
}
