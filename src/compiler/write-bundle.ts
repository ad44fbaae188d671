import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { MANIFEST } from './build-bundle.ts';

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
  for (const [name, bytes] of files) if (name !== MANIFEST) await replace(join(dir, name), bytes);
  if (manifest) await replace(join(dir, MANIFEST), manifest);
}

/** Writes beside the file, then renames, which is one step for whoever reads it. */
async function replace(file: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${file}.${randomUUID()}.tmp`;
  try {
    const handle = await open(temporary, 'wx');
    try {
      await handle.writeFile(bytes);
      // On disk before the name points to it, so that a power cut leaves the old file or the new one.
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
