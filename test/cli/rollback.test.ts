import assert from 'node:assert/strict';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { entryOf } from '../content/glossary-of.ts';
import { folderOf } from './folder-of.ts';
import { run } from './run.ts';

/** A folder with a store, and the ids of the releases of these terms, one after the other. */
async function store(test: TestContext, ...terms: string[]): Promise<[dir: string, ids: string[]]> {
  const files = Object.fromEntries(terms.map((term) => [`${term}.json`, [entryOf({ term })]]));
  const dir = await folderOf(test, files);
  const ids: string[] = [];
  for (const term of terms) {
    const argv = ['release', `${term}.json`, '--store', 'store', '--json', '--weight', '0.5'];
    ids.push(((await run(dir, argv)).lines[0] as { id: string }).id);
  }
  return [dir, ids];
}

const pointer = async (dir: string): Promise<unknown> =>
  JSON.parse(await readFile(path.join(dir, 'store', 'channels', 'live.json'), 'utf8'));

describe('glosslight rollback', () => {
  it('points all readers to the release before, and twice to the one after it', async (test) => {
    const [dir, [one, two]] = await store(test, 'one', 'two');
    const { code, stdout } = await run(dir, ['rollback', '--store', 'store']);
    assert.equal(code, 0);
    assert.equal(stdout, `live: ${one}\n`);
    assert.deepEqual(await pointer(dir), { current: one, previous: two, weight: 1 });
    await run(dir, ['rollback', '--store', 'store']);
    assert.deepEqual(await pointer(dir), { current: two, previous: one, weight: 1 });
  });

  it('comes after others that came at once', async (test) => {
    const [dir, [one, two]] = await store(test, 'one', 'two');
    const runs = Array.from({ length: 4 }, () => run(dir, ['rollback', '--store', 'store']));
    const said = (await Promise.all(runs)).map(({ stdout }) => stdout).sort();
    assert.deepEqual(said, [one, one, two, two].map((id) => `live: ${id}\n`).sort());
    assert.deepEqual(await pointer(dir), { current: two, previous: one, weight: 1 });
  });

  it('reports to machines', async (test) => {
    const [dir, [one, two]] = await store(test, 'one', 'two');
    const { lines } = await run(dir, ['rollback', '--store', 'store', '--json']);
    assert.deepEqual(lines, [{ channel: { current: one, previous: two, weight: 1 } }]);
  });

  it('cannot go back from the first release', async (test) => {
    const [dir, [one]] = await store(test, 'one');
    const { code, stdout, stderr } = await run(dir, ['rollback', '--store', 'store']);
    assert.equal(code, 1);
    assert.equal(stdout, '');
    assert.equal(stderr, `glosslight: live has no release before ${one}\n`);
    assert.deepEqual(await pointer(dir), { current: one, weight: 1 });
  });

  it('does not go back to what has been removed', async (test) => {
    const [dir, [one]] = await store(test, 'one', 'two');
    const before = await pointer(dir);
    await rm(path.join(dir, 'store', 'releases', one!), { recursive: true });
    const { code, lines } = await run(dir, ['rollback', '--store', 'store', '--json']);
    assert.equal(code, 1);
    assert.deepEqual(lines, [{ error: `the release before, ${one}, is not in store any more` }]);
    assert.deepEqual(await pointer(dir), before);
  });

  it('says that there is no such channel', async (test) => {
    const [dir] = await store(test, 'one');
    const { code, stderr } = await run(dir, ['rollback', '--store', 'store', '--channel', 'next']);
    assert.equal(code, 1);
    assert.equal(stderr, 'glosslight: store has no channel next\n');
  });
});
