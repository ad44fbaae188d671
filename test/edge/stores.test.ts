import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { readBytes } from '../../src/edge/read-bytes.ts';
import { type Store, StoreError } from '../../src/edge/store.ts';
import { createAssetsStore, createKvStore } from '../../src/edge/stores/cloudflare.ts';
import { createEmbeddedStore } from '../../src/edge/stores/embedded.ts';
import { createFastlyConfigStore, createFastlyKvStore } from '../../src/edge/stores/fastly.ts';
import { createOriginStore } from '../../src/edge/stores/origin.ts';
import { createS3Store } from '../../src/edge/stores/s3.ts';
import { createFileStore } from '../../src/runtimes/file-store.ts';
import { temporaryFolder } from '../compiler/temporary-folder.ts';
import { loopback } from './loopback.ts';
import { isSigned } from './sig-v4.ts';

type Files = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const large = new Uint8Array(1_000_000).map((_, at) => at % 251);
const FILES: Files = new Map([
  ['channels/live.json', bytes('{"current":"0123456789abcdef"}')],
  ['releases/0123456789abcdef/glossary.json', bytes('{"ä": "ö"}')],
  ['releases/0123456789abcdef/large.json', large],
  ['releases/0123456789abcdef/empty.json', new Uint8Array()],
  ['releases/0123456789abcdef/large.json.br', bytes('not really compressed')],
  ["releases/0123456789abcdef/slices/über (1)/it's a+b!.html/glossary.json", bytes('{}')],
]);

/** Serves files as they are, below `/bucket/`. */
const fileServer =
  (files: Files): RequestListener =>
  (request, response) => {
    const file = files.get(decodeURIComponent(request.url!.replace('/bucket/', '')));
    response.writeHead(file ? 200 : 404, file && { 'content-length': file.length }).end(file);
  };

const CREDENTIALS = { accessKeyId: 'AKID', secretAccessKey: 'geheim/+', region: 'eu-central-1' };

const bucketServer =
  (files: Files): RequestListener =>
  (request, response) => {
    if (isSigned(request, CREDENTIALS)) fileServer(files)(request, response);
    else response.writeHead(403).end('<Error><Code>SignatureDoesNotMatch</Code></Error>');
  };

async function folder(test: TestContext, files: Files): Promise<string> {
  const dir = await temporaryFolder(test);
  for (const [name, content] of files) {
    await mkdir(path.dirname(path.join(dir, name)), { recursive: true });
    await writeFile(path.join(dir, name), content);
  }
  return dir;
}

const kv = (files: Files) => ({
  get: async (key: string) => files.get(key)?.slice().buffer ?? null,
});
const fastlyKv = (files: Files) => ({
  get: async (key: string) => {
    const file = files.get(key);
    return file ? { body: new Blob([file]).stream() as ReadableStream<Uint8Array> } : null;
  },
});
const config = (files: Files) => ({
  get: (key: string) => (files.has(key) ? new TextDecoder().decode(files.get(key)) : null),
});
const assets = (files: Files) => ({
  fetch: async (url: string) => {
    const file = files.get(decodeURIComponent(new URL(url).pathname.slice(1)));
    return new Response(file ?? 'none', { status: file ? 200 : 404 });
  },
});

const stores: Record<string, (test: TestContext, files: Files) => Promise<Store>> = {
  'embedded, from a Map': async (_, files) => createEmbeddedStore(files),
  'embedded, from an object': async (_, files) => createEmbeddedStore(Object.fromEntries(files)),
  'a folder': async (test, files) => createFileStore(await folder(test, files)),
  'an origin': async (test, files) =>
    createOriginStore({ url: `${await loopback(test, fileServer(files))}/bucket` }),
  'a bucket of S3, on a server that checks signatures': async (test, files) =>
    createS3Store({ url: `${await loopback(test, bucketServer(files))}/bucket`, ...CREDENTIALS }),
  "Cloudflare's static assets, structural double": async (_, files) =>
    createAssetsStore(assets(files)),
  'Workers KV, structural double': async (_, files) => createKvStore(kv(files)),
  "Fastly's KV Store, structural double": async (_, files) => createFastlyKvStore(fastlyKv(files)),
  "Fastly's Config Store beside its KV Store, structural doubles": async (_, files) =>
    createFastlyConfigStore(config(files), createFastlyKvStore(fastlyKv(files))),
};

