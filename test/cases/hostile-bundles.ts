import type { ErrorCode } from '../../src/core/error.ts';
import { WRONG } from './hostile-glossaries.ts';

/** Files in place of those of a built glossary, which no compiler of ours has written. */
export interface HostileBundle {
  name: string;
  manifest: string;
  /** What else is there, by name; all else is not. */
  files: Record<string, string>;
  /** Why there is no glossary; without, its entry "Docker" is sound and is marked. */
  fails?: ErrorCode;
}

const TAG = '<img src=x onerror=top.hacked()><script>top.hacked()</script>';
const MILLION = 1_000_000;
const DEEP = 100_000;

const DOCKER = {
  id: 'docker',
  term: 'Docker',
  short: 'Runs containers.',
  definition: [{ tag: 'p', children: ['Runs containers.'] }],
};
/** All that an entry may have. */
const FULL: Record<string, unknown> = {
  ...DOCKER,
  id: 'other',
  term: 'Podman',
  abbreviation: 'P',
  aliases: ['pod'],
  category: 'Tools',
  related: ['docker'],
  service: { title: 'a', url: '/' },
  articles: [{ title: 'a', url: '/', date: '2026-01-02' }],
  seeAlso: { title: 'a', url: '/' },
  lang: 'en',
  sense: 'a',
  auto: false,
};

const entry = (fields: object): object => ({ ...FULL, ...fields });
/** They all have one name, so that a page has to choose between them. */
const formsFor = (count: number) => [{ lang: 'en', forms: '0Docker\n'.repeat(count).trim() }];
const contentOf = (...entries: unknown[]): string =>
  JSON.stringify({ entries: [DOCKER, ...entries], forms: formsFor(entries.length + 1) });
const lists = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

const HEAD = { glosslight: 1, lang: 'en', url: '/glossary/{id}/', entries: 2 };
const CONTENT = { file: 'content.json', bytes: 1 };
const manifestOf = (fields: object): string =>
  JSON.stringify({ ...HEAD, content: CONTENT, ...fields });

const evilLink = { title: TAG, url: 'javascript:top.hacked()' };
const evilNodes = [
  TAG,
  { tag: 'script', children: ['top.hacked()'] },
  {
    tag: 'p',
    onclick: 'top.hacked()',
    children: [{ tag: 'a', href: evilLink.url, children: [TAG] }],
  },
  { tag: 'img', src: evilLink.url, alt: TAG },
  { tag: 'img', src: 'data:image/svg+xml,<svg onload=top.hacked()>', alt: TAG },
  { tag: 'term', id: TAG, children: [TAG] },
  { tag: 'term', id: 'docker', children: [TAG] },
  { tag: 'code', text: TAG },
];

const text = (value: string | (() => string)): string =>
  typeof value === 'string' ? value : value();

type Contents = Record<string, string | (() => string)>;

