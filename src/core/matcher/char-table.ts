import type { CharKind, Unicode } from '../unicode.ts';
import { Kind } from '../unicode.ts';

// An entry packs kind (4 bits), two flags, and the letter that the character is looked up as: one code unit, or with
// the flag the position in `expansions` of several. Zero means not looked up yet.
const KIND = 15;
const WIDE = 16;
const LOOSE = 32;
/** Where the letter begins in an entry. */
export const LETTER = 6;
/** Selects kind and flags at once: equal to a kind for characters of that kind with nothing special about them. */
export const PLAIN = KIND | WIDE | LOOSE;

// They are one character to readers, though one of them counts as a letter.
const APOSTROPHES = '\u2018\u2019\u02bc\uff07\u2032';

/**
 * Kind and letter of every character, looked up once each: reading `units[code]` costs one load, and only a
 * character's first sight asks `Unicode`. Halves of surrogate pairs stay zero there; `at` knows the pair.
 *
 * Two spellings of a text: its letters, folded and without diacritics, by which words are looked up; and the folded
 * text, diacritics and all, by which they are compared.
 */
export interface CharTable {
  units: Int32Array;
  /** The entry of the code point at `index`; 0 beyond the text. A lone surrogate is a symbol. */
  at(text: string, index: number): number;
  /** The letters of an entry, as code units. */
  letters(entry: number): readonly number[];
  /** Whether two code units fold to the same; `false` where that is not said at a glance. */
  isAlike(one: number, other: number): boolean;
  /** Puts a passage into `into`, folded, as code units; returns their number. */
  fold(text: string, start: number, end: number, into: number[]): number;
}

/** `lang` matters for Turkish and Azeri, where I folds to ı and İ to i. */
export function createCharTable(unicode: Unicode, lang: string): CharTable {
  const units = new Int32Array(0x10000);
  const pairs = new Map<number, number>();
  const expansions: number[][] = [];
  // What characters fold to, where that is one code unit and known.
  const folds = new Uint16Array(0x10000);
  const dotted: Record<string, string> = /^(tr|az)\b/i.test(lang) ? { I: 'ı', İ: 'i' } : {};

  function foldChar(original: string): string {
    const char = APOSTROPHES.includes(original) ? "'" : original;
    const folded = dotted[char] ?? unicode.fold(char);
    if (original.length + folded.length === 2) folds[original.charCodeAt(0)] = folded.charCodeAt(0);
    return folded;
  }

  function pack(char: string): number {
    const kind = APOSTROPHES.includes(char) ? Kind.Symbol : unicode.kind(char);
    // What may make that a text is not in NFC: only then somebody has to look.
    const isLoose =
      kind === Kind.Mark ||
      kind === Kind.Invisible ||
      /[\u1100-\u11ff]/.test(char) ||
      unicode.normalize(char) !== char;
    const letters = Array.from(foldChar(char), unicode.base).join('');
    const wide = letters.length > 1 ? WIDE : 0;
    const value = wide
      ? expansions.push(Array.from({ length: letters.length }, (_, n) => letters.charCodeAt(n))) - 1
      : letters.charCodeAt(0);
    return (value << LETTER) | wide | (isLoose ? LOOSE : 0) | kind;
  }

  return {
    units,
    at(text, index) {
      const code = text.codePointAt(index);
      if (code === undefined) return 0;
      const known = units[code] || pairs.get(code);
      if (known) return known;
      const entry = pack(String.fromCodePoint(code));
      if (code >> 11 === 0x1b || code > 0xffff) pairs.set(code, entry);
      else units[code] = entry;
      return entry;
    },
    letters: (entry) => (entry & WIDE ? expansions[entry >> LETTER]! : [entry >> LETTER]),
    isAlike: (one, other) => folds[one] !== 0 && folds[one] === folds[other],
    fold(text, start, end, into) {
      let length = 0;
      for (let at = start; at < end; at += widthAt(text, at)) {
        const unit = folds[text.charCodeAt(at)]!;
        if (unit) into[length++] = unit;
        else {
          const folded = foldChar(String.fromCodePoint(text.codePointAt(at)!));
          for (let n = 0; n < folded.length; n++) into[length++] = folded.charCodeAt(n);
        }
      }
      return length;
    },
  };
}

/** How many code units the code point at `index` takes. */
export const widthAt = (text: string, index: number): number =>
  text.codePointAt(index)! > 0xffff ? 2 : 1;

export const kindOf = (entry: number): CharKind => (entry & KIND) as CharKind;

/** What stands at `index` of a text; a gap beyond it. */
export const kindAt = ({ units, at }: CharTable, text: string, index: number): CharKind =>
  index >= 0 && index < text.length
    ? kindOf(units[text.charCodeAt(index)]! || at(text, index))
    : Kind.Gap;

/** Whether a character stands for one letter, and the text may well be in NFC with it. */
export const isPlain = (entry: number): boolean => (entry & (WIDE | LOOSE)) === 0;

/** Whether a text with this character may not be in NFC. */
export const isLoose = (entry: number): boolean => (entry & LOOSE) !== 0;
