import { type FileHandle, open, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { Readable } from 'node:stream';
import { type Store, type StoredFile, StoreError } from '../edge/store.ts';

/** Up to so many bytes are read at once; more come as a stream. */
const AT_ONCE = 262_144;

/** What is no file there, whatever the system calls it. */
const NONE = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG', 'ELOOP']);

/** A store in the folder `dir`. Nothing outside of it can be read, also through links. */
export function createFileStore(dir: string): Store {
  return {
    async get(path) {
      if (!isInside(path)) return undefined;
      let handle: FileHandle | undefined;
      try {
        const [root, file] = await Promise.all([realpath(dir), realpath(join(dir, path))]);
        if (!file.startsWith(root.endsWith(sep) ? root : root + sep)) return undefined;
        handle = await open(file, 'r');
        return await read(handle);
      } catch (error) {
        await handle?.close();
        if (NONE.has((error as NodeJS.ErrnoException).code ?? '')) return undefined;
        throw new StoreError(path, 'cannot be read', { cause: error });
      }
    },
  };
}

/** Whether all parts of a path are names, none of which leads up or is hidden. */
const isInside = (path: string): boolean =>
  // eslint-disable-next-line no-control-regex -- control characters are what it looks for
  path.split('/').every((part) => /^[^.\\:\u0000-\u001f][^\\:\u0000-\u001f]*$/.test(part));

async function read(handle: FileHandle): Promise<StoredFile | undefined> {
  const stat = await handle.stat();
  const { size } = stat;
  if (!stat.isFile() || size <= AT_ONCE) {
    const body = stat.isFile() ? await handle.readFile() : undefined;
    await handle.close();
    return body && { body, size: body.length };
  }
  // Is closed when it has been read, or when nobody wants more.
  const body = Readable.toWeb(handle.createReadStream()) as ReadableStream<Uint8Array>;
  return { body, size };
}
