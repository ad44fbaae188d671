import type { ErrorCode } from '../../src/core/error.ts';

/** A file where a glossary as written should be. */
export interface HostileSource {
  name: string;
  /** What the file holds; most of it is no more than JSON. */
  text: string;
  /** Why there is no glossary; without, its entry "Docker" is sound and is marked. */
  fails?: ErrorCode;
}

const TAG = '<img src=x onerror=top.hacked()><script>top.hacked()</script>';
const MILLION = 1_000_000;
const DEEP = 100_000;

/** An entry that has to survive whatever stands beside it. */
export const DOCKER = {
  id: 'docker',
  term: 'Docker',
  short: 'Runs containers.',
  definition: 'Runs **containers**.',
};

const entry = (fields: object): object => ({ ...DOCKER, id: 'other', term: 'Podman', ...fields });
const glossary = (...entries: unknown[]): string =>
  JSON.stringify({ version: 1, lang: 'en', terms: [...entries, DOCKER] });
/** The same with JSON that no object can hold, in the place of "HERE". */
const withText = (text: string, fields: object): string =>
  glossary(entry(fields)).replaceAll('"HERE"', () => text);

const lists = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
const objects = (depth: number): string => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
const many = <T>(count: number, make: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => make(n));

export const FIELDS =
  'id term definition short aliases abbreviation related service articles category seeAlso lang sense match'.split(
    ' ',
  );
/** What may stand where something else should: nothing, numbers, and what has no words for itself. */
export const WRONG: readonly unknown[] = [
  null,
  true,
  0,
  -1e308,
  '',
  [],
  [null],
  [[[]]],
  {},
  { toString: 1, valueOf: 1, toJSON: 1 },
  { length: 9, 0: 'a' },
  JSON.parse('{"then": {"then": 1}, "title": 7, "url": {}}'),
  { _$litType$: 1, strings: [TAG], values: [] },
  { nodeType: 1, nodeName: 'SCRIPT' },
];
const NAMES = '__proto__ constructor prototype toString valueOf hasOwnProperty then length'.split(
  ' ',
);

/** Fields that would change what all objects have, if they were taken over one by one. */
const POLLUTING = NAMES.map(
  (name) => `${JSON.stringify(name)}: {"polluted": true, "prototype": {"polluted": true}}`,
).join();

const evilLink = { title: TAG, url: 'javascript:top.hacked()' };

