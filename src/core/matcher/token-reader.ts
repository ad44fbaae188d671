import { type CharKind, Kind } from '../unicode.ts';
import { type CharTable, isLoose, kindOf, widthAt } from './char-table.ts';
import type { Stemmer } from './endings.ts';

/** Of longer words the endings are not taken off. */
export const MAX_LETTERS = 64;

/** The hash of a word's letters, one after the other; of 30 bits, which all engines keep as they are. */
export const mix = (hash: number, letter: number): number =>
  (Math.imul(hash, 31) + letter) & 0x3fffffff;

/** Whether a token of this kind is a word. */
export const isWord = (kind: CharKind): boolean => kind <= Kind.Hangul;

/**
 * Reads the words and symbols of a text one by one. White space, and a hyphen between two words, separate tokens and are
 * none.
 */
export interface TokenReader {
  /** The token that was read: `text.slice(start, end)`. */
  start: number;
  end: number;
  kind: CharKind;
  /** Of its stem, so that all forms of a word have the same. */
  hash: number;
  /** What has been read may not be in NFC, or has invisible characters. Set to `false` by who wants to know. */
  isLoose: boolean;
  /** The letters of the stem, `length` of them. */
  readonly letters: Uint16Array;
  length: number;
  /** So many of the word's own letters begin it. */
  kept: number;
  /** Reads the next token at or behind `from`; `false` if there is none. With `behindWord` a word ends at `from`. */
  read(text: string, from: number, behindWord: boolean): boolean;
  /** Puts the letters of a passage into `letters` from `length` on. */
  spell(text: string, start: number, end: number, length: number): void;
  /** Takes the ending off what is in `letters`; returns the hash of the stem. */
  stem(): number;
}

/** Without a stemmer every word is its own stem. */
export function createTokenReader(table: CharTable, stemmer: Stemmer | undefined): TokenReader {
  const letters = new Uint16Array(MAX_LETTERS);

  const kindAt = (text: string, index: number): CharKind =>
    index < text.length ? kindOf(table.at(text, index)) : Kind.Gap;

  return {
    start: 0,
    end: 0,
    kind: Kind.Gap,
    hash: 0,
    isLoose: false,
    letters,
    length: 0,
    kept: 0,
    read(text, from, behindWord) {
      let at = from;
      if (behindWord && kindAt(text, at) === Kind.Hyphen && beginsWord(kindAt(text, at + 1))) at++;
      while (at < text.length && kindAt(text, at) === Kind.Gap) at++;
      if (at >= text.length) return false;
      this.start = at;
      let kind: CharKind = kindAt(text, at);
      const run: CharKind = kind === Kind.Mark ? Kind.Word : kind;
      this.kind = run;
      do at += widthAt(text, at);
      while (
        at < text.length &&
        ((kind = kindAt(text, at)) === Kind.Mark || (kind === run && kind <= Kind.Katakana))
      );
      this.end = at;
      this.spell(text, this.start, at, 0);
      this.hash = run === Kind.Word ? this.stem() : hashOf(letters, this.length);
      return true;
    },
    spell(text, start, end, length) {
      for (let at = start; at < end && length < MAX_LETTERS; at += widthAt(text, at)) {
        const entry = table.at(text, at);
        this.isLoose ||= isLoose(entry);
        for (const letter of table.letters(entry))
          if (length < MAX_LETTERS) letters[length++] = letter;
      }
      this.length = length;
    },
    stem() {
      this.kept = this.length;
      if (stemmer && this.length < MAX_LETTERS && stemmer.mayEnd(letters[this.length - 1]!)) {
        this.length = stemmer.stem(letters, this.length);
        this.kept = stemmer.kept;
      }
      return hashOf(letters, this.length);
    },
  };
}

const beginsWord = (kind: CharKind): boolean => isWord(kind) && kind !== Kind.Mark;

function hashOf(letters: Uint16Array, length: number): number {
  let hash = 0;
  for (let n = 0; n < length; n++) hash = mix(hash, letters[n]!);
  return hash;
}
