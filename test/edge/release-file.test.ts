import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Store } from '../../src/edge/store.ts';
import { createEmbeddedStore } from '../../src/edge/stores/embedded.ts';
import { ask, fieldsOf } from './get.ts';

const { id, files, get, handler } = ask();
const [content] = [...files.keys()].filter((path) => /glossary\.[0-9a-f]+\.json$/.test(path));
const path = `/${content}`;
const whole = files.get(content!)!;
const bytesOf = async (response: Response): Promise<Uint8Array> =>
  new Uint8Array(await response.arrayBuffer());
const decoders: Record<string, (bytes: Uint8Array) => Uint8Array> = {
  br: brotliDecompressSync,
  gzip: gunzipSync,
  identity: (bytes) => bytes,
};

const tag = (await get(path)).headers.get('etag')!;

describe('a file of a release', () => {
  it('is the same for ever, for every page', async () => {
    const { status, headers } = await get(path);
    assert.equal(status, 200);
    assert.equal(headers.get('cache-control'), 'public, max-age=31536000, immutable');
    assert.equal(headers.get('content-type'), 'application/json');
    assert.equal(headers.get('vary'), 'accept-encoding');
    assert.equal(headers.get('glosslight-release'), id);
    assert.equal(headers.get('access-control-allow-origin'), '*');
    assert.equal(headers.get('cross-origin-resource-policy'), 'cross-origin');
    assert.equal(headers.get('timing-allow-origin'), '*');
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
    assert.match(headers.get('access-control-expose-headers')!, /etag.*traceparent/);
  });

  const accepted: [accept: string | undefined, encoding: string][] = [
    [undefined, 'identity'],
    ['', 'identity'],
    ['br', 'br'],
    ['gzip', 'gzip'],
    ['GZIP', 'gzip'],
    ['x-gzip', 'gzip'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip;q=1.0, br;q=0.5', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['*', 'br'],
    ['*;q=0.1, gzip', 'gzip'],
    ['identity', 'identity'],
    ['identity;q=1, br;q=0.5', 'identity'],
    ['identity;q=0.5, br;q=0.5', 'br'],
    ['br;q=wrong', 'identity'],
    ['zstd', 'identity'],
    ['identity;q=0, *', 'br'],
    ['*;q=0, gzip', 'gzip'],
  ];
  for (const [accept, encoding] of accepted) {
    it(`comes as ${encoding} for ${accept === undefined ? 'no word' : `"${accept}"`}`, async () => {
      const response = await get(
        path,
        accept === undefined ? {} : { headers: { 'accept-encoding': accept } },
      );
      const bytes = await bytesOf(response);
      assert.equal(response.headers.get('content-encoding') ?? 'identity', encoding);
      assert.equal(response.headers.get('content-length'), `${bytes.length}`);
      assert.deepEqual(Buffer.from(decoders[encoding]!(bytes)), Buffer.from(whole));
    });
  }

  for (const accept of ['identity;q=0', '*;q=0', 'zstd, identity;q=0']) {
    it(`is not acceptable for "${accept}"`, async () => {
      const response = await get(path, { headers: { 'accept-encoding': accept } });
      assert.equal(response.status, 406);
      assert.equal(response.headers.get('vary'), 'accept-encoding');
    });
  }

  it('has a strong tag for each encoding', async () => {
    const tags = await Promise.all(
      ['br', 'gzip', 'identity'].map(async (encoding) => {
        const response = await get(path, { headers: { 'accept-encoding': encoding } });
        return response.headers.get('etag')!;
      }),
    );
    for (const tag of tags) assert.match(tag, /^"[0-9a-f]{32}"$/);
    assert.equal(new Set(tags).size, 3);
  });

  it('comes whole where a store does without what is compressed', async () => {
    const plain = new Map([...files].filter(([name]) => !/\.(br|gz)$/.test(name)));
    const less = ask({ store: createEmbeddedStore(plain) });
    const response = await less.get(path, { headers: { 'accept-encoding': 'br' } });
    assert.equal(response.headers.get('content-encoding'), null);
    assert.deepEqual(Buffer.from(await bytesOf(response)), Buffer.from(whole));
  });

  it('answers HEAD with the same header fields, and asks the store for nothing', async () => {
    const asked: string[] = [];
    const store = createEmbeddedStore(files);
    const counting: Store = {
      get(name) {
        asked.push(name);
        return store.get(name);
      },
    };
    const both = ask({ store: counting });
    const head = await both.get(path, { method: 'HEAD', headers: { 'accept-encoding': 'br' } });
    assert.deepEqual(asked, [`releases/${id}/release.json`]);
    assert.equal((await bytesOf(head)).length, 0);
    const whole = await both.get(path, { headers: { 'accept-encoding': 'br' } });
    assert.deepEqual(fieldsOf(head), fieldsOf(whole));
    assert.equal(head.status, 200);
  });

  const conditions: [header: string, value: string, status: number][] = [
    ['if-none-match', tag, 304],
    ['if-none-match', `W/${tag}`, 304],
    ['if-none-match', `"other", ${tag}`, 304],
    ['if-none-match', `"a,b",W/"c" , W/${tag}`, 304],
    ['if-none-match', '*', 304],
    ['if-none-match', '"other"', 200],
    ['if-none-match', tag.slice(1, -1), 200],
    ['if-none-match', `"x${tag.slice(1)}`, 200],
    ['if-none-match', '', 200],
    ['if-match', tag, 200],
    ['if-match', '*', 200],
    ['if-match', `W/${tag}`, 412],
    ['if-match', '"other"', 412],
  ];
  for (const [header, value, status] of conditions) {
    it(`answers ${header}: ${value.replace(tag.slice(1, -1), 'TAG')} with ${status}`, async () => {
      const response = await get(path, { headers: { [header]: value } });
      assert.equal(response.status, status);
      if (status !== 304) return;
      assert.equal((await bytesOf(response)).length, 0);
      assert.equal(response.headers.get('etag'), tag);
      assert.equal(response.headers.get('vary'), 'accept-encoding');
      assert.match(response.headers.get('cache-control')!, /immutable/);
      assert.equal(response.headers.get('content-length'), null);
    });
  }

  const last = whole.length - 1;
  const ranges: [range: string, from: number, to: number][] = [
    ['bytes=0-0', 0, 0],
    ['bytes=2-5', 2, 5],
    ['bytes=10-', 10, last],
    ['bytes=-4', last - 3, last],
    [`bytes=-${whole.length + 5}`, 0, last],
    [`bytes=5-${whole.length + 5}`, 5, last],
    ['BYTES = 1 - 2', 1, 2],
  ];
  for (const [range, from, to] of ranges) {
    it(`answers ${range.replace(`${whole.length + 5}`, 'more')} with that part`, async () => {
      const response = await get(path, { headers: { range } });
      assert.equal(response.status, 206);
      assert.equal(response.headers.get('content-range'), `bytes ${from}-${to}/${whole.length}`);
      assert.equal(response.headers.get('content-length'), `${to - from + 1}`);
      const part = Buffer.from(await bytesOf(response));
      assert.deepEqual(part, Buffer.from(whole.subarray(from, to + 1)));
    });
  }

  it('gives a part of the compressed bytes, not of what they say', async () => {
    const headers = { 'accept-encoding': 'br' };
    const all = Buffer.from(await bytesOf(await get(path, { headers })));
    const part = await get(path, { headers: { ...headers, range: 'bytes=3-9' } });
    assert.equal(part.headers.get('content-encoding'), 'br');
    assert.deepEqual(Buffer.from(await bytesOf(part)), all.subarray(3, 10));
  });

  const all: [why: string, headers: Record<string, string>][] = [
    ['several ranges', { range: 'bytes=0-1,4-5' }],
    ['other units', { range: 'lines=0-1' }],
    ['a range that ends before it begins', { range: 'bytes=5-2' }],
    ['no numbers', { range: 'bytes=-' }],
    ['another tag', { range: 'bytes=0-1', 'if-range': '"other"' }],
    ['a weak tag', { range: 'bytes=0-1', 'if-range': `W/${tag}` }],
    ['a date', { range: 'bytes=0-1', 'if-range': 'Wed, 21 Oct 2015 07:28:00 GMT' }],
  ];
  for (const [why, headers] of all) {
    it(`comes whole for ${why}`, async () => {
      const response = await get(path, { headers });
      assert.equal(response.status, 200);
      assert.equal((await bytesOf(response)).length, whole.length);
    });
  }

  it('gives the part where the tag is still right', async () => {
    const response = await get(path, { headers: { range: 'bytes=0-1', 'if-range': tag } });
    assert.equal(response.status, 206);
  });

  for (const range of [`bytes=${whole.length}-`, 'bytes=-0']) {
    it(`cannot satisfy ${range.replace(`${whole.length}`, 'size')}`, async () => {
      const response = await get(path, { headers: { range } });
      assert.equal(response.status, 416);
      assert.equal(response.headers.get('content-range'), `bytes */${whole.length}`);
    });
  }

  const none = [
    `/releases/${id}/none.json`,
    `/releases/${id}/`,
    `/releases/0000000000000000/release.json`,
    '/releases/none/release.json',
    `/releases/${id}/__proto__`,
    `/releases/${id}/constructor`,
    `/releases/${id}/glossary.json.br`,
    `/releases/${id}/..%2F..%2Fchannels%2Flive.json`,
    `/releases/${id}/%2e%2e/${id}/../../channels/none.json`,
    `/releases/0000000000000000/glossary.json`,
    '/releases/..%2Fchannels/live.json',
    `/releases/${id.toUpperCase()}x/glossary.json`,
  ];
  for (const wrong of none) {
    it(`is not there: ${wrong.replaceAll(id, 'ID')}`, async () => {
      const response = await get(wrong);
      assert.equal(response.status, 404);
      assert.equal(response.headers.get('access-control-allow-origin'), '*');
    });
  }

  describe('that the store does not have as it was released', () => {
    const stream = (...chunks: Uint8Array[]): ReadableStream<Uint8Array> =>
      new Blob(chunks as BlobPart[]).stream();
    const shorter = whole.subarray(0, -1);
    const cases: [
      why: string,
      body: Awaited<ReturnType<Store['get']>>,
      found: 'refused' | 'broken',
    ][] = [
      ['known to be shorter', { body: stream(shorter), size: shorter.length }, 'refused'],
      ['not there', undefined, 'refused'],
      ['turns out shorter', { body: stream(shorter) }, 'broken'],
      ['turns out longer', { body: stream(whole, whole.subarray(0, 1)) }, 'broken'],
    ];
    for (const [why, file, found] of cases) {
      it(`is ${found}: ${why}`, async () => {
        const store = createEmbeddedStore(files);
        const lying: Store = { get: async (name) => (name === content ? file : store.get(name)) };
        const response = await ask({ store: lying }).get(path);
        if (found === 'refused') return assert.equal(response.status, 503);
        assert.equal(response.status, 200);
        await assert.rejects(response.arrayBuffer());
      });
    }
  });

  it('is read from a stream in part, and no further', async () => {
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          controller.enqueue(whole.subarray(pulled, ++pulled));
        },
      },
      { highWaterMark: 0 },
    );
    const store = createEmbeddedStore(files);
    const slow: Store = {
      get: async (name) => (name === content ? { body: endless } : store.get(name)),
    };
    const response = await ask({ store: slow }).get(path, { headers: { range: 'bytes=2-5' } });
    assert.deepEqual(Buffer.from(await bytesOf(response)), Buffer.from(whole.subarray(2, 6)));
    assert.equal(pulled, 6);
  });

  it('tells a browser that it may ask, with the trace of a page', async () => {
    const response = await handler(
      new Request(`https://edge.example${path}`, {
        method: 'OPTIONS',
        headers: {
          origin: 'https://blog.example',
          'access-control-request-method': 'GET',
          'access-control-request-headers': 'traceparent',
        },
      }),
    );
    assert.equal(response.status, 204);
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    assert.match(response.headers.get('access-control-allow-headers')!, /traceparent, tracestate/);
    assert.equal(response.headers.get('access-control-allow-methods'), 'GET, HEAD, OPTIONS');
  });
});
