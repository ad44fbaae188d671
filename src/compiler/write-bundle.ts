import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { MANIFEST } from './build-bundle.ts';
import { replaceFile } from './replace-file.ts';

/**
 * Writes a bundle's files into `dir`, which is made if need be.
 *
 * No file is ever half-written, and the manifest comes last: a site that runs from `dir` sees the old glossary
 * or the new one. Content of earlier builds stays, since pages loaded before may still ask for it.
 */
export async function writeBundle(
  files: ReadonlyMap<string, Uint8Array>,
  dir: string,
): Promise<void> {
  await mkdir(dir, { recursive: true });
  const manifest = files.get(MANIFEST);
  for (const [name, bytes] of files)
    if (name !== MANIFEST) await replaceFile(join(dir, name), bytes);
  if (manifest) await replaceFile(join(dir, MANIFEST), manifest);
}
