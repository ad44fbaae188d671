import type { Store } from '../store.ts';

/** A store in memory, as it is built into a worker: by path what is in the file. */
export function createEmbeddedStore(
  files: ReadonlyMap<string, Uint8Array | string> | Readonly<Record<string, Uint8Array | string>>,
): Store {
  const byPath = files instanceof Map ? files : new Map(Object.entries(files));
  return {
    async get(path) {
      const content = byPath.get(path) as Uint8Array | string | undefined;
      if (content === undefined) return undefined;
      const body = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      return { body, size: body.length };
    },
  };
}
