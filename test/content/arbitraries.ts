import fc from 'fast-check';

const FIELDS =
  'id term definition aliases abbreviation short related service articles category seeAlso lang sense match title url date case inflect auto not diacritics terms version $schema __proto__ constructor'.split(
    ' ',
  );

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '[a](javascript:alert(1))',
  '![a](javascript:alert(1))',
  'glossary:__proto__',
  '[a](glossary:constructor)',
  '__proto__',
  'constructor',
  'toString',
  '\u0000\u001b[31m\u202e',
  '\ud800',
  '{id}',
  '../../etc/passwd',
  '>'.repeat(5000),
  'a'.repeat(40_000),
];

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(...HOSTILE),
  fc.constantFrom('docker', 'en', 'exact', '2026-02-30', 'https://site.example/{id}'),
);

/** Any JSON, more often than chance would have it with the names and values that the format knows. */
export const anyJson: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  json: fc.oneof(
    { maxDepth: 5 },
    text,
    fc.double(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    tie('list'),
    tie('object'),
  ),
  list: fc.array(tie('json'), { maxLength: 4 }),
  object: fc
    .array(fc.tuple(fc.oneof(fc.constantFrom(...FIELDS), text), tie('json')), { maxLength: 6 })
    .map((entries) => Object.fromEntries(entries)),
})).json;

/** An entry with the required fields right and anything in the others. */
export const anyEntry: fc.Arbitrary<unknown> = fc
  .tuple(
    fc.constantFrom('docker', 'node', '__proto__', 'constructor'),
    fc.constantFrom('Docker', 'Node (networking)', 'Largest Contentful Paint (LCP)', 'C++'),
    text,
    fc.dictionary(fc.constantFrom(...FIELDS.slice(3)), anyJson, { maxKeys: 5 }),
  )
  .map(([id, term, definition, rest]) => ({ ...rest, id, term, definition }));

export { HOSTILE };
