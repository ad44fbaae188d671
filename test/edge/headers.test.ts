import assert from 'node:assert/strict';
import type { IncomingHttpHeaders } from 'node:http';
import { describe, it, type TestContext } from 'node:test';
import { requestHeaders } from '../../src/edge/origin/request-headers.ts';
import { edgeFor, MARKED, PAGE } from './support-origin/edge-for.ts';
import { startOrigin } from './support-origin/start-origin.ts';

const HTML = { 'content-type': 'text/html' };

describe('the header fields of a request to an origin', () => {
  it('are the ones that the client has sent', async (test) => {
    const headers = {
      cookie: 'a=1; b=2',
      authorization: 'Basic eA==',
      'x-own': 'x',
      accept: '*/*',
    };
    const seen = await seenBy(test, { headers });
    for (const [name, value] of Object.entries(headers)) assert.equal(seen[name], value);
  });

  it('have nothing hop by hop in them, nor what Connection names', async (test) => {
    const headers = {
      connection: 'keep-alive, X-Secret, via',
      'x-secret': '1',
      'keep-alive': 'timeout=5',
      'proxy-authorization': 'Basic eA==',
      'proxy-connection': 'keep-alive',
      te: 'trailers',
      trailer: 'x-sum',
      upgrade: 'h2c',
      'http2-settings': 'AAMAAABk',
      expect: '100-continue',
    };
    const seen = await seenBy(test, { headers });
    const passed = Object.keys(headers).filter((name) => name !== 'connection' && seen[name]);
    assert.deepEqual(passed, []);
    assert.equal(seen.connection, 'keep-alive', 'of fetch');
    assert.equal(seen.via, '1.1 glosslight', 'ours cannot be taken away');
  });

  const claims = [
    'forwarded',
    'x-forwarded-for',
    'x-forwarded-host',
    'x-forwarded-port',
    'x-forwarded-prefix',
    'x-forwarded-proto',
    'x-forwarded-scheme',
    'x-forwarded-server',
    'x-host',
    'x-http-method',
    'x-http-method-override',
    'x-method-override',
    'x-middleware-subrequest',
    'x-original-host',
    'x-original-url',
    'x-real-ip',
    'x-rewrite-url',
    'true-client-ip',
  ];
  it('make no claims of the client about address, host, path or method', async (test) => {
    const headers = Object.fromEntries(['host', ...claims].map((name) => [name, 'evil.example']));
    const seen = await seenBy(test, { headers });
    assert.doesNotMatch(JSON.stringify(seen), /evil/);
    assert.equal(seen['x-forwarded-host'], 'docs.example');
    assert.equal(seen['x-forwarded-proto'], 'https');
    assert.equal(seen.forwarded, 'host="docs.example";proto=https');
    assert.match(seen.host!, /^127\.0\.0\.1:/);
  });

  it('have no host in them: that is for fetch to say', () => {
    const url = new URL('https://docs.example/');
    assert.equal(requestHeaders(new Headers({ host: 'evil.example' }), { url }).get('host'), null);
  });

  it('keep what a proxy of the owner has said', async (test) => {
    const headers = { 'x-forwarded-for': '192.0.2.1', forwarded: 'for=192.0.2.1', via: '2 cdn' };
    const seen = await seenBy(test, { headers, trustForwarded: true });
    assert.equal(seen['x-forwarded-for'], '192.0.2.1');
    assert.equal(seen.forwarded, 'for=192.0.2.1, host="docs.example";proto=https');
    assert.equal(seen.via, '2 cdn, 1.1 glosslight');
  });
});

