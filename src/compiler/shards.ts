import type { BundleFile, Content, Entry, EntryHead, Index, Shard } from '../core/bundle.ts';
import { brotliSize } from './brotli-size.ts';

// What a page loads at once without being slowed down by it.
const MAX_ENTRIES = 2000;
const MAX_BYTES = 150_000;

/** Bytes of a shard before compression, about: a reader who opens one term loads so much. */
const SHARD_BYTES = 60_000;

/** Whether a glossary is small enough to be loaded whole. Of very many entries it is seen without writing them. */
export function fitsOneFile(entries: number, write: () => Uint8Array): boolean {
  if (entries > MAX_ENTRIES) return false;
  const content = write();
  // Compression only makes it smaller: most glossaries need none to be fine.
  return content.length <= MAX_BYTES || brotliSize(content) <= MAX_BYTES;
}

/** The index of a large glossary. `add` writes a shard with some of the entries. */
export function indexOf(
  { entries, forms }: Content,
  add: (shard: Pick<Content, 'entries'>) => BundleFile,
): Index {
  const heads = entries.flatMap((entry, n) => {
    const head = headOf(entry);
    return Object.keys(head).length ? [[n, head] as const] : [];
  });
  return {
    ids: entries.map(({ id }) => id).join('\n'),
    ...(heads.length && { heads: Object.fromEntries(heads) }),
    forms,
    shards: cut(entries).map((its): Shard => ({ ...add({ entries: its }), entries: its.length })),
  };
}

/** What of an entry decides where it is marked, and in which sense. */
const headOf = ({ auto, sense, category }: Entry): Omit<EntryHead, 'id'> => ({
  ...(auto === false && { auto }),
  ...(sense !== undefined && { sense }),
  ...(category !== undefined && { category }),
});

/** The entries in pieces of about the same size. */
function cut(entries: readonly Entry[]): Entry[][] {
  const shards: Entry[][] = [];
  let size = Infinity;
  for (const entry of entries) {
    if (size >= SHARD_BYTES) {
      shards.push([]);
      size = 0;
    }
    shards.at(-1)!.push(entry);
    size += JSON.stringify(entry).length;
  }
  return shards;
}
