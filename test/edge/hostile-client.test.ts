import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { describe, it } from 'node:test';
import { serveNode } from '../../src/runtimes/node.ts';
import { edgeFor } from './support-origin/edge-for.ts';
import { startOrigin } from './support-origin/start-origin.ts';

describe('a client that means harm', () => {
  it('gets no further than a path that begins with two slashes', async (test) => {
    const origin = await startOrigin(test, (_, response) => response.end('asked'));
    const { ask } = edgeFor(origin);
    assert.equal((await ask('//evil.example/')).status, 400);
    assert.equal((await ask('/\\evil.example/')).status, 400);
  });

  it('cannot make the proxy ask itself', async (test) => {
    const origin = await startOrigin(test, (_, response) => response.end('asked'));
    const { handle } = edgeFor(origin);
    const server = await serveNode(handle);
    test.after(() => server.close(0));
    const loop = await edgeFor(server.origin).ask('/');
    assert.equal(loop.status, 508);
    assert.equal(loop.headers.get('cache-control'), 'no-store');
  });

  it('cannot send a body without end', async (test) => {
    const origin = await startOrigin(test, (request, response) => {
      request
        .on('error', () => undefined)
        .resume()
        .on('end', () => response.end('whole'));
    });
    const { ask } = edgeFor(origin, { limits: { bodyBytes: 1000 } });
    const body = () =>
      new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(300)) });
    const response = await ask('/', { method: 'POST', body: body(), duplex: 'half' });
    assert.equal(response.status, 413);
    const headers = { 'content-length': '1001' };
    assert.equal((await ask('/', { method: 'POST', body: 'x', headers })).status, 413);
    assert.equal(
      await (await ask('/', { method: 'POST', body: 'x'.repeat(1000) })).text(),
      'whole',
    );
  });

  it('cannot say that its body is small, and then not send it', async (test) => {
    const origin = await startOrigin(test, (_, response) => response.end('asked'));
    const { ask } = edgeFor(origin, { limits: { originTime: 100, bodyBytes: 1000 } });
    const headers = { 'content-length': '5' };
    const post = (body: ReadableStream) =>
      ask('/', { method: 'POST', headers, body, duplex: 'half' });
    assert.equal((await post(new ReadableStream())).status, 408);
    const endless = new ReadableStream({ pull: (to) => to.enqueue(new Uint8Array(300)) });
    assert.equal((await post(endless)).status, 413);
  });

  it('cannot send header fields without end', async (test) => {
    const origin = await startOrigin(test, (_, response) => response.end('asked'));
    const response = await edgeFor(origin).ask('/', { headers: { 'x-a': 'a'.repeat(20_000) } });
    assert.equal(response.status, 431);
    assert.equal(response.headers.get('cache-control'), 'no-store');
  });

  it('cannot ask for an address without end', async (test) => {
    const origin = await startOrigin(test, (_, response) => response.end('asked'));
    assert.equal((await edgeFor(origin).ask(`/${'a'.repeat(20_000)}`)).status, 414);
  });

  const raw: [string, string, RegExp][] = [
    [
      'two ways of telling a length',
      'POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\nGET /smuggled HTTP/1.1\r\nhost: a\r\n\r\n',
      /^HTTP\/1.1 400/,
    ],
    [
      'two lengths',
      'POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 5\r\ncontent-length: 6\r\n\r\nGET /smuggled',
      /^HTTP\/1.1 400/,
    ],
    [
      'a length that is none',
      'POST / HTTP/1.1\r\nhost: a\r\ncontent-length: +5\r\n\r\nhello',
      /^HTTP\/1.1 400/,
    ],
    [
      'an encoding that is none',
      'POST / HTTP/1.1\r\nhost: a\r\ntransfer-encoding: xchunked\r\n\r\n0\r\n\r\nGET /smuggled HTTP/1.1\r\nhost: a\r\n\r\n',
      /^HTTP\/1.1 400/,
    ],
    [
      'a blank before a colon',
      'POST / HTTP/1.1\r\nhost: a\r\ntransfer-encoding : chunked\r\n\r\n0\r\n\r\n',
      /^HTTP\/1.1 400/,
    ],
    [
      'a field that goes on in the next line',
      'GET / HTTP/1.1\r\nhost: a\r\nx-a: 1\r\n transfer-encoding: chunked\r\n\r\n',
      /^HTTP\/1.1 400/,
    ],
    [
      'an address of another host',
      'GET http://evil.example/ HTTP/1.1\r\nhost: a\r\n\r\n',
      /^HTTP\/1.1 400/,
    ],
    ['an address without a path', 'GET evil.example HTTP/1.1\r\nhost: a\r\n\r\n', /^HTTP\/1.1 400/],
    ['two hosts', 'GET / HTTP/1.1\r\nhost: a\r\nhost: evil.example\r\n\r\n', /^HTTP\/1.1 400/],
    ['no host', 'GET / HTTP/1.1\r\n\r\n', /^HTTP\/1.1 400/],
    ['a host with a path', 'GET / HTTP/1.1\r\nhost: a/evil\r\n\r\n', /^HTTP\/1.1 400/],
    [
      'a host with a name in it',
      'GET / HTTP/1.1\r\nhost: a@evil.example\r\n\r\n',
      /^HTTP\/1.1 400/,
    ],
    ['TRACE', 'TRACE / HTTP/1.1\r\nhost: a\r\n\r\n', /^HTTP\/1.1 (400|405|501)/],
    ['two slashes', 'GET //evil.example/ HTTP/1.1\r\nhost: a\r\n\r\n', /^HTTP\/1.1 400/],
    [
      'too many fields',
      `GET / HTTP/1.1\r\nhost: a\r\nx-a: ${'a'.repeat(17_000)}\r\n\r\n`,
      /^HTTP\/1.1 431/,
    ],
  ];
  for (const [what, request, expected] of raw) {
    it(`gets nowhere over HTTP with ${what}`, async (test) => {
      const asked: string[] = [];
      const origin = await startOrigin(test, (message, response) => {
        asked.push(message.url!);
        message.resume().on('end', () => response.end('asked'));
      });
      const { handle } = edgeFor(origin);
      const server = await serveNode(handle);
      test.after(() => server.close(0));
      const answer = await talk(server.origin, request);
      assert.match(answer, expected);
      assert.doesNotMatch(answer, /HTTP\/1.1 200/);
      assert.deepEqual(
        asked.filter((url) => /smuggled|evil/.test(url)),
        [],
      );
    });
  }
});

/** What comes back for these bytes, until the connection ends or is silent. */
async function talk(origin: string, request: string): Promise<string> {
  const { hostname, port } = new URL(origin);
  const socket = connect(Number(port), hostname);
  let answer = '';
  socket.on('data', (bytes) => (answer += bytes.toString('latin1'))).on('error', () => undefined);
  socket.setTimeout(500, () => socket.destroy());
  socket.write(request);
  await new Promise((resolve) => socket.on('close', resolve)); // also after an error
  return answer;
}
