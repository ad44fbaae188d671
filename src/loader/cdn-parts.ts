import type { Parts } from './parts.ts';

/** File names of the parts, relative to the entry; the build puts them here. */
declare const PART_FILES: Record<keyof Parts, string>;

/** The parts as files on the CDN, beside the entry at `base`. */
export function cdnParts(base: string): Parts {
  const load = (file: string) => () => import(/* @vite-ignore */ new URL(file, base).href);
  const files: Record<keyof Parts, string> = PART_FILES;
  return Object.fromEntries(Object.entries(files).map(([part, file]) => [part, load(file)])) as unknown as Parts;
}
