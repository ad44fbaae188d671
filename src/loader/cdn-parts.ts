import type { Parts } from './parts.ts';

// The build puts both here: the folder's name is a hash of the sources, so its files can be cached for good.
declare const PARTS_FOLDER: string;
declare const PART_NAMES: string;

/** The parts as files on the CDN, beside the entry at `base`. */
export function cdnParts(base: string): Parts {
  const load = (name: string) => () =>
    import(/* @vite-ignore */ new URL(`${PARTS_FOLDER}/${name}.js`, base).href);
  return Object.fromEntries(
    PART_NAMES.split(' ').map((name) => [name, load(name)]),
  ) as unknown as Parts;
}
