import assert from 'node:assert/strict';
import { once } from 'node:events';
import { describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { nodeFetch } from '../../src/runtimes/node-fetch.ts';
import { startOrigin, startRawOrigin } from '../edge/support-origin/start-origin.ts';

const PAGE = 'x'.repeat(65_536);

describe('nodeFetch', () => {
  it('outlives an origin that closes before a slow reader has had all', async (test) => {
    const origin = await startRawOrigin(test, (socket) => {
      socket.end(
        `HTTP/1.1 200 OK\r\nContent-Length: ${PAGE.length}\r\nConnection: close\r\n\r\n${PAGE}`,
      );
    });
    const response = await nodeFetch(origin);
    // Nobody reads while the connection is closed.
    await wait(200);
    const { length } = await response.text();
    assert.equal(length, PAGE.length);
  });

  it('gives header fields as they came, cookies one by one', async (test) => {
    const origin = await startOrigin(test, (_, response) => {
      response.writeHead(302, 'Elsewhere', {
        'set-cookie': ['a=1', 'b=2'],
        location: '/there',
        'content-encoding': 'br',
      });
      response.end('no Brotli');
    });
    const response = await nodeFetch(origin);
    assert.deepEqual([response.status, response.statusText], [302, 'Elsewhere']);
    assert.deepEqual(response.headers.getSetCookie(), ['a=1', 'b=2']);
    assert.equal(response.headers.get('location'), '/there');
    assert.equal(await response.text(), 'no Brotli');
  });

  it('sends what it is given, as it comes', async (test) => {
    const origin = await startOrigin(test, (request, response) => {
      response.writeHead(200, { 'x-method': request.method, 'x-asked': request.headers['x-a'] });
      request.pipe(response);
    });
    const body = new ReadableStream({
      async start(controller) {
        for (const text of ['a', 'b', 'c']) {
          await wait(1);
          controller.enqueue(new TextEncoder().encode(text));
        }
        controller.close();
      },
    });
    const init = { method: 'PUT', headers: { 'x-a': '1' }, body, duplex: 'half' };
    const response = await nodeFetch(origin, init as RequestInit);
    assert.equal(await response.text(), 'abc');
    assert.deepEqual(
      [response.headers.get('x-method'), response.headers.get('x-asked')],
      ['PUT', '1'],
    );
  });

  for (const [method, status] of [
    ['HEAD', 200],
    ['GET', 204],
    ['GET', 304],
  ] as const) {
    it(`has no body for ${method} and ${status}`, async (test) => {
      const origin = await startOrigin(test, (_, response) => {
        response.writeHead(status, { etag: '"a"' }).end();
      });
      const response = await nodeFetch(origin, { method });
      assert.deepEqual([response.status, response.headers.get('etag')], [status, '"a"']);
      assert.equal(response.body, null);
    });
  }

  it('fails where nobody listens', async () => {
    await assert.rejects(nodeFetch('http://127.0.0.1:1'), /ECONNREFUSED/);
  });

  it('breaks off where less comes than was said', async (test) => {
    const origin = await startRawOrigin(test, (socket) => {
      socket.end('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf');
    });
    await assert.rejects((await nodeFetch(origin)).text());
  });

  it('ends when it is told to, or nobody wants more', async (test) => {
    const closed: Promise<unknown>[] = [];
    const origin = await startOrigin(test, (request, response) => {
      closed.push(once(request.socket, 'close'));
      response.writeHead(200).write('x');
    });
    const controller = new AbortController();
    const response = await nodeFetch(origin, { signal: controller.signal });
    controller.abort();
    await assert.rejects(response.text());
    await (await nodeFetch(origin)).body!.cancel();
    await Promise.all(closed);
    assert.equal(closed.length, 2);
  });
});
