import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { encodeJson } from './bundle-file.ts';
import type { ReleaseFiles } from './release-files.ts';
import { replaceFile } from './replace-file.ts';
import { writeBundle } from './write-bundle.ts';

/**
 * Writes a release into a store, the folder `dir`, whole or not at all; whether it was not there yet. One that is there
 * is left alone: it could only be the same.
 */
export async function writeRelease({ id, files }: ReleaseFiles, dir: string): Promise<boolean> {
  const folder = join(dir, 'releases', id);
  if (await isFolder(folder)) return false;
  const temporary = join(dir, 'releases', `.${id}.${randomUUID()}`);
  try {
    for (const [subfolder, its] of byFolder(files)) {
      await writeBundle(its, join(temporary, subfolder));
      await syncFolder(join(temporary, subfolder));
    }
    await rename(temporary, folder);
  } catch (error) {
    await rm(temporary, { recursive: true, force: true });
    // Somebody else was faster with the same.
    if (await isFolder(folder)) return false;
    throw error;
  }
  await syncFolder(dirname(folder));
  return true;
}

/** Writes a small file of a store in one step: whoever reads it sees the old one or the new one. */
export async function writePointer(file: string, json: object): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await replaceFile(file, encodeJson(json));
  await syncFolder(dirname(file));
}

function byFolder(files: ReadonlyMap<string, Uint8Array>): Map<string, Map<string, Uint8Array>> {
  const folders = new Map<string, Map<string, Uint8Array>>();
  for (const [name, bytes] of files) {
    const folder = dirname(name);
    if (!folders.has(folder)) folders.set(folder, new Map());
    folders.get(folder)!.set(basename(name), bytes);
  }
  return folders;
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

/** The names in a folder reach the disk too. Where a folder cannot be opened (Windows), the system sees to that. */
async function syncFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true });
  const handle = await open(path, 'r').catch(() => undefined);
  try {
    await handle?.sync();
  } catch {
    // Not every disk can.
  } finally {
    await handle?.close();
  }
}
