import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import path from 'node:path';
import { createHandler } from '../../src/edge/handler.ts';
import { createFileStore } from '../../src/runtimes/file-store.ts';
import { folderOf } from './folder-of.ts';
import { run } from './run.ts';

const entry = (id: string, term: string, fields: object = {}): object => ({
  id,
  term,
  short: `${term}.`,
  definition: `${term}.`,
  ...fields,
});

const GLOSSARY = {
  version: 1,
  lang: 'en',
  url: 'https://www.example.org/glossary/{id}/',
  terms: [
    entry('docker', 'Docker', { related: ['image', 'cluster'] }),
    entry('image', 'Image', { definition: 'Of [layers](glossary:layer).' }),
    entry('layer', 'Layer'),
    entry('cluster', 'Cluster', { match: { auto: false } }),
    entry('pod', 'Pod', { definition: 'In a [node](glossary:node-term).' }),
    entry('node-term', 'Node', { related: ['layer'] }),
    entry('seed-pod', 'Seed pod'),
    entry('hidden', 'Nowhere'),
  ],
};

const PAGES: Record<string, string> = {
  'site/index.html': '<!doctype html><main><p>A Doc<b>ker</b> host.</main>',
  'site/blog/a pod.html': '<!doctype html><body><p>A pod, not a <i>seed</i> pod.',
  'site/elements.html': '<main><p><glossary-term term="layer">it</glossary-term>',
  'site/links.html': "<main><p><a href='/glossary/layer/?from=here'>it</a>",
  'site/none.html': '<main><p>Nothing at all. <code>Docker</code>',
  'site/.drafts/secret.html': '<main>Docker',
  'site/notes.txt': 'Docker',
};

/** A way to ask a handler of a store with the slices of these pages. */
async function released(test: TestContext): Promise<(path: string) => Promise<Response>> {
  const dir = await folderOf(test, { 'glossary.json': GLOSSARY, ...PAGES });
  const argv = ['release', 'glossary.json', '--store', 'store', '--pages', 'site'];
  const { code, stderr } = await run(dir, argv);
  assert.equal(code, 0, stderr);
  const handler = createHandler({ store: createFileStore(path.join(dir, 'store')) });
  return (address) => handler(new Request(new URL(address, 'https://edge.example')));
}

describe('glosslight release --pages', () => {
  const slices: [page: string, ids: string[]][] = [
    ['', ['docker', 'image', 'cluster']],
    ['index.html', ['docker', 'image', 'cluster']],
    ['blog/a%20pod.html', ['pod', 'node-term', 'seed-pod']],
    ['elements.html', ['layer']],
    ['links.html', ['layer']],
  ];
  for (const [page, ids] of slices) {
    it(`has what is on /${page}, and where that leads`, async (test) => {
      const get = await released(test);
      const address = `https://edge.example/slices/${page}`;
      const response = await get(address);
      assert.equal(response.status, 200);
      const manifest = (await response.json()) as { entries: number; content: { file: string } };
      assert.equal(manifest.entries, ids.length);
      const content = await get(new URL(manifest.content.file, address).href);
      assert.equal(content.status, 200);
      assert.match(content.headers.get('cache-control')!, /immutable/);
      assert.equal(
        content.headers.get('glosslight-release'),
        response.headers.get('glosslight-release'),
      );
      const { entries, forms } = (await content.json()) as {
        entries: { id: string; related?: string[] }[];
        forms: { forms: string }[];
      };
      assert.deepEqual(entries.map(({ id }) => id).sort(), [...ids].sort());
      assert.equal(forms[0]!.forms.split('\n').length, ids.length);
      for (const { related = [] } of entries) {
        for (const id of related) assert.ok(ids.includes(id));
      }
      // What leads further is text.
      assert.equal(JSON.stringify(entries).includes('"id":"layer"'), ids.includes('layer'));
    });
  }

  for (const page of ['none.html', '.drafts/secret.html', 'notes.txt', 'missing.html', 'blog/']) {
    it(`has no slice for /${page}`, async (test) => {
      const get = await released(test);
      assert.equal((await get(`/slices/${page}`)).status, 404);
    });
  }

  it('says so where there is no such folder', async (test) => {
    const dir = await folderOf(test, { 'glossary.json': GLOSSARY });
    const argv = ['release', 'glossary.json', '--store', 'store', '--pages', 'none'];
    const { code, stderr } = await run(dir, argv);
    assert.equal(code, 2);
    assert.match(stderr, /ENOENT/);
  });
});
