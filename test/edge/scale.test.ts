import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { temporaryFolder } from '../compiler/temporary-folder.ts';
import { released, SOURCE } from './released.ts';
import { MARKED, PAGE } from './support-origin/edge-for.ts';
import { startInstance } from './support-origin/start-instance.ts';
import { NGINX, startNginx } from './support-origin/start-nginx.ts';
import { startOrigin } from './support-origin/start-origin.ts';

const skip = NGINX ? false : 'nginx is not installed';

describe('three instances behind nginx', { skip }, () => {
  it('answer every request while one is killed and one hangs', async (test) => {
    const { id, files } = released(SOURCE);
    const store = await storeOf(test, files);
    const html = { 'content-type': 'text/html' };
    const origin = await startOrigin(test, (_, response) =>
      response.writeHead(200, html).end(PAGE),
    );
    const instances = await Promise.all(
      [1, 2, 3].map(() => startInstance(test, { store, origin })),
    );
    const [killed, hung, left] = instances as [Instance, Instance, Instance];
    const nginx = await startNginx(
      test,
      instances.map(({ port }) => port),
    );
    assert.equal(await (await fetch(`${nginx.origin}/`)).text(), MARKED);

    const load = startLoad(nginx.origin, [
      `/_glossary/releases/${id}/glossary.json`,
      '/_glossary/channels/live/glossary.json',
      '/_glossary/terms/docker.json',
      '/_glossary/terms/docker',
    ]);
    await load.until(300);
    for (const { answered } of instances) assert.ok(answered > 0);
    killed.process.kill('SIGKILL');
    await load.until(600);
    hung.process.kill('SIGSTOP');
    await load.until(900);
    // Those that the hung one has are answered by another, once nginx has lost patience.
    await load.stop();

    assert.deepEqual(load.failures, []);
    assert.match(await nginx.errors(), /upstream timed out/);
    assert.ok(left.answered > 300);
  });
});

type Instance = Awaited<ReturnType<typeof startInstance>>;

/** Readers who ask for these paths over and over, each for one after the other. */
function startLoad(origin: string, paths: readonly string[]) {
  const failures: string[] = [];
  const texts = new Map<string, string>();
  let answered = 0;
  let isOver = false;
  async function read(first: number): Promise<void> {
    for (let n = first; !isOver; n++) {
      const at = paths[n % paths.length]!;
      try {
        const response = await fetch(`${origin}${at}`);
        const text = await response.text();
        if (!texts.has(at)) texts.set(at, text);
        if (response.status !== 200 || text !== texts.get(at)) {
          failures.push(`${at}: ${response.status} ${text}`);
        }
      } catch (error) {
        failures.push(`${at}: ${String(error)}`);
      }
      answered++;
    }
  }
  const readers = Array.from({ length: 12 }, (_, n) => read(n));
  return {
    failures,
    /** Until so many requests have been answered; fails if that takes far too long. */
    async until(count: number): Promise<void> {
      for (let left = 1000; answered < count; left--) {
        assert.ok(left > 0, `${answered} answers only`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    async stop(): Promise<void> {
      isOver = true;
      await Promise.all(readers);
    },
  };
}

async function storeOf(test: TestContext, files: Map<string, Uint8Array>): Promise<string> {
  const folder = await temporaryFolder(test);
  for (const [name, bytes] of files) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
  return folder;
}
