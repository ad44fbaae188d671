import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { CADDY, NGINX } from '../../tools/check-deploy/file-servers.ts';
import type { Running } from '../../tools/runtimes/rows/row.ts';
import { run } from '../cli/run.ts';
import { RELEASE_CASES } from '../conformance/cases/releases.ts';
import type { Client } from '../conformance/client.ts';
import { createFixture, type Fixture } from '../conformance/fixture.ts';
import { type Origin, startOrigin } from '../conformance/origin.ts';
import { SOURCE } from './released.ts';

/** The one that a plain server answers in another way: it cannot say which release a manifest is of. */
const NEEDS_AN_EDGE = /^the manifest of a channel /;
const NEEDS_BROTLI = /takes br |each variant has a tag/;

/** A store that the command has written, as a fixture of the suite. */
async function writeStore(dir: string): Promise<Fixture> {
  await writeFile(path.join(dir, 'source.json'), JSON.stringify(SOURCE));
  const { code, stderr, lines } = await run(dir, [
    'release',
    'source.json',
    '--store',
    'store',
    '--json',
  ]);
  assert.equal(code, 0, stderr);
  const store = path.join(dir, 'store');
  const names = await readdir(store, { recursive: true, withFileTypes: true });
  const files = new Map<string, Uint8Array>();
  for (const entry of names) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    files.set(path.relative(store, file), await readFile(file));
  }
  return { ...createFixture(SOURCE), id: (lines[0] as { id: string }).id, files };
}

for (const server of [NGINX, CADDY]) {
  const skip = server.isInstalled ? false : `${server.name} is not installed`;

  describe(`${server.name}, with the configuration for plain files`, { skip }, () => {
    let dir: string;
    let fixture: Fixture;
    let origin: Origin;
    let running: Running;
    let ask: Client;

    before(async () => {
      dir = await mkdtemp(path.join(tmpdir(), 'glosslight-deploy-'));
      fixture = await writeStore(dir);
      origin = await startOrigin();
      running = await server.start(path.join(dir, 'store'), dir);
      // The store is at the root here.
      ask = (asked, options) => running.ask(asked.replace('/_glossary/', '/'), options);
    });
    after(async () => {
      await running?.stop();
      origin?.close();
      await rm(dir, { recursive: true, force: true });
    });

    for (const { name, check } of RELEASE_CASES) {
      if (NEEDS_AN_EDGE.test(name)) continue;
      const lacks = !server.hasBrotli && NEEDS_BROTLI.test(name) && 'it has no module for Brotli';
      it(name, { skip: lacks }, () => check({ ask, fixture, origin }));
    }

    it('has a manifest of the channel that leads to the files of its release', async () => {
      const manifest = '/channels/live/glossary.json';
      const { status, headers, bytes } = await ask(manifest);
      assert.equal(status, 200);
      assert.equal(headers['cache-control'], 'public, max-age=30, stale-while-revalidate=300');
      const { content } = JSON.parse(`${bytes}`) as { content: { file: string } };
      const { pathname } = new URL(content.file, `http://edge${manifest}`);
      assert.ok(pathname.startsWith(`/releases/${fixture.id}/`), pathname);
      assert.equal((await ask(pathname)).status, 200);
    });

    it('lets a page see that a file is missing, and keeps nothing of that', async () => {
      const { status, headers } = await ask('/releases/0000000000000000/glossary.json');
      assert.equal(status, 404);
      assert.equal(headers['access-control-allow-origin'], '*');
      assert.equal(headers['cache-control'], undefined);
    });

    it('does not serve a release that is being written', async () => {
      const hidden = path.join(dir, 'store/releases/.half');
      await writeFile(hidden, '{}');
      assert.equal((await ask('/releases/.half')).status, 404);
      await rm(hidden);
    });

    it('lists no folder', async () => {
      for (const folder of ['/', '/releases/', `/releases/${fixture.id}/`]) {
        const { status } = await ask(folder);
        assert.ok(status === 403 || status === 404, `${folder}: ${status}`);
      }
    });

    it('sends a pointer that has moved within the same second', async () => {
      const file = path.join(dir, 'store/channels/live.json');
      const before = await readFile(file);
      const first = await ask('/channels/live.json');
      await writeFile(file, `${before}`.replace(fixture.id, '0123456789abcdef'));
      const condition: Record<string, string> = {};
      if (first.headers.etag) condition['if-none-match'] = first.headers.etag;
      if (first.headers['last-modified'])
        condition['if-modified-since'] = first.headers['last-modified'];
      const second = await ask('/channels/live.json', { headers: condition });
      await writeFile(file, before);
      assert.equal(second.status, 200);
      assert.match(`${second.bytes}`, /0123456789abcdef/);
    });
  });
}