for (const [name, open] of Object.entries(stores)) {
  describe(`a store: ${name}`, () => {
    for (const [file, content] of FILES) {
      it(`has ${file}`, async (test) => {
        const found = await (await open(test, FILES)).get(file);
        assert.ok(found);
        assert.deepEqual(Buffer.from(await readBytes(found)), Buffer.from(content));
        if (found.size !== undefined) assert.equal(found.size, content.length);
      });
    }

    const none = [
      'channels/none.json',
      'channels',
      'releases/0123456789abcdef',
      'releases/0123456789abcdef/glossary.json/more',
      'toString',
    ];
    for (const file of none) {
      it(`has no ${file}`, async (test) => {
        assert.equal(await (await open(test, FILES)).get(file), undefined);
      });
    }

    it('can be asked for several files at once', async (test) => {
      const store = await open(test, FILES);
      const found = await Promise.all(
        [...FILES.keys()].map(async (file) => (await readBytes((await store.get(file))!)).length),
      );
      assert.deepEqual(
        found,
        [...FILES.values()].map(({ length }) => length),
      );
    });
  });
}

describe('a store that cannot say', () => {
  const fails = (): never => {
    throw new Error('out of order');
  };
  const broken: Record<string, (test: TestContext) => Promise<Store>> = {
    'an origin that answers with 500': async (test) =>
      createOriginStore({
        url: await loopback(test, (_, response) => response.writeHead(500).end()),
      }),
    'an origin that redirects': async (test) =>
      createOriginStore({
        url: await loopback(test, ({ url }, response) => {
          if (url === '/there') response.end('{}');
          else response.writeHead(302, { location: '/there' }).end();
        }),
      }),
    'an origin that hangs': async (test) =>
      createOriginStore({ url: await loopback(test, () => undefined), timeout: 50 }),
    'an origin that hangs up': async (test) =>
      createOriginStore({ url: await loopback(test, ({ socket }) => socket.destroy()) }),
    'a bucket, with another secret': async (test) =>
      createS3Store({
        url: await loopback(test, bucketServer(FILES)),
        ...CREDENTIALS,
        secretAccessKey: 'other',
      }),
    'a bucket, with another region': async (test) =>
      createS3Store({
        url: await loopback(test, bucketServer(FILES)),
        ...CREDENTIALS,
        region: 'us-east-1',
      }),
    'Workers KV': async () => createKvStore({ get: fails }),
    'the KV Store': async () => createFastlyKvStore({ get: fails }),
    'the Config Store': async () =>
      createFastlyConfigStore({ get: fails }, createEmbeddedStore({})),
    'static assets': async () => createAssetsStore({ fetch: fails }),
  };
  for (const [name, open] of Object.entries(broken)) {
    it(`rejects, and names the file: ${name}`, async (test) => {
      const store = await open(test);
      await assert.rejects(store.get('channels/live.json'), (error) => {
        assert.ok(error instanceof StoreError);
        assert.equal(error.path, 'channels/live.json');
        assert.match(error.message, /^channels\/live\.json: /);
        return true;
      });
    });
  }
});

describe('an origin as a store', () => {
  it('is asked for the bytes as they are, with what the owner wants to be said', async (test) => {
    let asked: Record<string, unknown> = {};
    const url = await loopback(test, ({ headers }, response) => {
      asked = headers;
      response.end('{}');
    });
    await createOriginStore({ url, headers: { authorization: 'Bearer x' } }).get('a');
    assert.equal(asked['accept-encoding'], 'identity');
    assert.equal(asked['authorization'], 'Bearer x');
  });

  it('does without a compressed file that comes decompressed', async (test) => {
    const url = await loopback(test, (_, response) =>
      response.writeHead(200, { 'content-encoding': 'br' }).end(),
    );
    assert.equal(await createOriginStore({ url }).get('a.json.br'), undefined);
  });

  it('is not waited for once nobody wants the answer', async (test) => {
    const leaving = new AbortController();
    const url = await loopback(test, () => leaving.abort());
    await assert.rejects(createOriginStore({ url }).get('a', leaving.signal), StoreError);
  });
});
