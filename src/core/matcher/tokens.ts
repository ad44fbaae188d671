import { type CharKind, Kind } from '../unicode.ts';
import { type CharTable, FOLDED, kindOf, PLAIN, widthAt } from './char-table.ts';

/**
 * The words and symbols of a text, as parallel arrays that are used again for the next:
 * token `n` is `text.slice(start[n], end[n])`, `hash[n]` is of its folded form, `word[n]` is 1 for a word, 0 for a symbol.
 *
 * White space, and a hyphen between two words, separate tokens and are none.
 */
export interface Tokens {
  count: number;
  start: number[];
  end: number[];
  hash: number[];
  word: number[];
}

// FNV-1a, cut to what engines keep as small integers.
const BASIS = 0x11c9dc5;
const mix = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);
const HASH = 0x3fffffff;

/**
 * Reads `text`, which must be in NFC, into `tokens`. Stops with `false` at an invisible character: the text has to be
 * cleaned first.
 */
export function readTokens(text: string, tokens: Tokens, table: CharTable): boolean {
  const { units } = table;
  const { length } = text;
  tokens.count = 0;
  let run: CharKind | 0 = 0; // the kind of the token that is being read, 0 between tokens
  let from = 0;
  let to = 0;
  let hash = 0;
  for (let i = 0; i < length;) {
    let entry = units[text.charCodeAt(i)]!;
    // Nearly all text is words of plain letters, so these get a loop as tight as can be.
    if ((entry & PLAIN) === Kind.Word) {
      if (run !== Kind.Word) {
        if (run) push(tokens, from, to, hash, run);
        run = Kind.Word;
        from = i;
        hash = BASIS;
      }
      do {
        hash = mix(hash, entry >> FOLDED);
        entry = ++i < length ? units[text.charCodeAt(i)]! : 0;
      } while ((entry & PLAIN) === Kind.Word);
      to = i;
      if (i === length) break;
    }
    if ((entry & PLAIN) === Kind.Gap) {
      if (run) push(tokens, from, to, hash, run);
      run = 0;
      i++;
      continue;
    }
    entry ||= table.at(text, i);
    const kind = kindOf(entry);
    if (kind === Kind.Invisible) return false;
    const next = i + widthAt(text, i);
    const goesOn = run && (kind === Kind.Mark || (kind === run && kind <= Kind.Katakana));
    if (!goesOn) {
      if (run) push(tokens, from, to, hash, run);
      const afterWord = to === i && tokens.word[tokens.count - 1];
      const joins: boolean = kind === Kind.Hyphen && !!afterWord && isWord(table.at(text, next));
      run = kind === Kind.Gap || joins ? 0 : kind === Kind.Mark ? Kind.Word : kind;
      from = i;
      hash = BASIS;
    }
    if (run) {
      for (const char of table.folded(entry)) hash = mix(hash, char.codePointAt(0)!);
      to = next;
    }
    i = next;
  }
  if (run) push(tokens, from, to, hash, run);
  return true;
}

function push(tokens: Tokens, start: number, end: number, hash: number, kind: CharKind): void {
  const n = tokens.count++;
  tokens.start[n] = start;
  tokens.end[n] = end;
  tokens.hash[n] = hash & HASH;
  tokens.word[n] = kind <= Kind.Hangul ? 1 : 0;
}

/**
 * Tokens `first` to `last` in one spelling: equal for two passages exactly when they read the same, with `exact` in the
 * same case. White space and hyphens are alike between words, and count beside a symbol only as there or not.
 */
export function spellingOf(
  text: string,
  tokens: Tokens,
  first: number,
  last: number,
  table: CharTable,
  exact: boolean,
): string {
  const { start, end, word } = tokens;
  let spelling = '';
  for (let n = first; n <= last; n++) {
    if (n > first && ((word[n] && word[n - 1]) || start[n]! > end[n - 1]!)) spelling += ' ';
    for (let i = start[n]!; i < end[n]!; i += widthAt(text, i)) {
      const folded = table.folded(table.at(text, i));
      spelling += exact && folded !== "'" ? text.slice(i, i + widthAt(text, i)) : folded;
    }
  }
  return spelling;
}

const isWord = (entry: number): boolean =>
  entry > 0 && kindOf(entry) <= Kind.Hangul && kindOf(entry) !== Kind.Mark;
