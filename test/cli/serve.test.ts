import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { describe, it, type TestContext } from 'node:test';
import { entryOf } from '../content/glossary-of.ts';
import { folderOf } from './folder-of.ts';
import { run } from './run.ts';

const BIN = path.resolve(import.meta.dirname, '../../src/cli/bin.ts');

interface Served {
  child: ChildProcess;
  origin: string;
  /** What it has printed on stdout so far. */
  lines: string[];
}

async function releasedFolder(test: TestContext): Promise<string> {
  const dir = await folderOf(test, { 'glossary.json': [entryOf()] });
  const { code, stderr } = await run(dir, ['release', 'glossary.json', '--store', 'store']);
  assert.equal(code, 0, stderr);
  return dir;
}

/** Starts the command in a process of its own, which gets signals. */
async function serve(test: TestContext, ...argv: string[]): Promise<Served> {
  const cwd = await releasedFolder(test);
  const child = spawn(process.execPath, [BIN, 'serve', 'store', '--port', '0', ...argv], { cwd });
  test.after(() => child.kill('SIGKILL'));
  const lines: string[] = [];
  createInterface(child.stdout).on('line', (line) => lines.push(line));
  const [line] = (await once(createInterface(child.stderr), 'line')) as [string];
  const [, origin] =
    /^glosslight: store is served at (http:\/\/127\.0\.0\.1:\d+)$/.exec(line) ?? [];
  assert.ok(origin, line);
  return { child, origin, lines };
}

describe('glosslight serve', () => {
  it('serves the releases of a store, and logs each request without who asked', async (test) => {
    const { origin, lines, child } = await serve(test, '--json', '--metrics', '--drain', '0');
    const address = `${origin}/channels/live/glossary.json`;
    const manifest = (await (await fetch(address)).json()) as { content: { file: string } };
    const content = await fetch(new URL(manifest.content.file, address));
    assert.equal(content.status, 200);
    await content.arrayBuffer();
    assert.match(await (await fetch(`${origin}/metrics`)).text(), /route="release-file"/);
    child.kill('SIGTERM');
    await once(child, 'close');
    const records = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    assert.deepEqual(
      records.map(({ route, status }) => [route, status]),
      [
        ['manifest', 200],
        ['release-file', 200],
        ['metrics', 200],
      ],
    );
    assert.doesNotMatch(lines.join(), /127\.0\.0\.1/);
  });

  it('serves the pages of an origin as well', async (test) => {
    const site = createServer((_, response) => {
      response.writeHead(200, { 'content-type': 'text/plain' }).end('a page');
    });
    await once(site.listen(0, '127.0.0.1'), 'listening');
    test.after(() => site.close());
    const { port } = site.address() as AddressInfo;
    const { origin } = await serve(
      test,
      '--origin',
      `http://127.0.0.1:${port}`,
      '--private-origins',
      '--drain',
      '0',
    );
    assert.equal(await (await fetch(`${origin}/healthz`)).text(), 'a page');
    assert.equal((await fetch(`${origin}/_glossary/readyz`)).status, 200);
  });

  it('answers what is under way when it is stopped, and first says that it is not ready', async (test) => {
    let go = (): void => undefined;
    const site = createServer((_, response) => {
      response.write('first');
      go = () => response.end(' last');
    });
    await once(site.listen(0, '127.0.0.1'), 'listening');
    test.after(() => site.close());
    const { port } = site.address() as AddressInfo;
    const { origin, child } = await serve(
      test,
      '--origin',
      `http://127.0.0.1:${port}`,
      '--private-origins',
      '--drain',
      '1',
    );
    const underWay = await fetch(origin);
    child.kill('SIGTERM');
    let status = 200;
    while (status === 200) status = (await fetch(`${origin}/_glossary/readyz`)).status;
    assert.equal(status, 503);
    assert.equal((await fetch(`${origin}/_glossary/healthz`)).status, 200);
    // Once nothing new is taken any more, what is under way still is.
    while (await fetch(`${origin}/_glossary/healthz`).then(Boolean, () => false));
    go();
    assert.equal(await underWay.text(), 'first last');
    const [code] = (await once(child, 'close')) as [number];
    assert.equal(code, 0);
  });

  it('stops at once when it is told so twice', async (test) => {
    const { child, origin } = await serve(test, '--drain', '3600');
    child.kill('SIGTERM');
    let status = 200;
    while (status === 200) status = (await fetch(`${origin}/readyz`)).status;
    child.kill('SIGTERM');
    const [code] = (await once(child, 'close')) as [number];
    assert.equal(code, 0);
  });

  const wrong: [argv: string[], message: RegExp][] = [
    [['none'], /ENOENT.*none/],
    [['glossary.json'], /glossary\.json is no directory/],
    [['store', '--port', '80000'], /--port 80000 is no number from 0 to 65535/],
    [['store', '--port', 'x'], /--port x is no number/],
    [['store', '--drain', '-1'], /--drain -1 is no number/],
    [['store', '--limit', 'none at all'], /--limit none at all is unknown; use page, section or/],
    [['store', '--channel', 'a/b'], /--channel a\/b is no name of a channel/],
    [['store', '--root', 'a['], /"a\[" is no selector/],
    [['store', '--exclude', 'p:hover'], /p:hover/],
    [['store', '--origin', 'www.example.org'], /"www\.example\.org" is no URL/],
    [['store', '--origin', 'http://127.0.0.1:1'], /is not public/],
    [
      ['store', '--origin', 'a.example=ftp://b.example'],
      /origins\["a\.example"\].*must begin with/,
    ],
  ];
  for (const [argv, message] of wrong) {
    it(`refuses ${argv.join(' ')}`, async (test) => {
      const { code, stderr } = await run(await releasedFolder(test), ['serve', ...argv]);
      assert.equal(code, 2);
      assert.match(stderr, message);
    });
  }
});
