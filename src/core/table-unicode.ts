import { COMPOSITES, FOLDS, KINDS, RANKS, REPLACEMENTS } from './unicode-tables.ts';
import { type CharKind, Kind, type Unicode } from './unicode.ts';

// The class of a character is its rank among marks, and a flag if it, or what it decomposes to, may compose with what is
// before it, or if it is never in NFC. Class 0 is stable: it stays as it is, and nothing moves or composes across its
// left edge.
const RANK = 63;
const UNSTABLE = 64;
/** All classes beyond these planes are 0. */
const PLANES = 0x30000;

// Syllables of Hangul are computed: a leading consonant, a vowel, and a trailing consonant or none.
const SYLLABLE = 0xac00;
const LEADING = 0x1100;
const VOWEL = 0x1161;
/** Stands for none; the first is the next one. */
const TRAILING = 0x11a7;
const LEADINGS = 19;
const VOWELS = 21;
const TRAILINGS = 28;
const SYLLABLES = LEADINGS * VOWELS * TRAILINGS;

/**
 * `Unicode` from tables of our own, for runtimes that have neither `normalize` nor property classes. They are decoded at
 * the first use.
 */
export const tableUnicode: Unicode = {
  normalize(text) {
    const { classes } = tables();
    let normal = '';
    // Up to `done`, `normal` has it; at `stable` begins what the next unstable character may change.
    let [done, stable, at] = [0, 0, 0];
    while (at < text.length) {
      const code = text.codePointAt(at)!;
      if (!classes[code]) {
        stable = at;
        at += widthOf(code);
        continue;
      }
      while (at < text.length && classes[text.codePointAt(at)!])
        at += widthOf(text.codePointAt(at)!);
      normal += text.slice(done, stable) + normalizePart(text.slice(stable, at));
      done = at;
    }
    return done ? normal + text.slice(done) : text;
  },
  fold: (char) => tables().folds.get(char.codePointAt(0)!) ?? char,
  base(char) {
    const [first, ...others] = decompose(char);
    return others.every((code) => kindOf(code) === Kind.Mark) ? String.fromCodePoint(first!) : char;
  },
  kind: (char) => kindOf(char.codePointAt(0)!),
};

const tables = once(() => {
  const parts = new Map<number, number[]>();
  const composites = new Map<number, Map<number, number>>();
  const classes = new Uint8Array(PLANES);

  const ranks = decode(RANKS);
  for (const [i, [start, rank]] of ranks.entries()) classes.fill(rank!, start, ranks[i + 1]?.[0]);
  for (const [code, ...replacement] of decode(REPLACEMENTS)) {
    parts.set(code!, replacement);
    classes[code!]! |= UNSTABLE;
  }
  for (const [code, first, last] of decode(COMPOSITES)) {
    parts.set(code!, [first!, last!]);
    if (!composites.has(last!)) composites.set(last!, new Map());
    composites.get(last!)!.set(first!, code!);
    classes[last!]! |= UNSTABLE;
  }
  // What a composite begins with may compose with what is before it: U+1611E U+16121 is U+16121 U+1611E in NFC.
  for (const code of parts.keys()) {
    let first = code;
    while (parts.has(first)) first = parts.get(first)![0]!;
    classes[code]! |= classes[first]! & UNSTABLE;
  }
  classes.fill(UNSTABLE, VOWEL, VOWEL + VOWELS);
  classes.fill(UNSTABLE, TRAILING + 1, TRAILING + TRAILINGS);

  return {
    classes,
    /** What a character decomposes to, which may decompose further. */
    parts,
    /** By the second part, then by the first. */
    composites,
    folds: new Map(decode(FOLDS).map(([code, ...to]) => [code!, String.fromCodePoint(...to)])),
    kinds: decode(KINDS) as [start: number, kind: CharKind][],
  };
});

