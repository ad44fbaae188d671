import type { CharKind, Unicode } from '../unicode.ts';

// An entry packs kind (4 bits), a flag, and what the character folds to: one code unit, or with the flag
// the position in `expansions` of several. Zero means not looked up yet.
const KIND = 15;
const WIDE = 16;
/** Where the folded character begins in an entry. */
export const FOLDED = 5;
/** Selects kind and flag at once: equal to a kind for characters of that kind that fold to one unit. */
export const PLAIN = KIND | WIDE;

/**
 * Kind and case folding of every character, looked up once each: reading `units[code]` costs one load, and only a
 * character's first sight asks `Unicode`. Halves of surrogate pairs stay zero there; `at` knows the pair.
 */
export interface CharTable {
  units: Int32Array;
  /** The entry of the code point at `index`; 0 beyond the text. A lone surrogate is a symbol. */
  at(text: string, index: number): number;
  /** What an entry folds to. */
  folded(entry: number): string;
}

/** `lang` matters for Turkish and Azeri, where I folds to ı and İ to i. */
export function createCharTable(unicode: Unicode, lang: string): CharTable {
  const units = new Int32Array(0x10000);
  const pairs = new Map<number, number>();
  const expansions: string[] = [];
  const dotted: Record<string, string> = /^(tr|az)\b/i.test(lang) ? { I: 'ı', İ: 'i' } : {};

  function pack(original: string): number {
    // Apostrophes are one character to readers, though one of them counts as a letter.
    const char = '\u2018\u2019\u02bc\uff07\u2032'.includes(original) ? "'" : original;
    const folded = dotted[char] ?? unicode.fold(char);
    const wide = folded[1] ? WIDE : 0;
    const value = wide ? expansions.push(folded) - 1 : folded.charCodeAt(0);
    return (value << FOLDED) | wide | unicode.kind(char);
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
    folded: (entry) =>
      entry & WIDE ? expansions[entry >> FOLDED]! : String.fromCharCode(entry >> FOLDED),
  };
}

/** How many code units the code point at `index` takes. */
export const widthAt = (text: string, index: number): number =>
  text.codePointAt(index)! > 0xffff ? 2 : 1;

export const kindOf = (entry: number): CharKind => (entry & KIND) as CharKind;
