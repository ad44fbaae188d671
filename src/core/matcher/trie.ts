/**
 * A trie over token hashes in one open-addressed table: the next node is found in constant time, however many terms
 * there are.
 *
 * Different words may share a hash and so a node. That costs nothing but a comparison:
 * whoever uses the values at a node compares the text itself before believing them.
 */
export interface Trie {
  /** The node behind a path's first hash, or 0. */
  first(hash: number): number;
  /** The node behind `hash` from `node`, or 0. */
  step(node: number, hash: number): number;
  /** The numbers of the paths that end at `node`. */
  valuesAt(node: number): number[] | undefined;
}

/** The trie of `paths`; a path's value is its position. */
export function createTrie(paths: readonly number[][]): Trie {
  let size = 64;
  for (const { length } of paths) size += 2 * length;
  const mask = 2 ** Math.ceil(Math.log2(size)) - 1;
  const keys = new Int32Array(mask + 1);
  const children = new Int32Array(mask + 1); // 0: a free place
  const values: number[][] = [];
  // Most words of a text begin no term: a look at this small table tells.
  const begins = new Uint8Array(0x10000);
  let nodes = 0;

  const placeOf = (key: number): number => {
    let at = key & mask;
    while (children[at] && keys[at] !== key) at = (at + 1) & mask;
    return at;
  };
  const step = (node: number, hash: number): number => children[placeOf(keyOf(node, hash))]!;

  paths.forEach((path, value) => {
    begins[path[0]! & 0xffff] = 1;
    let node = 0;
    for (const hash of path) {
      const key = keyOf(node, hash);
      const at = placeOf(key);
      keys[at] = key;
      node = children[at] ||= ++nodes;
    }
    (values[node] ??= []).push(value);
  });
  return {
    step,
    first: (hash) => (begins[hash & 0xffff] ? step(0, hash) : 0),
    valuesAt: (node) => values[node],
  };
}

function keyOf(node: number, hash: number): number {
  const mixed = Math.imul(hash ^ Math.imul(node, 0x9e3779b1), 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