function kindOf(code: number): CharKind {
  const { kinds } = tables();
  let [low, high] = [0, kinds.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (kinds[middle]![0] > code) high = middle;
    else low = middle;
  }
  return kinds[low]![1];
}

/** Normalizes a stable character, or none, and the unstable ones that follow it. */
function normalizePart(text: string): string {
  const codes = decompose(text);
  sortMarks(codes);
  return toText(compose(codes));
}

function decompose(text: string): number[] {
  const { parts } = tables();
  const codes: number[] = [];
  const add = (code: number): void => {
    const index = code - SYLLABLE;
    if (index >= 0 && index < SYLLABLES) {
      const trailing = index % TRAILINGS;
      const vowel = ((index - trailing) / TRAILINGS) % VOWELS;
      codes.push(LEADING + Math.floor(index / TRAILINGS / VOWELS), VOWEL + vowel);
      if (trailing) codes.push(TRAILING + trailing);
      return;
    }
    const itsParts = parts.get(code);
    if (itsParts) itsParts.forEach(add);
    else codes.push(code);
  };
  for (const char of text) add(char.codePointAt(0)!);
  return codes;
}

/** Canonical ordering: each run of marks by rank, those of one rank as they are. Linear, however long the run. */
function sortMarks(codes: number[]): void {
  const { classes } = tables();
  const rankAt = (at: number): number => classes[codes[at]!]! & RANK;
  for (let start = 0, end = 0; start < codes.length; start = end + 1) {
    for (end = start; rankAt(end);) end++;
    if (end - start < 2) continue;
    const byRank: number[][] = [];
    for (let at = start; at < end; at++) (byRank[rankAt(at)] ??= []).push(codes[at]!);
    for (const code of byRank.flat()) codes[start++] = code;
  }
}

/** Each character is taken into the last one of rank 0, unless a mark between them of no lower rank is in the way. */
function compose(codes: readonly number[]): number[] {
  const { classes } = tables();
  const composed: number[] = [];
  let starter = -1;
  let lastRank = 0;
  for (const code of codes) {
    const rank = classes[code]! & RANK;
    const isFree = lastRank < rank || starter === composed.length - 1;
    const composite = isFree ? composePair(composed[starter], code) : undefined;
    if (composite !== undefined) {
      composed[starter] = composite;
      continue;
    }
    if (!rank) starter = composed.length;
    lastRank = rank;
    composed.push(code);
  }
  return composed;
}

function composePair(first: number | undefined, last: number): number | undefined {
  if (first === undefined) return undefined;
  const [leading, vowel, trailing] = [first - LEADING, last - VOWEL, last - TRAILING];
  if (leading >= 0 && leading < LEADINGS && vowel >= 0 && vowel < VOWELS) {
    return SYLLABLE + (leading * VOWELS + vowel) * TRAILINGS;
  }
  const index = first - SYLLABLE;
  const isOpen = index >= 0 && index < SYLLABLES && index % TRAILINGS === 0;
  if (isOpen && trailing > 0 && trailing < TRAILINGS) return first + trailing;
  return tables().composites.get(last)?.get(first);
}

/** In pieces, since a call takes only so many arguments. */
function toText(codes: readonly number[]): string {
  let text = '';
  for (let at = 0; at < codes.length; at += 1024) {
    text += String.fromCodePoint(...codes.slice(at, at + 1024));
  }
  return text;
}

const widthOf = (code: number): number => (code > 0xffff ? 2 : 1);

/** The rows of a table, as `tools/unicode-tables.ts` writes it. */
function decode(table: string): number[][] {
  let row: number[] = [];
  return table
    .trim()
    .split(/\s+/)
    .flatMap((word) => {
      const [steps, times = '1'] = word.split('*');
      const differences = steps!.split(',').map((step) => parseInt(step, 36));
      return Array.from({ length: parseInt(times, 36) }, () => {
        row = differences.map((difference, column) => difference + (row[column] ?? 0));
        return row;
      });
    });
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
