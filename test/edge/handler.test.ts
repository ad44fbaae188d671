import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { LogRecord } from '../../src/edge/hooks.ts';
import type { EdgeOptions } from '../../src/edge/options.ts';
import { type Store, StoreError } from '../../src/edge/store.ts';
import { createEmbeddedStore } from '../../src/edge/stores/embedded.ts';
import { ask, fieldsOf } from './get.ts';
import { json, released, SOURCE } from './released.ts';

const { files, id } = released(SOURCE);
const files404 = {
  type: 'about:blank',
  title: 'Not Found',
  status: 404,
  detail: 'There is nothing here.',
};

/** A store in which some files are otherwise, or cannot be had. */
function changed(changes: Record<string, Uint8Array | string | Error | undefined>): Store {
  const store = createEmbeddedStore(files);
  return {
    async get(path) {
      if (!(path in changes)) return store.get(path);
      const change = changes[path];
      if (change instanceof Error) throw change;
      return change === undefined ? undefined : createEmbeddedStore({ [path]: change }).get(path);
    },
  };
}

describe('a handler', () => {
  it('says what is not there, as a problem that machines read', async () => {
    const response = await ask().get('/none');
    assert.equal(response.status, 404);
    assert.equal(response.headers.get('content-type'), 'application/problem+json');
    assert.equal(response.headers.get('cache-control'), 'no-store');
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    assert.deepEqual(await response.json(), files404);
  });

  for (const path of [
    '/',
    '/%',
    '/terms/%E0%A4%A',
    '/healthz/',
    '//healthz',
    '/Healthz',
    '/search/',
  ]) {
    it(`has nothing at ${path}`, async () => {
      assert.equal((await ask().get(path)).status, 404);
    });
  }

  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'PROPFIND']) {
    it(`refuses ${method}, and says what there is`, async () => {
      const response = await ask().get('/search?q=a', { method });
      assert.equal(response.status, 405);
      assert.equal(response.headers.get('allow'), 'GET, HEAD, OPTIONS');
    });
  }

  const routes = [
    '/healthz',
    '/readyz',
    '/channels/live.json',
    '/channels/live/glossary.json',
    `/releases/${id}/glossary.json`,
    '/terms/docker',
    '/terms/docker.json',
    '/search?q=docker',
  ];
  for (const path of routes) {
    it(`answers HEAD as GET, OPTIONS, and pages of any origin: ${path.replace(id, 'ID')}`, async () => {
      const { get } = ask();
      const [got, head, options] = await Promise.all(
        ['GET', 'HEAD', 'OPTIONS'].map((method) => get(path, { method })),
      );
      assert.equal(got!.status, 200);
      assert.equal(head!.status, 200);
      assert.equal(options!.status, 204);
      assert.deepEqual(fieldsOf(head!), fieldsOf(got!));
      assert.equal(await head!.text(), '');
      assert.notEqual(await got!.text(), '');
      assert.equal(got!.headers.get('access-control-allow-origin'), '*');
    });
  }

  for (const base of ['/_glossary/', '_glossary', '/_glossary', '//_glossary//']) {
    it(`is under ${base}`, async () => {
      const { get } = ask({ base });
      assert.equal((await get('/_glossary/healthz')).status, 200);
      assert.equal((await get('/healthz')).status, 404);
      assert.equal((await get('/_glossaryhealthz')).status, 404);
    });
  }

  it('leaves to the origins what is not under its base, and nothing else', async () => {
    const asked: string[] = [];
    const { get } = ask({
      origins: { '*': 'https://www.example.org' },
      fetch: async (input) => {
        asked.push(`${input as string}`);
        return new Response('a page', { headers: { 'content-type': 'text/plain' } });
      },
    });
    const page = await get('/healthz');
    assert.equal(await page.text(), 'a page');
    assert.equal(page.headers.get('access-control-allow-origin'), null);
    assert.equal((await get('/_glossary/healthz')).status, 200);
    assert.equal((await get('/_glossary/none')).status, 404);
    assert.deepEqual(asked, ['https://www.example.org/healthz']);
  });

  it('refuses an address and header fields that are too large', async () => {
    const { get } = ask({ limits: { requestHeaderBytes: 1000 } });
    assert.equal((await get('/healthz', { headers: { 'x-a': 'a'.repeat(900) } })).status, 200);
    assert.equal((await get('/healthz', { headers: { 'x-a': 'a'.repeat(1000) } })).status, 431);
    assert.equal((await get(`/healthz?${'a'.repeat(1000)}`)).status, 414);
  });

  describe('whose store fails', () => {
    const release = `releases/${id}/release.json`;
    const content = [...files.keys()].find((path) => /glossary\.[0-9a-f]+\.json$/.test(path))!;
    const secret = 'secret-host.internal';
    const cases: [why: string, changes: Parameters<typeof changed>[0], status: number][] = [
      ['out of reach', { 'channels/live.json': new StoreError('x', secret) }, 503],
      ['no channel', { 'channels/live.json': undefined }, 503],
      ['no JSON for a channel', { 'channels/live.json': secret }, 503],
      ['no id in a channel', { 'channels/live.json': json({ current: secret }) }, 503],
      ['no release', { [release]: undefined }, 503],
      ['another release', { [release]: json({ id: secret, files: {} }) }, 503],
      ['no content', { [content]: undefined }, 503],
      ['other content', { [content]: json({ entries: [secret] }) }, 503],
      ['something unforeseen', { [content]: new Error(secret) }, 500],
    ];
    for (const [why, changes, status] of cases) {
      it(`answers ${status} and tells only the owner why: ${why}`, async () => {
        const records: LogRecord[] = [];
        const log: EdgeOptions['log'] = (record) => records.push(record);
        const { get } = ask({ store: changed(changes), log });
        const response = await get('/terms/docker');
        assert.equal(response.status, status);
        assert.doesNotMatch(await response.text(), /secret|at .*\.ts|releases\//);
        const failures = records.filter(({ event }) => event === 'failure');
        assert.equal(failures.length, 1);
        assert.equal(failures[0]!.route, 'term');
        assert.equal(records.at(-1)!.status, status);
      });
    }

    it('is asked again the next time', async () => {
      let isDown = true;
      const store = createEmbeddedStore(files);
      const { get } = ask({
        store: {
          async get(path) {
            if (isDown && path === content) throw new StoreError(path, 'down');
            return store.get(path);
          },
        },
      });
      assert.equal((await get('/terms/docker')).status, 503);
      isDown = false;
      assert.equal((await get('/terms/docker')).status, 200);
    });
  });

  it('loads a glossary once for all who wait for it', async () => {
    const asked: string[] = [];
    const store = createEmbeddedStore(files);
    const { get } = ask({
      store: {
        get(path) {
          asked.push(path);
          return store.get(path);
        },
      },
    });
    await Promise.all(Array.from({ length: 20 }, () => get('/terms/docker')));
    await get('/terms/container');
    const ofRelease = asked.filter((path) => path.startsWith('releases/'));
    assert.equal(ofRelease.length, 3);
    assert.equal(new Set(ofRelease).size, 3);
  });

  it('keeps the work for others alive when the first has gone', async () => {
    const kept: Promise<unknown>[] = [];
    const { handler } = ask();
    const request = new Request('https://edge.example/terms/docker');
    await handler(request, { waitUntil: (work) => kept.push(work) });
    const works = await Promise.all(kept);
    assert.ok(works.some((work) => !!work && Object.hasOwn(work, 'entries')));
  });
});

