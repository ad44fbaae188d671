import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { BundleFile, Entry, Shard } from '../../src/core/bundle.ts';
import { writeIndex } from '../../src/core/form-index.ts';
import { createMarking, type Glossary, type GlossaryHead } from '../../src/core/glossary.ts';
import { nativeUnicode } from '../../src/core/native-unicode.ts';
import { parseIndex, withShards } from '../../src/core/shards.ts';
import { entryOf } from './entry-of.ts';

const SHARDS: Record<string, Entry[]> = {
  'a.json': [entryOf({ id: 'api', term: 'API' }), entryOf({ id: 'bun', term: 'Bun' })],
  'b.json': [entryOf({ id: 'cdn', term: 'CDN' })],
};

/** A glossary by the JSON of its index. */
function open(
  head: GlossaryHead,
  index: unknown,
  read: (shard: BundleFile) => Promise<unknown>,
): Glossary {
  const { heads, forms, shards } = parseIndex(index);
  return withShards(createMarking(head, heads, forms, nativeUnicode), shards, read);
}

/** A glossary of three entries in two shards, and the names of the files that it asked for. */
function sharded(read?: (file: string) => unknown): { glossary: Glossary; asked: string[] } {
  const asked: string[] = [];
  const shard = (file: string): Shard => ({
    file,
    integrity: '',
    bytes: 0,
    entries: SHARDS[file]!.length,
  });
  const index = {
    ids: 'api\nbun\ncdn',
    heads: { 1: { auto: false } },
    forms: [
      writeIndex('en', [
        ['API', 0],
        ['Bun', 1],
        ['CDN', 2],
      ]),
    ],
    shards: [shard('a.json'), shard('b.json')],
  };
  const glossary = open({ lang: 'en', url: '/{id}' }, index, async ({ file }) => {
    asked.push(file);
    return read ? read(file) : { entries: SHARDS[file] };
  });
  return { glossary, asked };
}

describe('a glossary in shards', () => {
  it('finds terms before it has any entry', () => {
    const { glossary, asked } = sharded();
    const found = glossary.matcherFor('en')!.find('a CDN for Bun');
    assert.deepEqual(
      found.map(({ entry }) => glossary.entries[entry]),
      [{ id: 'cdn' }, { auto: false, id: 'bun' }],
    );
    assert.deepEqual(
      [glossary.has('cdn'), glossary.has('dns'), glossary.get('cdn'), asked],
      [true, false, undefined, []],
    );
  });

  it('knows whose page a page is', () => {
    const page = { href: 'https://site.example/bun', origin: 'https://site.example' };
    assert.equal(sharded().glossary.entryAt(page)?.id, 'bun');
  });

  it('loads the shard of an entry, once', async () => {
    const { glossary, asked } = sharded();
    await Promise.all([glossary.load(['bun']), glossary.load(['api'])]);
    assert.deepEqual(asked, ['a.json']);
    assert.deepEqual([glossary.get('api')?.term, glossary.get('bun')?.term], ['API', 'Bun']);
    assert.equal(glossary.get('cdn'), undefined);
    assert.equal(glossary.load(['api', 'unknown']), undefined);
  });

  it('loads all that is asked for', async () => {
    const { glossary, asked } = sharded();
    await glossary.load(['cdn', 'api']);
    assert.deepEqual(asked.toSorted(), ['a.json', 'b.json']);
    assert.equal(glossary.get('cdn')?.term, 'CDN');
  });

  it('tries again after a failure', async () => {
    let isDown = true;
    const { glossary, asked } = sharded((file) => {
      if (isDown) throw new Error('down');
      return { entries: SHARDS[file] };
    });
    await assert.rejects(glossary.load(['cdn'])!, /down/);
    isDown = false;
    await glossary.load(['cdn']);
    assert.deepEqual([asked.length, glossary.get('cdn')?.term], [2, 'CDN']);
  });

  const UNSOUND: [name: string, json: unknown][] = [
    ['nothing', null],
    ['no list', { entries: 7 }],
    ['other entries', { entries: [entryOf({ id: 'dns' })] }],
    ['no entries', { entries: [null, { id: 'cdn' }] }],
  ];
  for (const [name, json] of UNSOUND) {
    it(`says that it has no entry of a shard that holds ${name}`, async () => {
      const { glossary } = sharded(() => json);
      await assert.rejects(glossary.load(['cdn'])!, /b\.json/);
      assert.equal(glossary.get('cdn'), undefined);
    });
  }

  for (const json of [
    null,
    7,
    {},
    { ids: 7, heads: 7, forms: 7, shards: 7 },
    { shards: [null] },
    { ids: { toString: 1 }, shards: [{ file: 'a', entries: 0.5 }] },
  ]) {
    it(`takes ${JSON.stringify(json)} for an index`, () => {
      const never = (): Promise<never> => Promise.reject(new Error('asked'));
      const glossary = open({ lang: 'en' }, json, never);
      assert.equal(glossary.load(['api']), undefined);
      assert.equal(glossary.matcherFor('en'), undefined);
    });
  }
});
