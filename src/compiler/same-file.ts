import { stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Which of `names` in `dir` is the file `source`, if one is: by the same path, a link,
 * or another spelling on a disk that ignores case.
 */
export async function findSameFile(
  source: string,
  dir: string,
  names: Iterable<string>,
): Promise<string | undefined> {
  const wanted = await identityOf(source);
  for (const name of names) {
    if (wanted !== undefined && (await identityOf(join(dir, name))) === wanted) return name;
  }
  return undefined;
}

/** One value for all paths to a file; `undefined` if there is none. */
async function identityOf(path: string): Promise<string | undefined> {
  try {
    const { dev, ino } = await stat(path, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return undefined;
  }
}
