import type * as Kind from './kinds.ts';

export * as Kind from './kinds.ts';

/** What a character is to the matcher: one of the numbers of `kinds.ts`. */
export type CharKind = (typeof Kind)[keyof typeof Kind];

/**
 * All that core knows of Unicode, handed in from outside: browsers and Node have it built in,
 * some edge runtimes do not.
 */
export interface Unicode {
  /** Normalization Form C. */
  normalize(text: string): string;
  /** Full case folding of one code point; may be longer than its argument (ß → ss). */
  fold(char: string): string;
  /** One code point without its diacritics (é → e); itself where it has none. */
  base(char: string): string;
  /** The kind of one code point. */
  kind(char: string): CharKind;
}
