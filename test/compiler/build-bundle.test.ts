import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { buildBundle, MANIFEST } from '../../src/compiler/build-bundle.ts';
import { integrityOf } from '../../src/compiler/bundle-file.ts';
import {
  parseContent,
  parseIndex,
  parseManifest,
  parseShard,
} from '../../src/core/parse-bundle.ts';
import { anyJson } from '../content/arbitraries.ts';
import { entryOf, glossaryOf } from '../content/glossary-of.ts';

const parse = (bytes: Uint8Array | undefined): unknown =>
  JSON.parse(new TextDecoder().decode(bytes));

describe('buildBundle', () => {
  it('makes a manifest and the content that it names', () => {
    const { files, manifest, problems } = buildBundle(
      glossaryOf({ term: 'Docker' }, { term: 'Pod' }),
    );
    assert.deepEqual(problems, []);
    assert.deepEqual([...files.keys()], [manifest!.content!.file, MANIFEST]);
    assert.deepEqual(parse(files.get(MANIFEST)), manifest);

    const content = files.get(manifest!.content!.file)!;
    const sha256 = createHash('sha256').update(content).digest('hex');
    const sha384 = createHash('sha384').update(content).digest('base64');
    assert.match(manifest!.content!.file, /^glossary\.[0-9a-f]{8,}\.json$/);
    assert.ok(sha256.startsWith(manifest!.content!.file.split('.')[1]!));
    assert.equal(manifest!.content!.integrity, `sha384-${sha384}`);
    assert.equal(manifest!.content!.bytes, content.length);
    assert.equal(manifest!.entries, 2);
  });

  it('makes what a page can read', () => {
    const { files } = buildBundle({
      lang: 'de',
      title: 'Größe',
      url: '/{id}',
      terms: [entryOf({ term: 'Größe 🦀' })],
    });
    const manifest = parseManifest(parse(files.get(MANIFEST)) as Record<string, unknown>, '');
    const { entries } = parseContent(parse(files.get(manifest.content!.file)), '');
    assert.deepEqual([manifest.lang, manifest.title, manifest.url], ['de', 'Größe', '/{id}']);
    assert.equal(entries[0]?.term, 'Größe 🦀');
  });

  it('gives the same bytes for the same source', () => {
    const json = glossaryOf({ term: 'Docker' }, { term: 'Pod', related: ['entry-0'], short: '' });
    assert.deepEqual(buildBundle(json), buildBundle(structuredClone(json)));
  });

  it('gives other content another name', () => {
    const [a, b] = ['Docker', 'Pod'].map((term) => buildBundle(glossaryOf({ term })).manifest);
    assert.notEqual(a?.content?.file, b?.content?.file);
  });

  it('keeps the manifest under a kilobyte', () => {
    const { files } = buildBundle({
      title: 'é'.repeat(300),
      url: `/${'a'.repeat(200)}/{id}`,
      terms: [entryOf()],
    });
    assert.ok(brotliCompressSync(files.get(MANIFEST)!).length < 1000);
  });

  it('makes no files if there are errors, and still says everything', () => {
    const { files, manifest, problems } = buildBundle([entryOf({ short: 7, colour: 'blue' })]);
    assert.equal(files.size, 0);
    assert.equal(manifest, undefined);
    assert.deepEqual(
      problems.map(({ severity }) => severity),
      ['error', 'warning'],
    );
  });

  it('makes files in spite of warnings', () => {
    const { files, problems } = buildBundle([entryOf({ colour: 'blue' })]);
    assert.equal(files.size, 2);
    assert.equal(problems.length, 1);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(anyJson, (json) => {
        const { files, problems } = buildBundle(json);
        return files.size === (problems.some(({ severity }) => severity === 'error') ? 0 : 2);
      }),
    );
  });

  describe('a glossary', () => {
    const entries = (
      count: number,
      fields = (n: number): object => ({ term: `Term ${n}` }),
    ): object => glossaryOf(...Array.from({ length: count }, (_, n) => fields(n)));
    const noise = (n: number): string =>
      createHash('sha512')
        .update(`${n}`)
        .digest('base64url')
        .replace(/(.{20})/g, '$1 ');
    const cases: [name: string, json: object, isWhole: boolean][] = [
      ['of 2,000 entries', entries(2000), true],
      ['of 2,001 entries', entries(2001), false],
      [
        'of more than 150 kB when compressed',
        entries(500, (n) => ({
          term: `Term ${n}`,
          definition: Array.from({ length: 6 }, (_, m) => noise(6 * n + m)).join('\n\n'),
        })),
        false,
      ],
      [
        'of any size that compresses well',
        entries(500, (n) => ({ term: `Term ${n}`, definition: 'again and '.repeat(99) })),
        true,
      ],
    ];
    for (const [name, json, isWhole] of cases) {
      it(`${name} is ${isWhole ? 'one file' : 'an index and shards'}`, () => {
        const { files, manifest, problems } = buildBundle(json);
        assert.deepEqual(problems, []);
        assert.equal(!manifest!.index, isWhole);
        assert.equal(!!manifest!.content, isWhole);
        assert.ok(isWhole ? files.size === 2 : files.size > 3);
      });
    }

    it('in shards has each entry in the shard that the index says, and all in their order', () => {
      const { files, manifest } = buildBundle(
        entries(2001, (n) => ({
          term: `Term ${n}`,
          ...(n === 7 && { sense: 'odd', category: 'numbers', match: { auto: false } }),
          ...(n === 9 && { category: 'numbers' }), // by which a sense can be pinned, too
        })),
      );
      const index = parseIndex(parse(files.get(manifest!.index!.file)));
      const shards = index.shards.map(({ file, integrity, bytes, entries: count }) => {
        const content = files.get(file)!;
        assert.deepEqual([integrityOf(content), content.length], [integrity, bytes]);
        const its = parseShard(parse(content));
        assert.equal(its.length, count);
        return its;
      });
      const all = shards.flat();
      assert.deepEqual(
        index.heads.map((head) => head?.id),
        all.map((entry) => entry?.id),
      );
      assert.deepEqual(index.heads[7], {
        id: all[7]!.id,
        auto: false,
        sense: 'odd',
        category: 'numbers',
      });
      assert.deepEqual(index.heads[9], { id: all[9]!.id, category: 'numbers' });
      assert.equal(all.length, manifest!.entries);
      // Small enough to be fetched for one term, large enough to be few.
      const sizes = index.shards.slice(0, -1).map(({ bytes }) => bytes);
      assert.ok(
        sizes.every((bytes) => bytes > 40_000 && bytes < 80_000),
        `${sizes}`,
      );
    });
  });
});
