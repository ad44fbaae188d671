import assert from 'node:assert/strict';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Case, Stage } from '../case.ts';

/** The path of the content file of the release. */
const contentOf = ({ fixture }: Stage): string =>
  [...fixture.files.keys()].find((path) => /\/glossary\.[0-9a-f]+\.json$/.test(path))!;

const decoders: Record<string, (bytes: Buffer) => Buffer> = {
  br: brotliDecompressSync,
  gzip: gunzipSync,
  identity: (bytes) => bytes,
};

const identity = { 'accept-encoding': 'identity' };

/** Immutable files, and the channels that point to them. */
export const RELEASE_CASES: readonly Case[] = [
  {
    name: 'a file of a release comes byte for byte, for ever, for every site',
    async check(stage) {
      const path = contentOf(stage);
      const { status, headers, bytes } = await stage.ask(`/_glossary/${path}`, {
        headers: identity,
      });
      assert.equal(status, 200);
      assert.deepEqual(bytes, Buffer.from(stage.fixture.files.get(path)!));
      assert.equal(headers['cache-control'], 'public, max-age=31536000, immutable');
      assert.equal(headers['content-type'], 'application/json');
      assert.equal(headers['access-control-allow-origin'], '*');
      assert.equal(headers['cross-origin-resource-policy'], 'cross-origin');
      assert.equal(headers['x-content-type-options'], 'nosniff');
      assert.equal(headers['glosslight-release'], stage.fixture.id);
    },
  },
  ...['br', 'gzip', 'identity'].map((encoding): Case => ({
    name: `a client that takes ${encoding} gets the variant in it, compressed once`,
    overHttp: true,
    async check(stage) {
      const path = contentOf(stage);
      const headers = { 'accept-encoding': encoding };
      const answer = await stage.ask(`/_glossary/${path}`, { headers });
      assert.equal(answer.headers['content-encoding'] ?? 'identity', encoding);
      assert.equal(answer.headers.vary, 'accept-encoding');
      const plain = decoders[encoding]!(answer.bytes);
      assert.deepEqual(plain, Buffer.from(stage.fixture.files.get(path)!));
    },
  })),
  {
    name: 'each variant has a tag of its own',
    overHttp: true,
    async check(stage) {
      const tags = new Set<string | undefined>();
      for (const encoding of ['br', 'gzip', 'identity']) {
        const headers = { 'accept-encoding': encoding };
        const answer = await stage.ask(`/_glossary/${contentOf(stage)}`, { headers });
        assert.match(answer.headers.etag ?? '', /^"[^"]+"$/);
        tags.add(answer.headers.etag);
      }
      assert.equal(tags.size, 3);
    },
  },
  {
    name: 'HEAD has the same header fields and no body',
    overHttp: true,
    async check(stage) {
      const path = `/_glossary/${contentOf(stage)}`;
      const whole = await stage.ask(path, { headers: identity });
      const head = await stage.ask(path, { method: 'HEAD', headers: identity });
      assert.equal(head.status, 200);
      assert.equal(head.bytes.length, 0);
      for (const name of ['etag', 'content-type', 'cache-control', 'vary']) {
        assert.equal(head.headers[name], whole.headers[name], name);
      }
    },
  },
  ...['TAG', 'W/TAG', '"other", TAG', '*'].map((pattern): Case => ({
    name: `If-None-Match: ${pattern} is answered with 304 and nothing else`,
    async check(stage) {
      const path = `/_glossary/${contentOf(stage)}`;
      const { headers } = await stage.ask(path, { headers: identity });
      const condition = pattern.replace('TAG', headers.etag!);
      const answer = await stage.ask(path, {
        headers: { ...identity, 'if-none-match': condition },
      });
      assert.equal(answer.status, 304);
      assert.equal(answer.bytes.length, 0);
      assert.equal(answer.headers.etag, headers.etag);
    },
  })),
  {
    name: 'another tag gets the whole file',
    async check(stage) {
      const headers = { ...identity, 'if-none-match': '"other"' };
      const { status } = await stage.ask(`/_glossary/${contentOf(stage)}`, { headers });
      assert.equal(status, 200);
    },
  },
  ...(
    [
      ['bytes=0-9', 0, 10],
      ['bytes=10-', 10, undefined],
      ['bytes=-5', -5, undefined],
    ] as const
  ).map(([range, start, end]): Case => ({
    name: `Range: ${range} gets that part`,
    async check(stage) {
      const path = contentOf(stage);
      const whole = Buffer.from(stage.fixture.files.get(path)!);
      const answer = await stage.ask(`/_glossary/${path}`, { headers: { ...identity, range } });
      assert.equal(answer.status, 206);
      assert.deepEqual(answer.bytes, whole.subarray(start, end));
      assert.match(
        answer.headers['content-range'] ?? '',
        new RegExp(`^bytes \\d+-\\d+/${whole.length}$`),
      );
    },
  })),
  {
    name: 'a range beyond the end cannot be satisfied',
    async check(stage) {
      const headers = { ...identity, range: 'bytes=99999999-' };
      const { status } = await stage.ask(`/_glossary/${contentOf(stage)}`, { headers });
      assert.equal(status, 416);
    },
  },
  {
    name: 'a range of another version gets the whole file',
    async check(stage) {
      const headers = { ...identity, range: 'bytes=0-9', 'if-range': '"other"' };
      const { status } = await stage.ask(`/_glossary/${contentOf(stage)}`, { headers });
      assert.equal(status, 200);
    },
  },
  {
    name: 'a page of another site may ask with a trace',
    overHttp: true,
    async check(stage) {
      const answer = await stage.ask(`/_glossary/${contentOf(stage)}`, {
        method: 'OPTIONS',
        headers: {
          origin: 'https://other.example',
          'access-control-request-method': 'GET',
          'access-control-request-headers': 'traceparent',
        },
      });
      assert.equal(answer.status, 204);
      assert.equal(answer.bytes.length, 0);
      assert.equal(answer.headers['access-control-allow-origin'], '*');
      assert.match(answer.headers['access-control-allow-headers'] ?? '', /traceparent/);
    },
  },
  {
    name: 'a channel points to its release, for a short time',
    async check({ ask, fixture }) {
      const { status, headers, bytes } = await ask('/_glossary/channels/live.json');
      assert.equal(status, 200);
      assert.equal((JSON.parse(`${bytes}`) as { current: string }).current, fixture.id);
      assert.equal(headers['cache-control'], 'public, max-age=30, stale-while-revalidate=300');
    },
  },
  {
    name: 'the manifest of a channel names files that are there',
    async check({ ask, fixture }) {
      const path = '/_glossary/channels/live/glossary.json';
      const { status, headers, bytes } = await ask(path);
      assert.equal(status, 200);
      assert.equal(headers['glosslight-release'], fixture.id);
      const { content } = JSON.parse(`${bytes}`) as { content: { file: string } };
      const { pathname } = new URL(content.file, `http://edge${path}`);
      assert.equal((await ask(pathname)).status, 200);
    },
  },
  {
    name: 'a release that is not there is not found',
    async check({ ask }) {
      const { status } = await ask('/_glossary/releases/0000000000000000/glossary.json');
      assert.equal(status, 404);
    },
  },
];
