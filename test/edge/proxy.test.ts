import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { createHandler } from '../../src/edge/handler.ts';
import { edgeFor, MARKED, PAGE, SITE } from './support-origin/edge-for.ts';
import { rawFetch } from './support-origin/raw-fetch.ts';
import { startOrigin } from './support-origin/start-origin.ts';

const HTML = { 'content-type': 'text/html; charset=utf-8' };

describe('the proxy', () => {
  it('marks the pages of an origin, and says with which release', async (test) => {
    const origin = await startOrigin(test, (_, response) =>
      response.writeHead(200, HTML).end(PAGE),
    );
    const { ask, id } = edgeFor(origin);
    const response = await ask('/guide/');
    assert.equal(await response.text(), MARKED);
    assert.equal(response.headers.get('glosslight-release'), id);
  });

  it('asks the origin for the same path and query, and for plain bytes', async (test) => {
    const seen: unknown[] = [];
    const origin = await startOrigin(test, ({ url, headers }, response) => {
      seen.push(url, headers['accept-encoding']);
      response.end();
    });
    await edgeFor(origin).ask('/a%2Fb/../c;d/?q=a%20b&q=//e', {
      headers: { 'accept-encoding': 'br' },
    });
    assert.deepEqual(seen, ['/c;d/?q=a%20b&q=//e', 'identity']);
  });

  it('lets a page out before its end has come', async (test) => {
    const half = PAGE.indexOf('</p>');
    const origin = await startOrigin(test, (_, response) => {
      response.writeHead(200, HTML).write(PAGE.slice(0, half));
      test.after(() => response.destroy());
      go = () => response.end(PAGE.slice(half));
    });
    let go = (): unknown => undefined;
    const { body } = await edgeFor(origin).ask('/');
    const reader = body!.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    while (!text.includes('<main>')) text += (await reader.read()).value;
    go();
    for (let read = await reader.read(); !read.done; read = await reader.read()) text += read.value;
    assert.equal(text, MARKED);
  });

  it('marks what comes byte by byte', async (test) => {
    const origin = await startOrigin(test, async (_, response) => {
      response.writeHead(200, HTML);
      for (const byte of Buffer.from(PAGE)) {
        response.write(Buffer.of(byte));
        await new Promise(setImmediate);
      }
      response.end();
    });
    assert.equal(await (await edgeFor(origin).ask('/')).text(), MARKED);
  });

  const untouched: [string, number, Record<string, string>, Uint8Array | string][] = [
    ['a picture', 200, { 'content-type': 'image/png' }, Buffer.from([0x89, 0, 255, 10, 13])],
    ['a script', 200, { 'content-type': 'text/javascript' }, 'const Docker = "<p>Docker";'],
    ['XHTML', 200, { 'content-type': 'application/xhtml+xml' }, PAGE],
    ['another charset', 200, { 'content-type': 'text/html; charset=windows-1252' }, PAGE],
    ['what must not be changed', 200, { ...HTML, 'cache-control': 'public, No-Transform' }, PAGE],
    ['a part', 206, { ...HTML, 'content-range': `bytes 0-9/${PAGE.length}` }, PAGE.slice(0, 10)],
    ['a part that is called whole', 200, { ...HTML, 'content-range': 'bytes 0-9/99' }, PAGE],
    ['an error', 404, HTML, PAGE],
    ['a download', 200, { ...HTML, 'content-disposition': 'attachment; filename=a.html' }, PAGE],
    ['what says nothing of its type', 200, {}, PAGE],
  ];
  for (const [name, status, headers, content] of untouched) {
    it(`passes on ${name}, byte for byte`, async (test) => {
      const fields = { etag: '"a"', 'accept-ranges': 'bytes', 'x-own': '1', ...headers };
      const origin = await startOrigin(test, (_, response) =>
        response.writeHead(status, { ...fields, 'content-length': content.length }).end(content),
      );
      const response = await edgeFor(origin).ask('/file');
      assert.equal(response.status, status);
      assert.deepEqual(Buffer.from(await response.arrayBuffer()), Buffer.from(content));
      const expected = { ...fields, 'content-length': `${content.length}` };
      for (const [field, value] of Object.entries(expected)) {
        assert.equal(response.headers.get(field), value, field);
      }
    });
  }

  it('passes on the answer to POST, and what was posted', async (test) => {
    const origin = await startOrigin(test, async (request, response) => {
      const body = await request.reduce((text, bytes) => text + bytes, '');
      response.writeHead(200, HTML).end(`<p>Docker ${request.method} ${body}</p>`);
    });
    const response = await edgeFor(origin).ask('/form', { method: 'POST', body: 'a=Docker' });
    assert.equal(await response.text(), '<p>Docker POST a=Docker</p>');
  });

  it('streams what is uploaded', async (test) => {
    let first = '';
    let arrive = (): void => undefined;
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    const origin = await startOrigin(test, (request, response) => {
      request.once('data', (bytes) => {
        first = String(bytes);
        arrive();
      });
      request.on('data', () => undefined).on('end', () => response.end('done'));
    });
    const upload = new TransformStream<Uint8Array, Uint8Array>();
    const writer = upload.writable.getWriter();
    const asked = edgeFor(origin).ask('/', {
      method: 'PUT',
      body: upload.readable,
      duplex: 'half',
    });
    await writer.write(Buffer.from('one'));
    await arrived;
    await writer.write(Buffer.from('two'));
    await writer.close();
    assert.equal(await (await asked).text(), 'done');
    assert.equal(first, 'one');
  });

  it('waits for an upload as long as there is more of it', async (test) => {
    const origin = await startOrigin(test, (request, response) => {
      request.resume().on('end', () => response.end('done'));
    });
    let left = 6;
    const body = new ReadableStream({
      async pull(controller) {
        await new Promise((resolve) => setTimeout(resolve, 100));
        if (left-- > 0) controller.enqueue(Buffer.from('piece'));
        else controller.close();
      },
    });
    const { ask } = edgeFor(origin, { limits: { originTime: 300 } });
    const response = await ask('/', { method: 'PUT', body, duplex: 'half' });
    assert.equal(await response.text(), 'done');
  });

  for (const [coding, encode] of Object.entries({ gzip: gzipSync, deflate: deflateSync })) {
    for (const fetchDecodes of [undefined, []]) {
      const by = fetchDecodes ? 'a fetch that leaves it so' : 'the fetch of Node';
      it(`marks a page that comes as ${coding} against its wish, with ${by}`, async (test) => {
        const origin = await startOrigin(test, (_, response) => {
          response.writeHead(200, { ...HTML, 'content-encoding': coding }).end(encode(PAGE));
        });
        const fetch = fetchDecodes ? rawFetch : undefined;
        const response = await edgeFor(origin, { fetch, fetchDecodes }).ask('/');
        assert.equal(await response.text(), MARKED);
        assert.equal(response.headers.get('content-encoding'), null);
        assert.equal(response.headers.get('content-length'), null);
      });
    }
  }

  it('says of what fetch has decoded no more that it is coded', async (test) => {
    const origin = await startOrigin(test, (_, response) => {
      const coded = gzipSync('a{}');
      const fields = { 'content-encoding': 'gzip', 'content-length': coded.length, etag: '"a"' };
      response.writeHead(200, { 'content-type': 'text/css', ...fields }).end(coded);
    });
    const response = await edgeFor(origin).ask('/a.css');
    const { headers } = response;
    assert.equal(await response.text(), 'a{}');
    for (const name of ['content-encoding', 'content-length'])
      assert.equal(headers.get(name), null);
    assert.equal(headers.get('etag'), 'W/"a"');
  });

  it('passes on a page in a coding that it cannot read', async (test) => {
    const coded = brotliCompressSync(PAGE);
    const origin = await startOrigin(test, (_, response) => {
      response.writeHead(200, { ...HTML, 'content-encoding': 'br' }).end(coded);
    });
    const response = await edgeFor(origin, { fetch: rawFetch, fetchDecodes: [] }).ask('/');
    assert.deepEqual(Buffer.from(await response.arrayBuffer()), coded);
    assert.equal(response.headers.get('content-encoding'), 'br');
  });

  it('has the same header fields for HEAD as for GET, and no body', async (test) => {
    const origin = await startOrigin(test, (_, response) => {
      response.writeHead(200, { ...HTML, etag: '"a"', 'content-length': PAGE.length }).end(PAGE);
    });
    const { ask } = edgeFor(origin);
    const fieldsOf = ({ headers }: Response) =>
      [...headers].filter(([name]) => name !== 'date' && name !== 'server-timing');
    const [get, head] = [await ask('/'), await ask('/', { method: 'HEAD' })];
    assert.deepEqual(fieldsOf(head), fieldsOf(get));
    assert.equal(await head.text(), '');
    assert.equal(await get.text(), MARKED);
  });

  it('cannot be made with a selector that no page that streams by can answer', () => {
    for (const option of ['root', 'exclude']) {
      const annotate = { [option]: 'p:last-child' };
      assert.throws(() => edgeFor('https://www.example', { annotate }), { name: 'SelectorError' });
    }
  });

  it('knows a site by its host, and no site that it was not given', async (test) => {
    const [one, other] = await Promise.all(
      ['one', 'other'].map((name) => startOrigin(test, (_, response) => response.end(name))),
    );
    const origins = { 'docs.example': one!, 'b.example:8443': other! };
    const { ask } = edgeFor(one!, { origins });
    assert.equal(await (await ask('/')).text(), 'one');

    const handle = createHandler({
      store: { get: async () => undefined },
      origins,
      allowPrivateOrigins: true,
    });
    assert.equal(await (await handle(new Request('https://b.example:8443/'))).text(), 'other');
    const unknown = await handle(
      new Request('https://b.example/', { headers: { host: 'docs.example' } }),
    );
    assert.equal(unknown.status, 421);
  });

  it('turns redirects to the origin into such to the site, follows none, and leaves others', async (test) => {
    let asked = 0;
    const origin = await startOrigin(test, ({ url }, response) => {
      asked++;
      const to = decodeURIComponent(url!.slice('/?to='.length));
      response.writeHead(302, { location: to.replace('ORIGIN', origin) }).end();
    });
    const { ask } = edgeFor(origin);
    const cases: [string, string][] = [
      ['ORIGIN/next?a=1#b', `${SITE}/next?a=1#b`],
      ['ORIGIN//evil.example/', `${SITE}//evil.example/`],
      ['ORIGIN@evil.example/', `${origin}@evil.example/`],
      ['/next', '/next'],
      ['next?u=ORIGIN/', `next?u=${origin}/`],
      ['https://other.example/', 'https://other.example/'],
      ['http://169.254.169.254/latest', 'http://169.254.169.254/latest'],
    ];
    for (const [to, expected] of cases) {
      const response = await ask(`/?to=${encodeURIComponent(to)}`);
      assert.equal(response.status, 302);
      assert.equal(response.headers.get('location'), expected);
    }
    assert.equal(asked, cases.length);
  });
});