/** Contents beside a sound manifest that leave "Docker" sound. */
const CONTENTS: Contents = {
  'script in every string': contentOf(
    entry({
      ...Object.fromEntries(Object.keys(FULL).map((field) => [field, TAG])),
      definition: evilNodes,
      aliases: [TAG],
      related: [TAG, 'docker'],
      service: evilLink,
      articles: [{ ...evilLink, date: TAG }],
      seeAlso: evilLink,
    }),
  ),
  'the wrong type in every field': contentOf(
    ...WRONG,
    ...Object.keys(FULL).flatMap((field) =>
      WRONG.map((value, n) => entry({ id: `${field}-${n}`, [field]: value })),
    ),
  ),
  'the wrong type in every node': contentOf(
    ...WRONG.map((value, n) =>
      entry({
        id: `node-${n}`,
        definition: [
          value,
          { tag: value, children: ['a'] },
          { tag: 'p', children: value },
          { tag: 'a', href: value, children: [value] },
          { tag: 'term', id: value, children: [value] },
          { tag: 'img', src: value, alt: value },
          { tag: 'pre', text: value },
        ],
      }),
    ),
  ),
  'a definition 100,000 deep': () =>
    contentOf(entry({ definition: 'HERE' })).replace(
      '"HERE"',
      '[{"tag":"quote","children":'.repeat(DEEP) + '[]' + '}]'.repeat(DEEP),
    ),
  'lists 100,000 deep for text': () =>
    contentOf(
      ...['term', 'short', 'sense', 'category'].map((field) => entry({ [field]: 'HERE' })),
    ).replaceAll('"HERE"', lists(DEEP)),
  'a million characters for a term': () => contentOf(entry({ term: 'a'.repeat(MILLION) })),
  'promises for entries': contentOf({ extra: 'HERE' }, entry({ extra: 'HERE' })).replaceAll(
    '"HERE"',
    '1, "then": {"then": 1}',
  ),
  'names that objects have, for ids': contentOf(
    ...['__proto__', 'constructor', 'toString', 'then', 'length'].map((id) =>
      entry({ id, related: [id, 'docker'], definition: [{ tag: 'term', id, children: [id] }] }),
    ),
  ),
  'names that objects have, for fields': `{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}, ${contentOf(FULL).slice(1)}`,
  'halves of characters and turns of direction': contentOf(
    entry({ id: '\ud800', term: '\udfff\u202e', short: '\u0000\u202e', sense: '\ud800' }),
  ),
  'one entry 500 times': () => contentOf(...Array.from({ length: 500 }, () => FULL)),
  'one related term 20,000 times': () =>
    contentOf(entry({ related: Array.from({ length: 20_000 }, () => 'docker') })),
};

const formsOf = (...forms: unknown[]): string =>
  JSON.stringify({ entries: [DOCKER, FULL], forms: [...forms, ...formsFor(2)] });

/** The same, with forms that nobody would write. */
const FORMS_OF: Contents = {
  'forms of entries that are not there': formsOf({
    lang: 'en-GB',
    forms: `${'\n'.repeat(9999)}0Docker`,
  }),
  'forms with flags that are none': formsOf({
    lang: 'en-GB',
    forms: 'zPodman\t?Docker\t\u0000a\t\ud800a\nz',
  }),
  'forms of nothing but borders': () =>
    formsOf({ lang: 'en-GB', forms: '\t\n0\t0\n'.repeat(50_000) }),
  'a form of a million characters': () =>
    formsOf({ lang: 'en-GB', forms: `0${'a'.repeat(MILLION)}` }),
  'a form of a million words': () =>
    formsOf({ lang: 'en-GB', forms: `0${'Docker '.repeat(100_000)}` }),
  '10,000 forms with one beginning': () =>
    formsOf({
      lang: 'en-GB',
      forms: `0${Array.from({ length: 10_000 }, (_, n) => `Docker a${n}`).join('\t0')}`,
    }),
  'forms that are none': formsOf(
    ...WRONG,
    ...WRONG.map((forms) => ({ lang: 'en-GB', forms })),
    ...WRONG.map((lang) => ({ lang, forms: '0Docker' })),
  ),
  'endings that are none': formsOf(
    ...['rules', 'min', 'times', 'alike'].flatMap((field) =>
      WRONG.map((value) => ({
        lang: 'en-GB',
        forms: '0Podman',
        endings: { rules: 's', min: 2, [field]: value },
      })),
    ),
  ),
  'endings beyond all bounds': () =>
    formsOf({
      lang: 'en-GB',
      forms: '0Podman',
      endings: {
        rules: `${'a'.repeat(9999)} :>a a:-9>b ${'s>'.repeat(99_999)}`,
        min: -1e308,
        times: 1e308,
        alike: 'a'.repeat(MILLION),
      },
    }),
};

const SHARDS = {
  ids: `docker\n__proto__\n${TAG}`,
  forms: formsFor(WRONG.length + 1),
  shards: [{ file: 'shard.json', entries: 3 }],
};
const SHARD = JSON.stringify({ entries: [DOCKER, entry({ id: '__proto__' }), entry({ id: TAG })] });

