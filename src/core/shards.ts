import type { BundleFile, Entry, Shard } from './bundle.ts';
import type { Glossary, Marking } from './glossary.ts';
import { parseShard } from './parse-bundle.ts';

export { parseIndex } from './parse-bundle.ts';

/** A glossary for marking, with the entries that `read` gets when they are asked for: the JSON of a shard. */
export function withShards(
  { positionOf, ...marking }: Marking,
  shards: readonly Shard[],
  read: (shard: BundleFile) => Promise<unknown>,
): Glossary {
  const loaded: (Entry | undefined)[] = [];
  const loading = new Map<number, Promise<void>>();

  /** Loads the shard of the entry at `position`; rejects if that is not in there. */
  function loadAt(position: number): Promise<void> {
    let shard = 0;
    let start = 0;
    while (shard < shards.length - 1 && start + shards[shard]!.entries <= position)
      start += shards[shard++]!.entries;
    let promise = loading.get(shard);
    if (!promise) {
      promise = loadShard(shard, start).catch((error: unknown) => {
        loading.delete(shard); // The next call tries again.
        throw error;
      });
      loading.set(shard, promise);
    }
    const { file } = shards[shard]!;
    return promise.then(() => {
      if (!loaded[position]) throw new Error(`No such entry in ${file}; build again`);
    });
  }

  async function loadShard(shard: number, start: number): Promise<void> {
    const entries = parseShard(await read(shards[shard]!));
    entries.forEach((entry, n) => {
      // What is not where the index says is not believed.
      if (entry?.id === marking.entries[start + n]?.id) loaded[start + n] = entry;
    });
  }

  return {
    ...marking,
    get: (id) => loaded[positionOf(id)],
    load(ids) {
      const missing = [...ids].map(positionOf).filter((n) => n >= 0 && !loaded[n]);
      if (!missing.length || !shards.length) return undefined;
      return Promise.all(missing.map(loadAt)).then(() => undefined);
    },
  };
}
