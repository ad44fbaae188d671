import { FormFlag } from '../bundle.ts';
import { type CharKind, Kind } from '../unicode.ts';
import type { CharTable } from './char-table.ts';
import { isWord, type TokenReader } from './token-reader.ts';

/** The tokens of a passage, as parallel arrays: where each stands in `text`, and what it is. */
export interface Passage {
  text: string;
  count: number;
  starts: number[];
  ends: number[];
  kinds: CharKind[];
}

/** A form, made ready for being compared: of each token the folded text, its letters, and its stem. */
export interface Wording extends Passage {
  folded: number[][];
  letters: number[][];
  stems: number[][];
  /** So many letters of the token begin its stem; behind them stands something in an ending's place. */
  kept: number[];
}

/** How a passage reads: unlike a form, like another form of the same words, or just so. */
export type Likeness = typeof UNLIKE | typeof INFLECTED | typeof SAME;
export const UNLIKE = 0;
const INFLECTED = 1;
export const SAME = 2;

/**
 * Compares passages with wordings: the last word, after hashes have said that they may be alike.
 *
 * White space and hyphens are alike between words, and count beside a symbol only as there or not. Of an inflected word
 * all must be the same but its ending, and the diacritics of the letters in `alike`.
 */
export interface Comparer {
  prepare(passage: Passage): Wording;
  compare(passage: Passage, wording: Wording, flags: number): Likeness;
}

export function createComparer(
  table: CharTable,
  reader: TokenReader,
  { inflects, alike = '' }: { inflects: boolean; alike?: string | undefined },
): Comparer {
  const loose = new Set(Array.from(alike, (char) => char.charCodeAt(0)));
  const folded: number[] = []; // of the token at hand

  function prepare(passage: Passage): Wording {
    const { text, count, starts, ends } = passage;
    const wording: Wording = { ...passage, folded: [], letters: [], stems: [], kept: [] };
    for (let n = 0; n < count; n++) {
      const its: number[] = [];
      its.length = table.fold(text, starts[n]!, ends[n]!, its);
      wording.folded.push(its);
      const hash = reader.spell(text, starts[n]!, ends[n]!);
      wording.letters.push(lettersRead());
      reader.stem(hash);
      wording.stems.push(lettersRead());
      wording.kept.push(reader.kept);
    }
    return wording;
  }

  const lettersRead = (): number[] => [...reader.letters.subarray(0, reader.length)];

  /** Whether the reader has these letters. */
  function isRead(letters: readonly number[]): boolean {
    const { length } = letters;
    if (reader.length !== length) return false;
    for (let n = 0; n < length; n++) if (letters[n] !== reader.letters[n]) return false;
    return true;
  }

  function compare(passage: Passage, wording: Wording, flags: number): Likeness {
    if (isVerbatim(passage, wording, flags)) return SAME;
    let least: Likeness = SAME;
    for (let n = 0; n < passage.count && least; n++) {
      if (n && isApart(passage, n) !== isApart(wording, n)) return UNLIKE;
      if (!isSame(passage, wording, n, flags)) least = inflection(passage, wording, n, flags);
    }
    return least;
  }

  /** Whether they are alike character by character, which is seen at once and is so more often than not. */
  function isVerbatim(passage: Passage, wording: Wording, flags: number): boolean {
    const { text, count, starts, ends } = passage;
    const start = starts[0]!;
    const itsStart = wording.starts[0]!;
    const length = ends[count - 1]! - start;
    if (length !== wording.ends[count - 1]! - itsStart) return false;
    for (let n = 0; n < length; n++) {
      const one = text.charCodeAt(start + n);
      const other = wording.text.charCodeAt(itsStart + n);
      if (one !== other && (flags & FormFlag.Exact || !table.isAlike(one, other))) return false;
    }
    return true;
  }

  function isSame(passage: Passage, wording: Wording, n: number, flags: number): boolean {
    const { text, starts, ends } = passage;
    const [start, end] = [starts[n]!, ends[n]!];
    const its = wording.folded[n]!;
    const length = table.fold(text, start, end, folded);
    if (flags & FormFlag.Plain) {
      reader.spell(text, start, end);
      if (!isRead(wording.letters[n]!)) return false;
    } else {
      if (length !== its.length) return false;
      for (let k = 0; k < length; k++) if (folded[k] !== its[k]) return false;
    }
    // Apostrophes are alike also where case counts.
    if (!(flags & FormFlag.Exact) || its[0] === APOSTROPHE) return true;
    return text.slice(start, end) === wording.text.slice(wording.starts[n], wording.ends[n]);
  }

  /** After `isSame`, so that `folded` is that of the token. */
  function inflection(passage: Passage, wording: Wording, n: number, flags: number): Likeness {
    if (!inflects || flags & (FormFlag.Fixed | FormFlag.Not)) return UNLIKE;
    if (passage.kinds[n] !== Kind.Word || wording.kinds[n] !== Kind.Word) return UNLIKE;
    const { text, starts, ends } = passage;
    const [start, end] = [starts[n]!, ends[n]!];
    reader.stem(reader.spell(text, start, end));
    if (!isRead(wording.stems[n]!)) return UNLIKE;
    const kept = Math.min(reader.kept, wording.kept[n]!);
    for (let k = 0; k < kept && !(flags & FormFlag.Plain); k++) {
      const [one, other] = [folded[k]!, wording.folded[n]![k]!];
      if (one !== other && !loose.has(one) && !loose.has(other)) return UNLIKE;
    }
    if (flags & FormFlag.Exact) {
      // What has capitals of its own keeps them, and its ending has none: APIs.
      const itsStart = wording.starts[n]!;
      if (text.slice(start, start + kept) !== wording.text.slice(itsStart, itsStart + kept))
        return UNLIKE;
      for (let k = kept; start + k < end; k++)
        if (text.charCodeAt(start + k) !== folded[k]) return UNLIKE;
    }
    return INFLECTED;
  }

  return { prepare, compare };
}

const APOSTROPHE = 39;

const isApart = ({ starts, ends, kinds }: Passage, n: number): boolean =>
  (isWord(kinds[n - 1]!) && isWord(kinds[n]!)) || starts[n]! > ends[n - 1]!;