/** Indexes of large glossaries. */
const INDEXES: Record<string, object> = {
  'script for an id': SHARDS,
  'the wrong type in every head': {
    ...SHARDS,
    ids: `docker\n${WRONG.map((_, n) => `id-${n}`).join('\n')}`,
    heads: Object.fromEntries(
      WRONG.map((value, n) => [n + 1, { id: value, sense: value, category: value, auto: value }]),
    ),
  },
  'heads of another type': { ...SHARDS, heads: TAG },
  'shards that run': {
    ...SHARDS,
    shards: ['javascript:top.hacked()', 'data:text/html,a', '//127.0.0.1:1/'].map((file) => ({
      file,
      entries: 1,
    })),
  },
  'shards beyond all bounds': {
    ...SHARDS,
    shards: [
      { file: 'shard.json', entries: 3 },
      { file: '../', entries: 1e300 },
      { file: 'a', entries: -1 },
      ...WRONG,
    ],
  },
  'a million ids': { ...SHARDS, ids: `docker${'\n'.repeat(MILLION)}a` },
};

/** Manifests, and why they are none. */
const MANIFESTS: Record<string, [fields: object, fails?: ErrorCode]> = {
  'script in every string': [
    { lang: TAG, title: TAG, url: `javascript:top.hacked("{id}")`, [TAG]: TAG },
  ],
  'counts beyond all bounds': [{ entries: -1e308, content: { ...CONTENT, bytes: 1e308 } }],
  'a count that is none': [{ entries: { toString: 1 }, title: [] }],
  'an integrity of no hash': [{ content: { ...CONTENT, integrity: TAG } }],
  'an address of another type': [{ url: { split: 1 } }, 'json'],
  'a language of another type': [{ lang: { toString: 1 } }, 'json'],
  'a format without words': [{ glosslight: { toString: 1, valueOf: 1 } }, 'version'],
  'a format of a million characters': [{ glosslight: 'a'.repeat(MILLION) }, 'version'],
  'an index that is none beside the content': [{ index: true }, 'json'],
  'content that runs': [{ content: { file: 'javascript:top.hacked()' } }, 'network'],
  'content on the disk of the reader': [{ content: { file: 'file:///etc/passwd' } }, 'network'],
  'content of a scheme that nobody knows': [{ content: { file: 'hacked:a' } }, 'network'],
  'content without a name': [{ content: { file: '' } }, 'json'],
  'content named by an object': [{ content: { file: { toString: 1 } } }, 'json'],
};

/** Contents that are none, beside a sound manifest. */
const NO_CONTENTS: Record<string, [fails: ErrorCode, text: string]> = {
  'content that is cut short': ['json', contentOf(FULL).slice(0, -20)],
  'content that is a page': ['json', '<script>top.hacked()</script>'],
  'content that is null': ['empty', 'null'],
  'content that is a source': ['empty', JSON.stringify({ terms: [DOCKER] })],
  'entries that are no list': ['empty', '{"entries": {"length": 1000000000}, "forms": []}'],
  'entries that are none': ['empty', JSON.stringify({ entries: WRONG, forms: [] })],
};

const bundle = (manifest: object, files: Record<string, string>, fails?: ErrorCode) => ({
  manifest: manifestOf(manifest),
  files,
  ...(fails && { fails }),
});

/** Made anew with each call, since some of them are large. */
export const hostileBundles = (): HostileBundle[] => [
  ...Object.entries({ ...CONTENTS, ...FORMS_OF }).map(([name, content]) => ({
    name,
    ...bundle({}, { 'content.json': text(content) }),
  })),
  ...Object.entries(INDEXES).map(([name, index]) => ({
    name: `an index with ${name}`,
    ...bundle(
      { content: undefined, index: { file: 'index.json' } },
      { 'index.json': JSON.stringify(index), 'shard.json': SHARD },
    ),
  })),
  ...Object.entries(MANIFESTS).map(([name, [fields, fails]]) => ({
    name: `a manifest with ${name}`,
    ...bundle(fields, { 'content.json': contentOf(FULL) }, fails),
  })),
  ...Object.entries(NO_CONTENTS).map(([name, [fails, content]]) => ({
    name,
    ...bundle({}, { 'content.json': content }, fails),
  })),
  {
    name: `a manifest with a format 100,000 deep`,
    manifest: `{"glosslight": ${lists(DEEP)}}`,
    files: {},
    fails: 'version',
  },
];
