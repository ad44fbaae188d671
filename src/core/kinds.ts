// Kinds of characters, as constants that a bundler can put in place of their names. The order matters: runs come first.

/** Letters, digits and `_` of scripts written with spaces; a run of them is one word. */
export const Word = 1;
/**
 * Katakana, Hebrew and Arabic: bounded on both sides like a word but never joined with other letters, since words stand
 * beside those of other scripts without a space, and particles too: הAPI is ה and API.
 */
export const Apart = 2;
/** A combining mark: belongs to the character before it. */
export const Mark = 3;
/** Han, Hiragana, Thai and their like: every character a word, no boundaries needed. */
export const Lone = 4;
/** Hangul: a boundary on the left only, since particles follow. */
export const Hangul = 5;
/** White space. */
export const Gap = 6;
/** A gap between two words (blue-green), a symbol elsewhere (--flag). */
export const Hyphen = 7;
/** Not there: soft hyphens, zero-width characters. */
export const Invisible = 8;
/** Everything else; ends a word and matches only itself. */
export const Symbol = 9;
