import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { EdgeOptions } from '../../src/edge/options.ts';
import { StoreError } from '../../src/edge/store.ts';
import { serveNode } from '../../src/runtimes/node.ts';
import { edgeFor, MARKED, PAGE } from './support-origin/edge-for.ts';
import { rawFetch } from './support-origin/raw-fetch.ts';
import { startOrigin, startRawOrigin } from './support-origin/start-origin.ts';

const HTML = { 'content-type': 'text/html' };
const SOON = { limits: { originTime: 200 } };
const head = (...fields: string[]): string =>
  `${['HTTP/1.1 200 OK', 'content-type: text/html', ...fields].join('\r\n')}\r\n\r\n`;

describe('an origin that fails', () => {
  it('is said to be out of reach where it refuses to talk', async (test) => {
    const origin = await startRawOrigin(test, (socket) => socket.destroy());
    const { ask, log } = edgeFor(origin);
    const response = await ask('/?secret=1');
    assert.equal(response.status, 502);
    assert.equal(response.headers.get('content-type'), 'application/problem+json');
    assert.equal(response.headers.get('cache-control'), 'no-store');
    assert.doesNotMatch(await response.text(), /127\.0\.0\.1|fetch|stack/);
    assert.deepEqual(
      log.map(({ level }) => level),
      ['error', 'info'],
    );
    assert.doesNotMatch(JSON.stringify(log), /secret/);
  });

  it('is given up where nothing comes in time', async (test) => {
    let closed: Promise<unknown> | undefined;
    const origin = await startRawOrigin(test, (socket) => (closed = once(socket, 'close')));
    assert.equal((await edgeFor(origin, SOON).ask('/')).status, 504);
    await closed;
  });

  const broken: [string, (socket: Socket) => void][] = [
    ['stalls', (socket) => socket.write(`${head('transfer-encoding: chunked')}5\r\n<p>Do\r\n`)],
    [
      'resets',
      (socket) =>
        socket.write(`${head('content-length: 99')}<p>Do`, () => socket.resetAndDestroy()),
    ],
    [
      'ends a chunked body without its last chunk',
      (socket) => socket.end(`${head('transfer-encoding: chunked')}5\r\n<p>Do\r\n`),
    ],
    ['sends less than it has said', (socket) => socket.end(`${head('content-length: 99')}<p>Do`)],
  ];
  for (const [what, answer] of broken) {
    it(`breaks the page off where it ${what}, rather than to end it`, async (test) => {
      const origin = await startRawOrigin(test, answer);
      const { ask, log } = edgeFor(origin, SOON);
      const response = await ask('/');
      assert.equal(response.status, 200);
      await assert.rejects(response.text());
      assert.deepEqual(log.map(({ event }) => event).toSorted(), ['cut', 'request']);
    });
  }

  it('breaks a page off that is shorter than it should be, where fetch does not mind', async () => {
    const headers = { ...HTML, 'content-length': '99' };
    const { ask, log } = edgeFor('https://www.example', {
      fetch: async () => new Response('<p>Do', { headers }),
    });
    await assert.rejects((await ask('/')).text(), /has sent 5 of 99 bytes/);
    assert.deepEqual(log.map(({ event }) => event).toSorted(), ['cut', 'request']);
  });

  it('breaks off what its client gets over HTTP too', async (test) => {
    const origin = await startRawOrigin(test, broken[0]![1]);
    const { handle } = edgeFor(origin, SOON);
    const server = await serveNode(handle);
    test.after(() => server.close(0));
    const response = await fetch(server.origin);
    await assert.rejects(response.text());
  });

  it('is not waited for once the reader has left', async (test) => {
    let closed: Promise<unknown> | undefined;
    const origin = await startRawOrigin(test, (socket) => {
      closed = once(socket, 'close');
      socket.write(`${head('transfer-encoding: chunked')}5\r\n<p>Do\r\n`);
    });
    const { ask, log } = edgeFor(origin);
    const { body } = await ask('/');
    await body!.cancel();
    await closed;
    assert.deepEqual(
      log.map(({ event }) => event),
      ['request'],
    );
  });

  it('cannot put more into a page than it has said', async (test) => {
    const origin = await startRawOrigin(test, (socket) =>
      socket.end(`${head(`content-length: ${PAGE.length}`)}${PAGE}<script>alert(1)</script>`),
    );
    assert.equal(await (await edgeFor(origin).ask('/')).text(), MARKED);
  });

  it('cannot send header fields without end', async (test) => {
    const origin = await startOrigin(test, (_, response) =>
      response.writeHead(200, { ...HTML, 'x-a': 'a'.repeat(5000) }).end(PAGE),
    );
    const limits = { responseHeaderBytes: 4000 };
    assert.equal((await edgeFor(origin, { limits }).ask('/')).status, 502);
  });

  it('cannot fill memory with a page that never ends', async (test) => {
    const origin = await startOrigin(test, (_, response) => {
      const piece = Buffer.from('<p>Docker and nothing new</p>\n'.repeat(2000));
      const write = (): void => {
        while (!response.destroyed && response.write(piece));
      };
      response.writeHead(200, HTML).on('drain', write);
      write();
    });
    const { ask } = edgeFor(origin, {
      limits: { pageBytes: 1000 },
      annotate: { limit: 'none', root: '*' },
    });
    const { body } = await ask('/');
    const reader = body!.getReader();
    let size = 0;
    let marks = 0;
    while (size < 30_000_000) {
      const { value } = await reader.read();
      size += value!.length;
      marks += Buffer.from(value!).toString().split('<glossary-term').length - 1;
    }
    await reader.cancel();
    assert.ok(marks > 0 && marks < 100, `${marks}`);
  });

  it('has no more of its page marked than there is time for', async (test) => {
    const origin = await startOrigin(test, (_, response) =>
      response.writeHead(200, HTML).end(PAGE),
    );
    const { ask, id } = edgeFor(origin, { limits: { pageTime: 0 } });
    const response = await ask('/');
    assert.equal(await response.text(), PAGE);
    assert.equal(response.headers.get('glosslight-release'), id);
  });

  it('cannot make much of little by compression', async (test) => {
    const bomb = gzipSync(Buffer.alloc(50_000_000));
    const origin = await startOrigin(test, (_, response) =>
      response.writeHead(200, { ...HTML, 'content-encoding': 'gzip' }).end(bomb),
    );
    const { ask, log } = edgeFor(origin, { fetch: rawFetch, fetchDecodes: [] });
    const response = await ask('/');
    let size = 0;
    await assert.rejects(async () => {
      for await (const bytes of response.body!) size += bytes.length;
    });
    assert.ok(size < 20_000_000, `${size}`);
    assert.equal(log.at(-1)!.event, 'cut');
  });

  const malformed = [
    '<p>Dock<b',
    '<main><!-- Docker',
    '<main><p title="Docker',
    '</main></p><<<>>><p =">&#x0;&Docker;\0<![CDATA[Dock',
    '<main><script>Docker',
    '\uFEFF<main><textarea>Docker</main>',
    '',
  ];
  for (const html of malformed) {
    it(`has its page passed on where that is ${JSON.stringify(html)}`, async (test) => {
      const origin = await startOrigin(test, (_, response) =>
        response.writeHead(200, HTML).end(html),
      );
      const text = await (await edgeFor(origin).ask('/')).arrayBuffer();
      assert.equal(
        Buffer.from(text)
          .toString()
          .replaceAll(/<\/?glossary-term[^>]*>/g, ''),
        html,
      );
    });
  }
});

