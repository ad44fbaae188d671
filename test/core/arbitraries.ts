import fc from 'fast-check';
import { type Form, FormFlag } from '../../src/core/bundle.ts';

// What matchers stumble over: symbols of names, gaps of all kinds, invisible characters, marks, scripts without spaces,
// characters that fold to several, names with a meaning in JavaScript.
const PIECES =
  "a b API api node js C ++ # . .. / & @ $ -- - ’ ' _ 5G ß ss SS ﬁ İ ı I i é e\u0301 x\u0305 한 글 \u1112\u1161\u11ab コンテナ ー 容器 の ก กิ ἀ क़ क\u093c 𠮷 𝐱 🚀 👩\u200d💻 __proto__ constructor \u00ad \u200b \u2060 \ufeff \u0000 \ufffc".split(
    ' ',
  );
const GAPS = [' ', '  ', '\u00a0', '\n', '\t', '\u3000', '-', '\u2010', ''];

/** Any string at all, lone surrogates included. */
const anyUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
  .map((units) => String.fromCharCode(...units));

const gap = fc.constantFrom(...GAPS);
const piece = fc.oneof(
  { arbitrary: fc.constantFrom(...PIECES), weight: 8 },
  { arbitrary: fc.string({ unit: 'grapheme', maxLength: 4 }), weight: 1 },
  { arbitrary: anyUnits, weight: 1 },
);

/** Text of `min` to `max` pieces with gaps between them. */
const textOf = (min: number, max: number): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(piece, gap), { minLength: min, maxLength: max })
    .map((parts) => parts.flat().join(''));

/** Text in which the forms of `anyForms` are likely to occur. */
export const anyText = textOf(0, 30);

/** The forms of a glossary of three entries. */
export const anyForms: fc.Arbitrary<Form[]> = fc.array(
  fc.tuple(
    fc.oneof({ arbitrary: textOf(1, 3), weight: 4 }, { arbitrary: piece, weight: 4 }),
    fc.nat(2),
    fc.oneof(
      { arbitrary: fc.constant(0), weight: 5 },
      { arbitrary: fc.constantFrom(...Object.values(FormFlag)), weight: 1 },
      { arbitrary: fc.integer({ min: 0, max: 7 }), weight: 1 },
    ),
  ),
  { maxLength: 12 },
);

export const anyLang = fc.constantFrom('en', 'de', 'tr', 'az', 'ja', 'zh-Hant', 'und', '');
