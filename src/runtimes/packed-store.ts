import type { Store } from '../edge/store.ts';

/** A file as it is embedded into a worker: text as it is, bytes in Base64. */
export type PackedFile = string | { base64: string };

/**
 * A store in memory that unpacks a file each time it is asked for: a snapshot of WebAssembly holds the packed form only
 * and, of text, no second copy.
 */
export function createPackedStore(files: Readonly<Record<string, PackedFile>>): Store {
  return {
    async get(path) {
      if (!Object.hasOwn(files, path)) return undefined;
      const body = unpack(files[path]!);
      return { body, size: body.length };
    },
  };
}

function unpack(file: PackedFile): Uint8Array<ArrayBuffer> {
  if (typeof file === 'string') return new TextEncoder().encode(file);
  const binary = atob(file.base64);
  const bytes = new Uint8Array(binary.length);
  for (let n = 0; n < binary.length; n++) bytes[n] = binary.charCodeAt(n);
  return bytes;
}
