import type { Parts } from './parts.ts';

// The build puts both here: the folder's name is a hash of the sources, so its files can be cached for good.
declare const PARTS_FOLDER: string;
/** For each part its file, and those that this one imports. */
declare const PART_FILES: string;

/** The parts as files on the CDN, beside the entry at `base`. */
export function cdnParts(base: string): Parts {
  const load = (file: string) =>
    import(/* @vite-ignore */ new URL(`${PARTS_FOLDER}/${file}.js`, base).href);
  return Object.fromEntries(
    PART_FILES.split(' ').map((part) => {
      const files = part.split(',');
      // All at once, not one after the other. And where a page demands integrity, WebKit lets no `import` statement
      // fetch anything, whatever the import map has.
      return [files[0], async () => (await Promise.all(files.map(load)))[0]];
    }),
  ) as unknown as Parts;
}
