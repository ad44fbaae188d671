import { type CharKind, Kind, type Unicode } from './unicode.ts';

/** What `Kind.Invisible` is. */
export const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufe00-\ufe0f\ufeff]/;

// In order: the first that fits decides.
const KINDS: readonly (readonly [RegExp, CharKind])[] = [
  [INVISIBLE, Kind.Invisible],
  [/\s/, Kind.Gap],
  [/[-\u2010\u2011]/, Kind.Hyphen],
  // Most of what is read, told without the Unicode properties, which cost engines milliseconds to make ready.
  [/[\w\xaa\xb5\xba\xc0-\xd6\xd8-\xf6\xf8-\u02c1]/, Kind.Word],
  [/[\0-\xa9\u2012-\u206f]/, Kind.Symbol],
  [/\p{M}/u, Kind.Mark],
  [/(?=\p{L})[\p{sc=Katakana}\p{sc=Hebrew}\p{sc=Arabic}]|[\u30fc\uff70]/u, Kind.Apart],
  [/(?=\p{L})\p{sc=Hangul}/u, Kind.Hangul],
  [
    /(?=[\p{L}\p{N}])[\p{sc=Han}\p{sc=Hiragana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u,
    Kind.Lone,
  ],
  [/[\p{L}\p{N}_]/u, Kind.Word],
];

/** `Unicode` from the engine's own tables. The only file of core that may use them. */
export const nativeUnicode: Unicode = {
  normalize: (text) => text.normalize(),
  // Down, up and down again does what full case folding does to ß and ẞ, ﬁ, ſ and final sigma; only dotless ı would gain a dot.
  fold: (char) => (char === 'ı' ? char : char.toLowerCase().toUpperCase().toLowerCase()),
  // Only marks may go: the decomposition of a Hangul syllable has none, so that it stays.
  base: (char) => /^(.)\p{M}*$/su.exec(char.normalize('NFD'))?.[1] ?? char,
  kind: (char) => KINDS.find(([pattern]) => pattern.test(char))?.[1] ?? Kind.Symbol,
};
