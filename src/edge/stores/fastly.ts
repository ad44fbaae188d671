import { type Store, StoreError } from '../store.ts';

/** What is used of a `KVStore` of `fastly:kv-store`. */
export interface FastlyKvStore {
  get(key: string): Promise<{ body: ReadableStream<Uint8Array> } | null>;
}

/** What is used of a `ConfigStore` of `fastly:config-store`. */
export interface FastlyConfigStore {
  get(key: string): string | null;
}

/** A store in a KV Store, whose keys are the paths. */
export function createFastlyKvStore(kv: FastlyKvStore): Store {
  return {
    async get(path) {
      try {
        const entry = await kv.get(path);
        return entry ? { body: entry.body } : undefined;
      } catch (error) {
        throw new StoreError(path, 'cannot be had from the KV Store', { cause: error });
      }
    },
  };
}

/**
 * A store whose channels are in a Config Store, which has new values everywhere within seconds; all else is in `files`.
 * Config Stores hold small texts only. Their keys are the paths.
 */
export function createFastlyConfigStore(config: FastlyConfigStore, files: Store): Store {
  return {
    async get(path, signal) {
      if (!path.startsWith('channels/')) return files.get(path, signal);
      try {
        const text = config.get(path);
        if (text === null) return undefined;
        const body = new TextEncoder().encode(text);
        return { body, size: body.length };
      } catch (error) {
        throw new StoreError(path, 'cannot be had from the Config Store', { cause: error });
      }
    },
  };
}
