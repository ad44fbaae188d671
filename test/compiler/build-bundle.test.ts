import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { buildBundle, MANIFEST } from '../../src/compiler/build-bundle.ts';
import { parseContent, parseManifest } from '../../src/core/parse-bundle.ts';
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
    assert.deepEqual([...files.keys()], [manifest!.content.file, MANIFEST]);
    assert.deepEqual(parse(files.get(MANIFEST)), manifest);

    const content = files.get(manifest!.content.file)!;
    const sha256 = createHash('sha256').update(content).digest('hex');
    const sha384 = createHash('sha384').update(content).digest('base64');
    assert.match(manifest!.content.file, /^glossary\.[0-9a-f]{8,}\.json$/);
    assert.ok(sha256.startsWith(manifest!.content.file.split('.')[1]!));
    assert.equal(manifest!.content.integrity, `sha384-${sha384}`);
    assert.equal(manifest!.content.bytes, content.length);
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
    const { entries } = parseContent(parse(files.get(manifest.content.file)), '');
    assert.deepEqual([manifest.lang, manifest.title, manifest.url], ['de', 'Größe', '/{id}']);
    assert.equal(entries[0]?.term, 'Größe 🦀');
  });

  it('gives the same bytes for the same source', () => {
    const json = glossaryOf({ term: 'Docker' }, { term: 'Pod', related: ['entry-0'], short: '' });
    assert.deepEqual(buildBundle(json), buildBundle(structuredClone(json)));
  });

  it('gives other content another name', () => {
    const [a, b] = ['Docker', 'Pod'].map((term) => buildBundle(glossaryOf({ term })).manifest);
    assert.notEqual(a?.content.file, b?.content.file);
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

  describe('warns of a glossary that is too large for one file', () => {
    const entries = (
      count: number,
      fields = (n: number): object => ({ term: `Term ${n}` }),
    ): object => glossaryOf(...Array.from({ length: count }, (_, n) => fields(n)));
    const noise = (n: number): string =>
      createHash('sha512')
        .update(`${n}`)
        .digest('base64url')
        .replace(/(.{20})/g, '$1 ');
    const cases: [name: string, json: object, message: RegExp | undefined][] = [
      ['at 2,000 entries', entries(2000), undefined],
      ['at 2,001 entries', entries(2001), /^has 2001 entries, more than the 2000 /],
      [
        'at 150 kB',
        entries(500, (n) => ({
          term: `Term ${n}`,
          definition: Array.from({ length: 6 }, (_, m) => noise(6 * n + m)).join('\n\n'),
        })),
        /^is \d{3} kB when compressed, more than the 150 kB /,
      ],
      [
        'at any size that compresses well',
        entries(500, (n) => ({ term: `Term ${n}`, definition: 'again and '.repeat(99) })),
        undefined,
      ],
    ];
    for (const [name, json, message] of cases) {
      it(`${message ? '' : 'not '}${name}`, () => {
        const { files, problems } = buildBundle(json);
        assert.equal(files.size, 2);
        assert.equal(problems.length, message ? 1 : 0);
        if (message) assert.match(problems[0]!.message, message);
      });
    }
  });
});