const SOUND: Record<string, string | (() => string)> = {
  'script in every string': glossary(
    entry({
      definition: `${TAG}\n\n[a](javascript:top.hacked()) ![b](data:text/html,${TAG})`,
      ...Object.fromEntries(
        'id term short abbreviation category lang sense'.split(' ').map((field) => [field, TAG]),
      ),
      aliases: [TAG],
      related: [TAG],
      service: evilLink,
      articles: [{ ...evilLink, date: TAG }],
      seeAlso: evilLink,
      match: { case: TAG, not: [TAG] },
    }),
  ),
  'script in every string of its own': JSON.stringify({
    $schema: TAG,
    lang: TAG,
    title: TAG,
    url: `javascript:top.hacked("{id}")`,
    [TAG]: TAG,
    terms: [DOCKER],
  }),
  'the wrong type in every field': glossary(
    ...WRONG,
    ...FIELDS.flatMap((field) =>
      WRONG.map((value, n) =>
        entry({ id: `${field}-${n}`, term: `Podman ${field} ${n}`, [field]: value }),
      ),
    ),
  ),
  'the wrong type in every field of its own': JSON.stringify({
    $schema: 7,
    lang: [],
    title: {},
    url: 7,
    terms: [DOCKER],
  }),
  'names that objects have, for ids and terms': glossary(
    ...NAMES.map((name) =>
      entry({
        id: name,
        term: name,
        aliases: NAMES,
        related: NAMES,
        definition: NAMES.map((id) => `[a](glossary:${id})`).join(' '),
      }),
    ),
  ),
  'names that objects have, for fields': `{${POLLUTING}, "terms": [{${POLLUTING}, "id": "a", "term": "a", "definition": "a", "match": {${POLLUTING}}, "service": {${POLLUTING}, "title": "a", "url": "/"}}, ${JSON.stringify(DOCKER)}]}`,
  'a promise for an entry': withText('1, "then": {"then": 1}, "catch": 1', { extra: 'HERE' }),
  'a term of a million characters': () => glossary(entry({ term: 'a'.repeat(MILLION) })),
  '100,000 characters in each field': () =>
    glossary(...FIELDS.map((field) => entry({ [field]: 'a'.repeat(100_000) }))),
  'a field with a name of a million characters': () =>
    glossary(entry({ ['a'.repeat(MILLION)]: 1 })),
  'a million characters that might be signs': () =>
    glossary(...[...'>*_[(`<&|'].map((sign) => entry({ definition: sign.repeat(30_000) }))),
  'quotes 10,000 deep': glossary(entry({ definition: `${'> '.repeat(10_000)}a` })),
  'lists 10,000 deep': glossary(entry({ definition: `${'- '.repeat(10_000)}a` })),
  'emphasis 7,000 deep': glossary(entry({ definition: `${'*a _b '.repeat(3500)}c` })),
  'lists 100,000 deep in an unknown field': () => withText(lists(DEEP), { extra: 'HERE' }),
  'objects 100,000 deep in an unknown field': () => withText(objects(DEEP), { extra: 'HERE' }),
  'lists 5000 deep in each field': () =>
    glossary(...FIELDS.map((field) => entry({ [field]: 'HERE' }))).replaceAll(
      '"HERE"',
      lists(5000),
    ),
  'lone surrogates': glossary(
    entry({
      id: 'a\ud800',
      term: '\udc00a\ud800',
      short: '\ud800',
      definition: '\ud83d \ude00 [a](glossary:a%ED%A0%80)',
      aliases: ['\ud800', 'b\udfff'],
    }),
  ),
  'NUL and other controls': glossary(
    entry({
      id: 'a\u0000b',
      term: 'a\u0000\u001b[31mb',
      short: '\u0007\u009b',
      definition: 'a\u0000b\u000b\u000c',
      category: '\u0000',
    }),
  ),
  'turns of the direction of reading': glossary(
    entry({
      id: '\u202ea',
      term: '\u202eDocker\u202d',
      short: '\u2067\u2066\u202e',
      definition: '\u202e'.repeat(1000),
      lang: '\u200f',
    }),
  ),
  'ids that lead elsewhere': JSON.stringify({
    url: '/glossary/{id}/',
    terms: [
      DOCKER,
      ...[
        'a b',
        '"\'',
        'a/../b',
        '../../x',
        '//evil.example',
        '?a#b',
        '%00',
        '\\\\a',
        '.',
        '{id}',
        '$&',
      ].map((id) => entry({ id, definition: `[a](<glossary:${id}>)` })),
    ],
  }),
  'numbers beyond all bounds': withText('1e999', {
    short: 'HERE',
    definition: '99999999999999999999. a\n\n999999999. b',
    extra: 'HERE',
    match: { case: 'HERE' },
  }),
  '100,000 aliases': () => glossary(entry({ aliases: many(100_000, (n) => `alias ${n}`) })),
  'one alias 20,000 times': () => glossary(entry({ aliases: many(20_000, () => 'alias') })),
  '100,000 related terms that are none': () =>
    glossary(entry({ related: many(100_000, (n) => `id-${n}`) })),
  '5000 entries of one id': () => JSON.stringify([DOCKER, ...many(5000, () => DOCKER)]),
  '500 entries of one name': () =>
    JSON.stringify([DOCKER, ...many(500, (n) => ({ ...DOCKER, id: `id-${n}` }))]),
  '5000 fields': () => glossary(entry(Object.fromEntries(many(5000, (n) => [`field-${n}`, n])))),
  'terms that are related in a circle': glossary(
    entry({ id: 'a', related: ['b', 'a', 'docker'] }),
    entry({ id: 'b', related: ['a', 'b'] }),
  ),
};

const USELESS: Record<string, [fails: ErrorCode, text: string | (() => string)]> = {
  nothing: ['json', ''],
  'JSON that is cut short': ['json', glossary(entry({})).slice(0, -20)],
  'JSON with a NUL behind it': ['json', `${glossary()}\u0000`],
  'a page': ['json', '<!doctype html><script>top.hacked()</script>'],
  script: ['json', 'top.hacked()'],
  null: ['empty', 'null'],
  text: ['empty', JSON.stringify(TAG)],
  'a number beyond all bounds': ['empty', '1e999'],
  'an empty list': ['empty', '[]'],
  'an empty object': ['empty', '{}'],
  'a list of what is no entry': ['empty', JSON.stringify(WRONG)],
  'terms that are no list': ['empty', '{"terms": {"length": 1, "0": {"id": "a"}}}'],
  'a promise': ['empty', '{"then": "a", "terms": "a"}'],
  'lists 100,000 deep': ['empty', () => lists(DEEP)],
  'objects 100,000 deep': ['empty', () => objects(DEEP)],
  '100,000 entries that are none': ['empty', () => `[${'0,'.repeat(100_000)}0]`],
  'a version of the future': ['version', '{"version": 2, "terms": []}'],
  'a version that is an object': ['version', JSON.stringify({ version: WRONG, terms: [DOCKER] })],
};

const made = (text: string | (() => string)): string => (typeof text === 'string' ? text : text());

/** Made anew with each call, since some of them are large. */
export const hostileSources = (): HostileSource[] => [
  ...Object.entries(SOUND).map(([name, text]) => ({ name, text: made(text) })),
  ...Object.entries(USELESS).map(([name, [fails, text]]) => ({ name, fails, text: made(text) })),
];