describe('the header fields of an answer', () => {
  it('have nothing hop by hop in them, and all cookies one by one', async (test) => {
    const cookies = ['a=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT', 'b=2; HttpOnly', 'a=3; Path=/x'];
    const origin = await startOrigin(test, (_, response) => {
      response.writeHead(200, {
        ...HTML,
        'set-cookie': cookies,
        connection: 'close, X-Hop, Set-Cookie',
        'x-hop': '1',
        'proxy-authenticate': 'Basic',
        vary: 'cookie',
        'cache-control': 'private, no-store',
      });
      response.end(PAGE);
    });
    const { headers } = await edgeFor(origin).ask('/');
    assert.deepEqual(headers.getSetCookie(), cookies);
    for (const name of ['connection', 'x-hop', 'proxy-authenticate', 'transfer-encoding']) {
      assert.equal(headers.get(name), null, name);
    }
    assert.equal(headers.get('vary'), 'cookie');
    assert.equal(headers.get('cache-control'), 'private, no-store');
    assert.equal(headers.get('via'), '1.1 glosslight');
  });

  it('promise nothing of the bytes that a marked page has no more', async (test) => {
    const origin = await startOrigin(test, (_, response) => {
      response.writeHead(200, {
        ...HTML,
        etag: '"v1"',
        'content-length': PAGE.length,
        'content-md5': 'x',
        'content-digest': 'x',
        'repr-digest': 'x',
        digest: 'x',
        'accept-ranges': 'bytes',
        'last-modified': 'Wed, 21 Oct 2026 07:28:00 GMT',
      });
      response.end(PAGE);
    });
    const { ask, id } = edgeFor(origin);
    const { headers } = await ask('/');
    const left = [...headers.keys()].filter((name) =>
      /^(content-(length|md5|digest)|repr-digest|digest|accept-ranges|last-modified)$/.test(name),
    );
    assert.deepEqual(left, []);
    assert.equal(headers.get('etag'), `W/"v1~${id}"`);
  });

  it('never make public what a reader got because of a cookie or a password', async (test) => {
    const origin = await startOrigin(test, (_, response) =>
      response.writeHead(200, HTML).end(PAGE),
    );
    const headers = { cookie: 'session=1', authorization: 'Bearer x' };
    const response = await edgeFor(origin).ask('/account', { headers });
    assert.equal(response.headers.get('cache-control'), null);
  });
});

describe('a page that the reader has already', () => {
  const page = { accept: 'text/html,*/*;q=0.8' };
  const start = (test: TestContext, seen: IncomingHttpHeaders[]) =>
    startOrigin(test, ({ headers }, response) => {
      seen.push(headers);
      const fields = { ...HTML, etag: '"v1"' };
      // As a server does that compares texts.
      if (headers['if-none-match']?.split(', ').includes('"v1"'))
        response.writeHead(304, fields).end();
      else response.writeHead(200, fields).end(PAGE);
    });

  it('is not sent again while neither page nor release has changed', async (test) => {
    const { ask } = edgeFor(await start(test, []));
    const etag = (await ask('/', { headers: page })).headers.get('etag')!;
    const response = await ask('/', { headers: { ...page, 'if-none-match': `"x", ${etag}` } });
    assert.equal(response.status, 304);
    assert.equal(response.headers.get('etag'), etag);
  });

  it('is sent again once there is another release', async (test) => {
    const { ask } = edgeFor(await start(test, []));
    const headers = { ...page, 'if-none-match': 'W/"v1~0123456789abcdef"' };
    const response = await ask('/', { headers });
    assert.equal(await response.text(), MARKED);
  });

  const since = { 'if-modified-since': 'Wed, 21 Oct 2026 07:28:00 GMT' };
  for (const without of [
    since,
    { 'if-none-match': '"v1"' },
    { 'if-none-match': '"v1"', ...since },
  ]) {
    it(`is sent again if the reader has it without marks: ${Object.keys(without)}`, async (test) => {
      const seen: IncomingHttpHeaders[] = [];
      const { ask } = edgeFor(await start(test, seen));
      const response = await ask('/', { headers: { ...page, ...without } });
      assert.equal(await response.text(), MARKED);
      for (const name of Object.keys(without)) assert.equal(seen[0]![name], undefined);
    });
  }

  it('of other things than pages the origin is asked as the reader has asked', async (test) => {
    const { ask } = edgeFor(await start(test, []));
    const headers = { accept: 'image/*', 'if-none-match': '"v1"' };
    const response = await ask('/', { headers });
    assert.equal(response.status, 304);
    assert.equal(response.headers.get('etag'), '"v1"');
  });
});

interface Asked {
  headers: Record<string, string>;
  trustForwarded?: boolean;
}

/** What an origin is told when a client asks so. */
async function seenBy(
  test: TestContext,
  { headers, ...options }: Asked,
): Promise<IncomingHttpHeaders> {
  let seen: IncomingHttpHeaders = {};
  const origin = await startOrigin(test, (request, response) => {
    seen = request.headers;
    response.end();
  });
  await edgeFor(origin, options).ask('/', { headers });
  return seen;
}
