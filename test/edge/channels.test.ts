import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createHandler } from '../../src/edge/handler.ts';
import type { EdgeOptions } from '../../src/edge/options.ts';
import { type Store, StoreError } from '../../src/edge/store.ts';
import { createEmbeddedStore } from '../../src/edge/stores/embedded.ts';
import { glossaryOf } from '../content/glossary-of.ts';
import { ask } from './get.ts';
import { json, released } from './released.ts';

const blue = released(glossaryOf({ term: 'Blue' }));
const green = released(glossaryOf({ term: 'Green' }));
const LIFE = 'max-age=30, stale-while-revalidate=300';

/** Both releases, and a channel of which a part of all readers gets green. */
const both = (weight: number): Map<string, Uint8Array> =>
  new Map([
    ...blue.files,
    ...green.files,
    ['channels/live.json', json({ current: green.id, previous: blue.id, weight })],
  ]);

/** How many of a hundred readers get which release. */
async function count(
  options: Partial<EdgeOptions>,
  reader: (n: number) => { client?: string; headers?: Record<string, string> },
): Promise<Record<string, number>> {
  const handler = createHandler({ store: createEmbeddedStore(both(0.5)), ...options });
  const counts: Record<string, number> = { [blue.id]: 0, [green.id]: 0 };
  for (let n = 0; n < 100; n++) {
    const { client, headers = {} } = reader(n);
    const request = new Request('https://edge.example/channels/live/glossary.json', { headers });
    const response = await handler(request, { client });
    const id = response.headers.get('glosslight-release')!;
    counts[id] = counts[id]! + 1;
  }
  return counts;
}