describe('a glossary that fails', () => {
  const stores: [string, EdgeOptions['store']['get']][] = [
    ['is out of reach', async (path) => Promise.reject(new StoreError(path, 'is out of reach'))],
    ['never answers', () => new Promise(() => undefined)],
    ['is not there', async () => undefined],
    ['is no glossary', async () => ({ body: Buffer.from('{"current": 1}') })],
  ];
  for (const [what, get] of stores) {
    it(`leaves the page as it is where it ${what}, with one line in the log`, async (test) => {
      const fields = { ...HTML, 'content-length': PAGE.length, etag: '"v1"' };
      const origin = await startOrigin(test, (_, response) =>
        response.writeHead(200, fields).end(PAGE),
      );
      const { ask, log } = edgeFor(origin, { store: { get }, limits: { storeTime: 100 } });
      const response = await ask('/');
      assert.equal(response.status, 200);
      assert.equal(await response.text(), PAGE);
      assert.equal(response.headers.get('content-length'), `${PAGE.length}`);
      assert.equal(response.headers.get('etag'), 'W/"v1~-"', 'of no release');
      assert.equal(response.headers.get('glosslight-release'), null);
      assert.deepEqual(
        log.map(({ event }) => event),
        ['unmarked', 'request'],
      );
    });
  }
});
