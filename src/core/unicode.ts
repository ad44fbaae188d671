/** What a character is to the matcher. The order matters: runs come first. */
export const Kind = {
  /** Letters, digits and `_` of scripts written with spaces; a run of them is one word. */
  Word: 1,
  /** Katakana, bounded on both sides like a word but never joined with other letters. */
  Katakana: 2,
  /** A combining mark: belongs to the character before it. */
  Mark: 3,
  /** Han, Hiragana, Thai and their like: every character a word, no boundaries needed. */
  Lone: 4,
  /** Hangul: a boundary on the left only, since particles follow. */
  Hangul: 5,
  /** White space. */
  Gap: 6,
  /** A gap between two words (blue-green), a symbol elsewhere (--flag). */
  Hyphen: 7,
  /** Not there: soft hyphens, zero-width characters. */
  Invisible: 8,
  /** Everything else; ends a word and matches only itself. */
  Symbol: 9,
} as const;

export type Kind = (typeof Kind)[keyof typeof Kind];

/**
 * All that core knows of Unicode, handed in from outside: browsers and Node have it built in,
 * some edge runtimes do not.
 */
export interface Unicode {
  /** Normalization Form C. */
  normalize(text: string): string;
  /** Full case folding of one code point; may be longer than its argument (ß → ss). */
  fold(char: string): string;
  /** The kind of one code point. */
  kind(char: string): Kind;
}
