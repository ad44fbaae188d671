// Runtimes at the edge lack what browsers and Node have. They are tried for real by `npm run test:runtimes`; here Node
// goes without the same things, in every run of the tests.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { bundle } from '../../tools/bundle-worker.ts';
import { MARKED, PAGE } from './support-origin/edge-for.ts';
import { released, SOURCE } from './released.ts';

const MISSING = [
  'globalThis.Intl',
  'globalThis.WebAssembly',
  'globalThis.TextDecoderStream',
  'globalThis.MessageChannel',
  'String.prototype.normalize',
  'String.prototype.localeCompare',
  'String.prototype.toLocaleLowerCase',
  'String.prototype.toLocaleUpperCase',
  'ReadableStream.from',
  'ReadableStream.prototype[Symbol.asyncIterator]',
  'URL.canParse',
  'URL.parse',
  'RegExp.escape',
];

const ASKED: [path: string, status: number, body: RegExp | string][] = [
  ['/_glossary/healthz', 200, /./],
  ['/_glossary/readyz', 200, /./],
  ['/_glossary/channels/live/glossary.json', 200, /"glosslight":1/],
  ['/_glossary/terms/docker', 200, /<h1[^>]*>Docker/],
  ['/_glossary/search?q=dö', 200, /docker/],
  ['/page.html', 200, MARKED],
];

describe('the edge in a runtime without what some lack', () => {
  let answers: { status: number; body: string }[];

  let dir: string;
  after(() => rm(dir, { recursive: true, force: true }));

  before(async () => {
    dir = await mkdtemp(path.join(tmpdir(), 'glosslight-'));
    const entry = path.resolve(import.meta.dirname, '../../src/edge/index.ts');
    const file = await bundle({ entry, dir, name: 'edge.mjs', plugin: [] });
    const store = Object.fromEntries(
      [...released(SOURCE).files].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]),
    );
    const main = path.join(dir, 'main.mjs');
    await writeFile(
      main,
      `const { createHandler, createEmbeddedStore } = await import(${JSON.stringify(file)});
      ${MISSING.map((name) => `delete ${name};`).join('\n')}
      const html = ${JSON.stringify(PAGE)};
      const handler = createHandler({
        store: createEmbeddedStore(${JSON.stringify(store)}),
        origins: { '*': 'https://origin.example' },
        fetch: async () => new Response(html, { headers: { 'content-type': 'text/html' } }),
      });
      const answers = [];
      for (const path of ${JSON.stringify(ASKED.map(([asked]) => asked))}) {
        const response = await handler(new Request('https://site.example' + path));
        answers.push({ status: response.status, body: await response.text() });
      }
      console.log(JSON.stringify(answers));`,
    );
    const child = spawn(process.execPath, [main], { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    await once(child, 'close');
    answers = JSON.parse(output) as typeof answers;
  });

  for (const [n, [asked, status, body]] of ASKED.entries()) {
    it(`answers ${asked}`, () => {
      assert.equal(answers[n]!.status, status);
      if (typeof body === 'string') assert.equal(answers[n]!.body, body);
      else assert.match(answers[n]!.body, body);
    });
  }
});
