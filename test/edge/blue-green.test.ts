import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { describe, it } from 'node:test';
import { createHandler } from '../../src/edge/handler.ts';
import { createFileStore } from '../../src/runtimes/file-store.ts';
import { serveNode } from '../../src/runtimes/node.ts';
import { folderOf } from '../cli/folder-of.ts';
import { run } from '../cli/run.ts';

const FLIPS = 100;
const READERS = 6;

interface File {
  file: string;
  integrity: string;
}

/** A glossary with so many terms that it comes in shards; each says which glossary it is of. */
const glossary = (name: string): object => ({
  version: 1,
  lang: 'en',
  title: name,
  terms: Array.from({ length: 2100 }, (_, n) => ({
    id: `term-${n}`,
    term: `Term ${n} of ${name}`,
    short: `This is ${name}.`,
    definition: `This is ${name}, entry ${n}.`,
  })),
});

describe('a channel that points back and forth under load', () => {
  it('gives each reader all files of one release, and no error', async (test) => {
    const dir = await folderOf(test, {
      'blue.json': glossary('blue'),
      'green.json': glossary('green'),
    });
    const release = async (...argv: string[]): Promise<void> => {
      const { code, stderr } = await run(dir, [...argv, '--store', 'store']);
      assert.equal(code, 0, stderr);
    };
    await release('release', 'blue.json');
    await release('release', 'green.json');
    const store = createFileStore(path.join(dir, 'store'));
    const failures: string[] = [];
    const handler = createHandler({
      store,
      limits: { pointerAge: 0 },
      canaryKey: ({ headers }) => headers.get('user-agent')!,
      log: ({ level, message }) => level === 'error' && failures.push(`${message}`),
    });
    const server = await serveNode(handler);
    test.after(() => server.close(0));

    let isOver = false;
    const titles = new Map<string, number>();

    /** Reads a file as a page does, which takes no other bytes than those it has been promised. */
    async function read(address: URL, { id, integrity }: { id: string; integrity: string }) {
      const response = await fetch(address);
      assert.equal(response.status, 200);
      assert.equal(response.headers.get('glosslight-release'), id);
      const bytes = Buffer.from(await response.arrayBuffer());
      const hash = createHash('sha384').update(bytes).digest('base64');
      assert.equal(`sha384-${hash}`, integrity);
      return JSON.parse(bytes.toString()) as Record<string, unknown>;
    }

    /** All that a reader loads: the manifest, by it the index, and by that some entries. */
    async function journey(n: number): Promise<void> {
      const start = new URL('/channels/live/glossary.json', server.origin);
      const response = await fetch(start, { headers: { 'user-agent': `reader ${n % READERS}` } });
      assert.equal(response.status, 200);
      const id = response.headers.get('glosslight-release')!;
      const { title, index } = (await response.json()) as { title: string; index: File };
      const address = new URL(index.file, start);
      const { shards } = await read(address, { id, ...index });
      const shard = (shards as File[])[n % (shards as File[]).length]!;
      const { entries } = await read(new URL(shard.file, address), { id, ...shard });
      const words = new Set((entries as { short: string }[]).map(({ short }) => short));
      assert.deepEqual([...words], [`This is ${title}.`]);
      titles.set(title, (titles.get(title) ?? 0) + 1);
    }

    async function reader(n: number): Promise<void> {
      while (!isOver) await journey(n++);
    }

    const readers = Promise.all(Array.from({ length: READERS }, (_, n) => reader(n)));
    // Also where the readers fail the flips have to end, and the other way round.
    readers.catch(() => undefined);
    try {
      for (let n = 0; n < FLIPS; n++) {
        // Now and then by releasing again what is there, for some readers only.
        if (n % 25 !== 10) await release('rollback');
        else
          await release('release', n % 50 === 10 ? 'blue.json' : 'green.json', '--weight', '0.5');
      }
    } finally {
      isOver = true;
    }
    await readers;
    assert.deepEqual(failures, []);
    assert.deepEqual([...titles.keys()].sort(), ['blue', 'green']);
    const journeys = [...titles.values()].reduce((sum, count) => sum + count, 0);
    assert.ok(journeys >= FLIPS / 4, `${journeys} journeys`);
  });
});
