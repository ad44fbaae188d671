import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { UsageError } from './exit-code.ts';

const PATIENCE = 10_000;
const PAUSE = 20;

/**
 * Does something to the store `dir`, a folder, while no other command does: what was read of it stays true until it is
 * written. Waits for another, `patience` milliseconds at most; throws `UsageError` if that one is still there then. Locks
 * nothing where others cannot see it: not the same bucket, copied to two folders.
 */
export async function lockStore<T>(
  dir: string,
  act: () => Promise<T>,
  patience = PATIENCE,
): Promise<T> {
  const file = join(dir, '.lock');
  for (const end = Date.now() + patience; !(await isOurs(file)); await sleep(PAUSE)) {
    if (Date.now() < end) continue;
    throw new UsageError(
      `another command is changing the store; if none is, one was ended in the middle: remove ${file}`,
    );
  }
  try {
    return await act();
  } finally {
    await rm(file, { force: true });
  }
}

/** Makes the file, if it is not there. */
async function isOurs(file: string): Promise<boolean> {
  try {
    await (await open(file, 'wx')).close();
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}
