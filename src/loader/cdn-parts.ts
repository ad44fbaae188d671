import { GlosslightError } from '../core/error.ts';
import { UNREACHABLE } from './fetch-json.ts';
import type { Parts } from './parts.ts';

// The build puts both here: the folder's name is a hash of the sources, so its files can be cached for good.
declare const PARTS_FOLDER: string;
/** For each part its file, and those that this one imports. */
declare const PART_FILES: string;

/** The parts as files on the CDN, beside the entry at `base`. What could not be had may be asked for again. */
export function cdnParts(base: string): Parts {
  return Object.fromEntries(
    PART_FILES.split(' ').map((part) => {
      const files = part.split(',');
      let again = '';
      const load = async (file: string, n: number): Promise<unknown> => {
        const url = new URL(`${PARTS_FOLDER}/${file}.js`, base).href;
        try {
          return await import(/* @vite-ignore */ n ? url : url + again);
        } catch {
          // Engines of before August 2026 ask once and never again for a module (whatwg/html#10327), unless by another
          // address. That is none which an import map has a hash for. And what parts share has to stay one module.
          if (!document.querySelector('[type=importmap]')) again += '#';
          throw new GlosslightError('network', url, UNREACHABLE);
        }
      };
      // All at once, not one after the other. And where a page demands integrity, WebKit lets no `import` statement
      // fetch anything, whatever the import map has.
      return [files[0], async () => (await Promise.all(files.map(load)))[0]];
    }),
  ) as unknown as Parts;
}