describe('a channel', () => {
  it('says where it leads to, for a short while', async () => {
    const { get, id } = ask();
    const response = await get('/channels/live.json');
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('cache-control'), `public, ${LIFE}`);
    assert.deepEqual(await response.json(), { current: id, weight: 1 });
  });

  it('has the manifest of its release, and by its names all else', async () => {
    const { get, id, files } = ask();
    const address = new URL('https://edge.example/channels/live/glossary.json');
    const response = await get(address.pathname);
    assert.equal(response.headers.get('cache-control'), `public, ${LIFE}`);
    assert.equal(response.headers.get('glosslight-release'), id);
    const { content, ...rest } = (await response.json()) as { content: { file: string } };
    const own = JSON.parse(new TextDecoder().decode(files.get(`releases/${id}/glossary.json`))) as {
      content: { file: string };
    };
    assert.equal(content.file, `../../releases/${id}/${own.content.file}`);
    assert.deepEqual({ ...rest, content: { ...content, file: own.content.file } }, own);
    assert.equal((await get(new URL(content.file, address).pathname)).status, 200);
  });

  it('says that nothing has changed', async () => {
    const { get } = ask();
    for (const path of ['/channels/live.json', '/channels/live/glossary.json']) {
      const etag = (await get(path)).headers.get('etag')!;
      const again = await get(path, { headers: { 'if-none-match': etag } });
      assert.equal(again.status, 304);
      assert.equal(again.headers.get('cache-control'), `public, ${LIFE}`);
    }
  });

  const shares: [weight: number, life: string][] = [
    [1, `public, ${LIFE}`],
    [0, `public, ${LIFE}`],
    [0.5, `private, ${LIFE}`],
  ];
  for (const [weight, life] of shares) {
    it(`has a manifest that may be kept as ${life.split(',')[0]} at a weight of ${weight}`, async () => {
      const { get } = ask({ store: createEmbeddedStore(both(weight)) });
      const response = await get('/channels/live/glossary.json');
      assert.equal(response.headers.get('cache-control'), life);
      const expected = { 0: blue.id, 1: green.id }[weight];
      if (expected) assert.equal(response.headers.get('glosslight-release'), expected);
      const pointer = await get('/channels/live.json');
      assert.equal(pointer.headers.get('cache-control'), `public, ${LIFE}`);
    });
  }

  it('tells readers apart by their addresses', async () => {
    const counts = await count({}, (n) => ({ client: `10.0.0.${n}` }));
    for (const share of Object.values(counts)) assert.ok(share > 25, `${share}`);
  });

  it('tells readers without an address apart by their browsers', async () => {
    const counts = await count({}, (n) => ({ headers: { 'user-agent': `Browser/${n}` } }));
    for (const share of Object.values(counts)) assert.ok(share > 25, `${share}`);
  });

  it('tells readers apart as the owner wants it', async () => {
    const canaryKey: EdgeOptions['canaryKey'] = ({ headers }) => headers.get('x-reader')!;
    const same = await count({ canaryKey }, (n) => ({
      client: `${n}`,
      headers: { 'x-reader': '1' },
    }));
    assert.deepEqual(Object.values(same).sort(), [0, 100]);
  });

  it('believes a claim about the address only where a proxy of the owner makes it', async () => {
    const claim = (n: number) => ({
      client: '10.0.0.1',
      headers: { 'x-forwarded-for': `made up, 10.0.0.${n}` },
    });
    assert.deepEqual(Object.values(await count({}, claim)).sort(), [0, 100]);
    const trusted = await count({ trustForwarded: true }, claim);
    for (const share of Object.values(trusted)) assert.ok(share > 25, `${share}`);
    const same = await count({ trustForwarded: true }, (n) => ({
      headers: { 'x-forwarded-for': `${n}, 10.0.0.1` },
    }));
    assert.deepEqual(Object.values(same).sort(), [0, 100]);
  });

  it('can be another than live', async () => {
    const next = released(glossaryOf({ term: 'Next' }), 'next');
    const store = createEmbeddedStore(new Map([...blue.files, ...next.files]));
    const { get } = ask({ store, channel: 'next' });
    const name = async (path: string) =>
      ((await (await get(path)).json()) as { term: string }).term;
    assert.equal(await name('/terms/entry-0.json'), 'Next');
    const manifest = await get('/channels/live/glossary.json');
    assert.equal(manifest.headers.get('glosslight-release'), blue.id);
  });

  for (const path of [
    '/channels/none.json',
    '/channels/none/glossary.json',
    '/channels/..%2Freleases/glossary.json',
    '/channels/Live.json',
    '/channels/live/other.json',
    '/channels/',
  ]) {
    it(`is not there: ${path}`, async () => {
      const response = await ask().get(path);
      assert.equal(response.status, 404);
      assert.equal(response.headers.get('content-type'), 'application/problem+json');
    });
  }

  it('is asked about once in a while, and is still known when the store is not', async () => {
    let asked = 0;
    let isDown = false;
    const files = createEmbeddedStore(blue.files);
    const store: Store = {
      async get(path) {
        if (isDown) throw new Error('down');
        if (path.startsWith('channels/')) asked++;
        return files.get(path);
      },
    };
    const fresh = ask({ store, limits: { pointerAge: 1e9 } });
    for (let n = 0; n < 3; n++) await fresh.get('/channels/live.json');
    assert.equal(asked, 1);
    const old = ask({ store, limits: { pointerAge: 0 } });
    for (let n = 0; n < 3; n++) await old.get('/channels/live.json');
    assert.equal(asked, 4);
    isDown = true;
    assert.equal((await old.get('/channels/live.json')).status, 200);
    assert.equal((await ask({ store }).get('/channels/live.json')).status, 500);
  });

  it('is forgotten once it has been taken away', async () => {
    const files = new Map(blue.files);
    let isDown = false;
    const store: Store = {
      async get(path) {
        if (isDown) throw new StoreError(path, 'down');
        return createEmbeddedStore(files).get(path);
      },
    };
    const { get } = ask({ store, channel: 'next', limits: { pointerAge: 0 } });
    assert.equal((await get('/channels/live.json')).status, 200);
    files.delete('channels/live.json');
    assert.equal((await get('/channels/live.json')).status, 404);
    isDown = true;
    assert.equal((await get('/channels/live.json')).status, 503);
  });
});
