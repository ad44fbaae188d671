// Hashes of words: of 30 bits, which all engines keep as small integers.
const BITS = 0x3fffffff;
const FACTOR = 31;
// Its inverse, so that FACTOR * INVERSE is 1 in 30 bits.
const INVERSE = 0x3def7bdf;

/** The hash of a word with one more letter. */
export const mix = (hash: number, letter: number): number =>
  (Math.imul(hash, FACTOR) + letter) & BITS;

/** The hash of a word without its last letter. */
export const unmix = (hash: number, letter: number): number =>
  Math.imul(hash - letter, INVERSE) & BITS;
