import { type Store, StoreError } from '../store.ts';
import { encodePath, fetchFile } from './origin.ts';

/** What is used of a binding to static assets. */
export interface AssetsBinding {
  fetch(input: string, init?: RequestInit): Promise<Response>;
}

/** What is used of a binding to Workers KV. */
export interface KvBinding {
  get(key: string, type: 'arrayBuffer'): Promise<ArrayBuffer | null>;
}

/** A store among the static assets of a worker. Only paths count there, no host. */
export function createAssetsStore(assets: AssetsBinding, folder = '/'): Store {
  const base = `https://assets.invalid/${folder}/`.replace(/(?<!:)\/+/g, '/');
  return {
    get: (path, signal) =>
      fetchFile(path, {
        timeout: 5000,
        signal,
        ask: (abort) => assets.fetch(base + encodePath(path), abort ? { signal: abort } : {}),
      }),
  };
}

/** A store in Workers KV, whose keys are the paths. */
export function createKvStore(kv: KvBinding): Store {
  return {
    async get(path) {
      try {
        const buffer = await kv.get(path, 'arrayBuffer');
        return buffer === null
          ? undefined
          : { body: new Uint8Array(buffer), size: buffer.byteLength };
      } catch (error) {
        throw new StoreError(path, 'cannot be had from KV', { cause: error });
      }
    },
  };
}
