import assert from 'node:assert/strict';
import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { describe, it, type TestContext } from 'node:test';
import type { EdgeContext, Handler } from '../../src/edge/options.ts';
import { type NodeServer, type NodeServerOptions, serveNode } from '../../src/runtimes/node.ts';

async function serve(
  test: TestContext,
  handler: Handler,
  options?: NodeServerOptions,
): Promise<NodeServer> {
  const server = await serveNode(handler, options);
  test.after(() => server.close(0));
  return server;
}

/** Sends text as it is; resolves to all that comes back. */
async function raw(origin: string, text: string): Promise<string> {
  const socket = connect(Number(new URL(origin).port), '127.0.0.1');
  let answer = '';
  socket.setEncoding('utf8').on('data', (part: string) => (answer += part));
  socket.on('error', () => undefined);
  socket.end(text);
  await once(socket, 'close');
  return answer;
}

describe('serveNode', () => {
  it('hands on address, method, header fields and body', async (test) => {
    const { origin } = await serve(test, async (request) => {
      const { method, url, headers } = request;
      const body = await request.text();
      return Response.json({ method, url, x: headers.get('x-a'), body });
    });
    const response = await fetch(`${origin}/a%20b?c=d`, {
      method: 'POST',
      body: 'hällo',
      headers: { 'x-a': '1' },
    });
    assert.deepEqual(await response.json(), {
      method: 'POST',
      url: `${origin}/a%20b?c=d`,
      x: '1',
      body: 'hällo',
    });
  });

  it('says who asks', async (test) => {
    let context: EdgeContext = {};
    const { origin } = await serve(test, async (_, its = {}) => {
      context = its;
      return new Response();
    });
    await fetch(origin);
    assert.equal(context.client, '127.0.0.1');
  });

  it('sends status, header fields and each cookie', async (test) => {
    const { origin } = await serve(test, async () => {
      const headers = new Headers({ 'x-a': 'b' });
      headers.append('set-cookie', 'a=1; Expires=Wed, 21 Oct 2015 07:28:00 GMT');
      headers.append('set-cookie', 'b=2');
      return new Response('here', { status: 203, headers });
    });
    const response = await fetch(origin);
    assert.equal(response.status, 203);
    assert.equal(response.headers.get('x-a'), 'b');
    assert.equal(response.headers.getSetCookie().length, 2);
    assert.equal(await response.text(), 'here');
  });

  for (const status of [204, 304]) {
    it(`sends ${status} without a body, and the next answer after it`, async (test) => {
      const { origin } = await serve(test, async () => new Response(null, { status }));
      for (let n = 0; n < 2; n++) assert.equal((await fetch(origin)).status, status);
    });
  }

  it('sends the first piece before the last is there', async (test) => {
    let go = (): void => undefined;
    const waiting = new Promise<void>((resolve) => (go = resolve));
    const { origin } = await serve(test, async () => {
      const pieces = ['first ', 'last'].map((text) => new TextEncoder().encode(text));
      const body = new ReadableStream<Uint8Array>(
        {
          async pull(controller) {
            if (pieces.length === 1) await waiting;
            controller.enqueue(pieces.shift()!);
            if (!pieces.length) controller.close();
          },
        },
        { highWaterMark: 0 },
      );
      return new Response(body);
    });
    const reader = (await fetch(origin)).body!.getReader();
    const { value } = await reader.read();
    assert.equal(new TextDecoder().decode(value), 'first ');
    go();
    assert.equal(new TextDecoder().decode((await reader.read()).value), 'last');
  });

  it('takes a request body piece by piece', async (test) => {
    const { origin } = await serve(test, async (request) => new Response(request.body));
    const sent = httpRequest(origin, { method: 'POST' });
    sent.write('first');
    const [answer] = (await once(sent, 'response')) as [AsyncIterable<Buffer>];
    const parts: string[] = [];
    for await (const part of answer) {
      parts.push(`${part}`);
      sent.end(parts.length === 1 ? 'last' : undefined);
    }
    assert.deepEqual(parts, ['first', 'last']);
  });

  it('makes no more than the client takes', async (test) => {
    let made = 0;
    const piece = new Uint8Array(65_536);
    const { origin } = await serve(test, async () => {
      const body = new ReadableStream<Uint8Array>(
        {
          pull(controller) {
            made++;
            controller.enqueue(piece);
          },
        },
        { highWaterMark: 0 },
      );
      return new Response(body);
    });
    const asked = httpRequest(origin).end();
    const [answer] = (await once(asked, 'response')) as [NodeJS.ReadableStream];
    answer.pause();
    let before = -1;
    while (made !== before) {
      before = made;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    asked.destroy();
    assert.ok(made < 1000, `${made} pieces`);
  });

  it('tells the handler when the client leaves, and wants no more of the body', async (test) => {
    let aborted: Promise<unknown> | undefined;
    let cancel = (): void => undefined;
    const cancelled = new Promise<void>((resolve) => (cancel = resolve));
    const { origin } = await serve(test, async ({ signal }) => {
      aborted = once(signal, 'abort');
      const body = new ReadableStream<Uint8Array>({
        start: (controller) => controller.enqueue(new Uint8Array(10)),
        cancel: () => cancel(),
      });
      return new Response(body);
    });
    const leaving = new AbortController();
    await fetch(origin, { signal: leaving.signal });
    leaving.abort();
    await Promise.all([aborted, cancelled]);
  });

  it('breaks the connection where a body breaks off', async (test) => {
    const errors: unknown[] = [];
    const { origin } = await serve(
      test,
      async () => {
        const body = new ReadableStream<Uint8Array>({
          start: (controller) => controller.enqueue(new Uint8Array(10)),
          pull: (controller) => controller.error(new Error('no more')),
        });
        return new Response(body);
      },
      { onError: (error) => errors.push(error) },
    );
    await assert.rejects(fetch(origin).then((response) => response.arrayBuffer()));
    assert.match(`${errors}`, /no more/);
    // And goes on.
    await assert.rejects(fetch(origin).then((response) => response.arrayBuffer()));
  });

  it('answers 500 where a handler fails', async (test) => {
    const errors: unknown[] = [];
    const { origin } = await serve(test, () => Promise.reject(new Error('oh')), {
      onError: (error) => errors.push(error),
    });
    assert.equal((await fetch(origin)).status, 500);
    assert.match(`${errors}`, /oh/);
  });

  const wrong: [why: string, text: string][] = [
    ['an address of another host', 'GET http://evil.example/ HTTP/1.1\r\nHost: a\r\n\r\n'],
    ['no host', 'GET / HTTP/1.1\r\n\r\n'],
    ['two hosts', 'GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n'],
    ['a host with a path', 'GET / HTTP/1.1\r\nHost: a/b\r\n\r\n'],
    ['a host with a name', 'GET / HTTP/1.1\r\nHost: user@a\r\n\r\n'],
    ['a host that is none', 'GET / HTTP/1.1\r\nHost: a b\r\n\r\n'],
    ['a method that pages may not use', 'TRACE / HTTP/1.1\r\nHost: a\r\n\r\n'],
    [
      'two lengths',
      'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxx',
    ],
    [
      'a length and pieces',
      'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
  ];
  for (const [why, text] of wrong) {
    it(`refuses ${why}`, async (test) => {
      let asked = 0;
      const { origin } = await serve(test, async () => {
        asked++;
        return new Response();
      });
      assert.match(await raw(origin, text), /^HTTP\/1\.1 400 /);
      assert.equal(asked, 0);
    });
  }

  it('refuses header fields that are too large', async (test) => {
    const { origin } = await serve(test, async () => new Response());
    const text = `GET / HTTP/1.1\r\nHost: a\r\nX-A: ${'x'.repeat(20_000)}\r\n\r\n`;
    assert.match(await raw(origin, text), /^HTTP\/1\.1 431 /);
  });

  it('answers what is under way before it closes', async (test) => {
    let go = (): void => undefined;
    const waiting = new Promise<void>((resolve) => (go = resolve));
    let came = (): void => undefined;
    const asked = new Promise<void>((resolve) => (came = resolve));
    const server = await serve(test, async () => {
      came();
      await waiting;
      return new Response('done');
    });
    const answer = fetch(server.origin).then((response) => response.text());
    await asked;
    const closed = server.close();
    go();
    assert.equal(await answer, 'done');
    await closed;
    await assert.rejects(fetch(server.origin));
  });

  it('cuts what does not end', async (test) => {
    let came = (): void => undefined;
    const asked = new Promise<void>((resolve) => (came = resolve));
    const server = await serve(test, () => {
      came();
      return new Promise(() => undefined);
    });
    const answer = fetch(server.origin);
    await asked;
    await Promise.all([assert.rejects(answer), server.close(10)]);
  });

  it('says so where the port is taken', async (test) => {
    const { origin } = await serve(test, async () => new Response());
    const port = Number(new URL(origin).port);
    await assert.rejects(
      serveNode(async () => new Response(), { port }),
      /EADDRINUSE/,
    );
  });
});
