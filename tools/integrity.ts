import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Where the hashes of all that is shipped stand, beside the scripts. */
export const INTEGRITY = 'integrity.json';

/** Hashes of files by their names, as `integrity` attributes and import maps have them. */
export type Hashes = Readonly<Record<string, string>>;

/** The hashes of all files in a folder, in the order of their names. */
export function integrityOf(folder: string): Hashes {
  const files = globSync('**/*.*', { cwd: folder })
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => file !== INTEGRITY)
    .toSorted();
  return Object.fromEntries(
    files.map((file) => [file, hashOf(readFileSync(path.join(folder, file)))]),
  );
}

const hashOf = (content: Buffer): string =>
  `sha384-${createHash('sha384').update(content).digest('base64')}`;
