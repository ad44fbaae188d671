import assert from 'node:assert/strict';
import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { UsageError } from '../../src/cli/exit-code.ts';
import { lockStore } from '../../src/cli/lock-store.ts';
import { temporaryFolder } from '../compiler/temporary-folder.ts';

describe('lockStore', () => {
  it('lets one act after the other', async (test) => {
    const dir = await temporaryFolder(test);
    let atWork = 0;
    const act = async (n: number): Promise<number> => {
      assert.equal(++atWork, 1);
      await readdir(dir);
      atWork--;
      return n;
    };
    const all = [1, 2, 3, 4, 5];
    assert.deepEqual(await Promise.all(all.map((n) => lockStore(dir, () => act(n)))), all);
    assert.deepEqual(await readdir(dir), []);
  });

  it('unlocks after a failure too', async (test) => {
    const dir = await temporaryFolder(test);
    await assert.rejects(
      lockStore(dir, () => Promise.reject(new Error('full'))),
      /^Error: full$/,
    );
    assert.equal(await lockStore(dir, () => Promise.resolve(1), 0), 1);
  });

  it('says what to do where it stays locked, and leaves the lock to whom it belongs', async (test) => {
    const dir = await temporaryFolder(test);
    const file = path.join(dir, '.lock');
    await writeFile(file, '');
    const act = (): Promise<never> => assert.fail('it is locked');
    await assert.rejects(lockStore(dir, act, 50), (error) => {
      assert.ok(error instanceof UsageError);
      assert.match(error.message, /another command is changing the store; .* remove /);
      assert.ok(error.message.endsWith(file));
      return true;
    });
    assert.deepEqual(await readdir(dir), ['.lock']);
  });
});