describe('health', () => {
  it('is alive without a store', async () => {
    const { get } = ask({ store: changed({ 'channels/live.json': new Error('down') }) });
    assert.equal((await get('/healthz')).status, 200);
  });

  const reasons: [why: RegExp, changes: Parameters<typeof changed>[0]][] = [
    [/does not answer/, { 'channels/live.json': new Error('secret') }],
    [/has no channels\/live\.json/, { 'channels/live.json': undefined }],
    [/does not answer as it should/, { 'channels/live.json': '{' }],
    [/has no release/, { [`releases/${id}/release.json`]: undefined }],
    [
      /has no release 0{16}/,
      { 'channels/live.json': json({ current: id, previous: '0'.repeat(16), weight: 0.5 }) },
    ],
  ];
  for (const [why, changes] of reasons) {
    it(`is not ready where the store ${why.source}`, async () => {
      const response = await ask({ store: changed(changes) }).get('/readyz');
      assert.equal(response.status, 503);
      assert.equal(response.headers.get('retry-after'), '5');
      const { detail } = (await response.json()) as { detail: string };
      assert.match(detail, why);
      assert.doesNotMatch(detail, /secret/);
    });
  }

  it('is ready without the release before, once all readers have the new one', async () => {
    const pointer = json({ current: id, previous: '0'.repeat(16), weight: 1 });
    const { get } = ask({ store: changed({ 'channels/live.json': pointer }) });
    assert.equal((await get('/readyz')).status, 200);
  });

  it('is not ready any more when it is about to stop, and goes on', async () => {
    const { get } = ask({ isStopping: () => true });
    assert.equal((await get('/readyz')).status, 503);
    assert.equal((await get('/healthz')).status, 200);
    assert.equal((await get('/terms/docker')).status, 200);
  });

  it('asks the store each time, also where the channel is known', async () => {
    let isDown = false;
    const store = createEmbeddedStore(files);
    const { get } = ask({
      limits: { pointerAge: 1e9 },
      store: {
        async get(path) {
          if (isDown) throw new StoreError(path, 'down');
          return store.get(path);
        },
      },
    });
    assert.equal((await get('/readyz')).status, 200);
    isDown = true;
    assert.equal((await get('/readyz')).status, 503);
  });
});
