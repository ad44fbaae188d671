// Bits of a form's flags.

/** Matches only in this very case. */
export const Exact = 1;
/** Made by a rule (a plural), not written by an author; yields to a written one. */
export const Made = 2;
/** Not a mention but an exclusion: the text it covers holds no mention ("node.js" for "node"). */
export const Not = 4;
/** Diacritics do not count. */
export const Plain = 8;
/** Not found in other forms of its words. */
export const Fixed = 16;
