import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { buildBundle, writeBundle } from '../../src/compiler/index.ts';
import { type Demo, serveDemo } from '../../tools/serve.ts';

const SOURCE = {
  version: 1,
  lang: 'en',
  url: '/glossary/{id}/',
  terms: [
    {
      id: 'docker',
      term: 'Docker <b>',
      definition: 'Runs *containers*, in a [pod](glossary:pod) too.',
      category: 'Delivery',
      related: ['pod'],
      service: { title: 'Delivery', url: '/services.html' },
    },
    { id: 'pod', term: 'Pod', short: 'A few containers.', definition: 'A few containers.' },
  ],
};
const TAG = '<script src="https://cdn.example/glosslight.js"></script>';

let folder: string;
let demo: Demo;
let contentFile: string;

before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'glosslight-serve-'));
  await write('pages/index.html', TAG);
  await write('pages/articles/index.html', 'Articles');
  await write('pages/site.css', 'p {}');
  await write('script/glosslight.js', '/* … */');
  await write('script/parts-0a1b2c3d/cards.js', '');
  const { files, manifest } = buildBundle(SOURCE);
  await writeBundle(files, path.join(folder, 'bundle'));
  contentFile = manifest!.content!.file;
  demo = await serve();
});

after(async () => {
  await demo.close();
  await rm(folder, { recursive: true });
});

const serve = (ports = { sitePort: 0, cdnPort: 0 }): Promise<Demo> => {
  const at = (name: string): string => path.join(folder, name);
  return serveDemo({ ...ports, pages: at('pages'), script: at('script'), bundle: at('bundle') });
};

async function write(name: string, text: string): Promise<void> {
  const file = path.join(folder, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
}

describe('the CDN', () => {
  const TYPES: Record<string, string> = {
    'glosslight.js': 'text/javascript; charset=utf-8',
    'parts-0a1b2c3d/cards.js': 'text/javascript; charset=utf-8',
    'glossary.json': 'application/json',
  };
  for (const [name, type] of Object.entries(TYPES)) {
    it(`says what ${name} is`, async () => {
      const { headers } = await fetch(`${demo.cdn}/${name}`);
      assert.equal(headers.get('content-type'), type);
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
    });
  }

  it('lets every origin read, and tells every origin what is not there', async () => {
    for (const [name, status] of Object.entries({ 'glossary.json': 200, 'glossary.yaml': 404 })) {
      const response = await fetch(`${demo.cdn}/${name}`);
      assert.equal(response.status, status);
      assert.equal(response.headers.get('access-control-allow-origin'), '*');
      assert.equal(response.headers.get('cross-origin-resource-policy'), 'cross-origin');
    }
  });

  it('lets files be kept for ever whose names say what is in them, and no others', async () => {
    const cacheControl = async (name: string): Promise<string | null> =>
      (await fetch(`${demo.cdn}/${name}`)).headers.get('cache-control');
    const forEver = 'public, max-age=31536000, immutable';
    assert.equal(await cacheControl(contentFile), forEver);
    assert.equal(await cacheControl('parts-0a1b2c3d/cards.js'), forEver);
    assert.equal(await cacheControl('parts-0a1b2c3d/gone.js'), 'no-cache');
    assert.equal(await cacheControl('glosslight.js'), 'no-cache');
    assert.equal(await cacheControl('glossary.json'), 'no-cache');
  });

  it('serves what was built meanwhile', async () => {
    await write('script/glosslight.esm.js', 'export {};');
    assert.equal(await (await fetch(`${demo.cdn}/glosslight.esm.js`)).text(), 'export {};');
  });
});

describe('the site', () => {
  const get = (name: string, init?: RequestInit): Promise<Response> =>
    fetch(demo.site + name, init);

  it('is another origin than the CDN', () => assert.notEqual(demo.site, demo.cdn));

  it('names the CDN in its pages', async () => {
    assert.equal(await (await get('/')).text(), TAG.replace('https://cdn.example', demo.cdn));
  });

  it('serves other files as they are', async () => {
    const response = await get('/site.css');
    assert.equal(response.headers.get('content-type'), 'text/css');
    assert.equal(await response.text(), 'p {}');
  });

  it('leads from a folder to its page', async () => {
    const response = await get('/articles');
    assert.equal(response.url, `${demo.site}/articles/`);
    assert.equal(await response.text(), 'Articles');
  });

  it('has a page for each term', async () => {
    const response = await get('/glossary/docker/');
    const page = await response.text();
    assert.equal(response.headers.get('content-type'), 'text/html; charset=utf-8');
    for (const part of [
      '<h1>Docker &#60;b&#62;</h1>',
      'Delivery',
      '<p>Runs <em>containers</em>, in a <a href="/glossary/pod/">pod</a> too.</p>',
      '<li><a href="/glossary/pod/">Pod</a><br>A few containers.</li>',
      '<a href="/services.html">Delivery</a>',
      `src="${demo.cdn}/glosslight.js" data-glossary="${demo.cdn}/glossary.json"`,
    ]) {
      assert.ok(page.includes(part), part);
    }
  });

  const NOWHERE = ['/none.html', '/glossary/none/', '/%2e%2e/bundle/glossary.json', '/%zz'];
  for (const name of NOWHERE) {
    it(`has nothing at ${name}`, async () => {
      const [, , port] = demo.site.split(':');
      const socket = connect(Number(port), '127.0.0.1');
      // As it stands: fetch() would tidy it up.
      socket.write(`GET ${name} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
      const [answer] = (await once(socket, 'data')) as [Buffer];
      socket.destroy();
      assert.match(answer.toString(), /^HTTP\/1.1 404 /);
    });
  }
});

describe('serveDemo', () => {
  it('takes the next port that is free', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const second = await serve({ sitePort: port, cdnPort: port });
    assert.ok(Number(new URL(second.site).port) > port);
    assert.ok(Number(new URL(second.cdn).port) > port);
    assert.notEqual(second.site, second.cdn);
    await second.close();
    other.close();
  });

  it('closes although a browser keeps a connection that asks for nothing', async () => {
    const second = await serve();
    const socket = connect(Number(new URL(second.site).port), '127.0.0.1');
    await once(socket, 'connect');
    await second.close();
    await assert.rejects(fetch(second.site));
  });

  it('says so where no glossary is built', async () => {
    const bundle = path.join(folder, 'none');
    await assert.rejects(serveDemo({ sitePort: 0, cdnPort: 0, bundle }), /there is no such file/);
  });
});
