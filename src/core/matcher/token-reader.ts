import { type CharKind, Kind } from '../unicode.ts';
import { type CharTable, isLoose, isPlain, kindAt, LETTER, widthAt } from './char-table.ts';
import type { Stemmer } from './endings.ts';
import { mix } from './hash.ts';

/** Of longer words the endings are not taken off. */
export const MAX_LETTERS = 64;

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
  /** The letters of the stem, up to `MAX_LETTERS`; how many there are, and how many of them begin the word too. */
  readonly letters: Uint16Array;
  length: number;
  kept: number;
  /** Reads the next token at or behind `from`; `false` if there is none. With `behindWord` a word ends at `from`. */
  read(text: string, from: number, behindWord: boolean): boolean;
  /** Puts the letters of a passage into `letters` from `length` on; returns the hash of all. */
  spell(text: string, start: number, end: number, length?: number, hash?: number): number;
  /** Takes the ending off the `length` letters in `letters`, of which this is the hash; returns that of the stem. */
  stem(hash: number): number;
}

/** Without a stemmer every word is its own stem. */
export function createTokenReader(table: CharTable, stemmer: Stemmer | undefined): TokenReader {
  const letters = new Uint16Array(MAX_LETTERS);
  const { units } = table;

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
      if (
        behindWord &&
        kindAt(table, text, at) === Kind.Hyphen &&
        beginsWord(kindAt(table, text, at + 1))
      )
        at++;
      while (at < text.length && kindAt(table, text, at) === Kind.Gap) at++;
      if (at >= text.length) return false;
      this.start = at;
      let kind: CharKind = kindAt(table, text, at);
      const run: CharKind = kind === Kind.Mark ? Kind.Word : kind;
      this.kind = run;
      do at += widthAt(text, at);
      while (
        at < text.length &&
        ((kind = kindAt(table, text, at)) === Kind.Mark || (kind === run && kind <= Kind.Apart))
      );
      this.end = at;
      const hash = this.spell(text, this.start, at);
      this.hash = run === Kind.Word ? this.stem(hash) : hash;
      return true;
    },
    spell(text, start, end, length = 0, hash = 0) {
      for (let at = start; at < end;) {
        const entry = units[text.charCodeAt(at)] || table.at(text, at);
        if (isPlain(entry)) {
          const letter = entry >> LETTER;
          if (length < MAX_LETTERS) letters[length] = letter;
          length++;
          hash = mix(hash, letter);
          at++;
          continue;
        }
        this.isLoose ||= isLoose(entry);
        for (const letter of table.letters(entry)) {
          if (length < MAX_LETTERS) letters[length] = letter;
          length++;
          hash = mix(hash, letter);
        }
        at += widthAt(text, at);
      }
      this.length = length;
      return hash;
    },
    stem(hash) {
      if (!stemmer || this.length > MAX_LETTERS) {
        this.kept = this.length;
        return hash;
      }
      const stemmed = stemmer.stem(letters, this.length, hash);
      ({ length: this.length, kept: this.kept } = stemmer);
      return stemmed;
    },
  };
}

/** Whether a character of this kind begins a word. */
export const beginsWord = (kind: CharKind): boolean => isWord(kind) && kind !== Kind.Mark;
