import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PackedFile } from './packed-store.ts';

/** What a channel's pointer names. */
interface Pointer {
  current?: string;
  previous?: string;
}

/**
 * Packs the store in the folder `dir`: its channels, and of the releases those that a channel points to. Rejects if there
 * is no channel.
 */
export async function packStore(dir: string): Promise<Record<string, PackedFile>> {
  const files: Record<string, PackedFile> = {};
  const wanted = new Set<string>();
  for (const name of (await readdir(join(dir, 'channels'))).sort()) {
    if (!name.endsWith('.json')) continue;
    const text = await readFile(join(dir, 'channels', name), 'utf8');
    files[`channels/${name}`] = text;
    const { current, previous } = JSON.parse(text) as Pointer;
    for (const id of [current, previous]) if (id !== undefined) wanted.add(id);
  }
  if (wanted.size === 0) throw new Error(`${dir} has no channel that points to a release`);
  for (const id of [...wanted].sort()) {
    const folder = `releases/${id}`;
    for (const name of (await readdir(join(dir, folder), { recursive: true })).sort()) {
      const path = `${folder}/${name.replaceAll('\\', '/')}`;
      const file = await pack(join(dir, path));
      if (file !== undefined) files[path] = file;
    }
  }
  return files;
}

/** A file as text if it is text to the last byte; `undefined` for a folder. */
async function pack(file: string): Promise<PackedFile | undefined> {
  try {
    const bytes = await readFile(file);
    const text = bytes.toString('utf8');
    return bytes.equals(Buffer.from(text)) ? text : { base64: bytes.toString('base64') };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EISDIR') return undefined;
    throw error;
  }
}
