import { GlosslightError } from '../core/error.ts';
import { UNREACHABLE } from './fetch-json.ts';
import type { Parts } from './parts.ts';

// The build puts both here: the folder's name is a hash of the sources, so its files can be cached for good.
declare const PARTS_FOLDER: string;
/** For each part its file, and those that this one imports. */
declare const PART_FILES: string;

/** The parts as files on the CDN, beside the entry at `base`. What could not be had may be asked for again. */
export function cdnParts(base: string): Parts {
  let spelling = 0;
  return Object.fromEntries(
    PART_FILES.split(' ').map((part) => {
      const files = part.split(',');
      const load = async (n: number): Promise<unknown> => {
        // Engines of before August 2026 ask once and never again for a module that they could not get, nor for what
        // imports it (whatwg/html#10327), unless by another address. So the folder has as many as it takes, all the
        // same to a server: each bit is for a character, plain or percent-encoded.
        const folder = PARTS_FOLDER.replace(/./g, (character, at: number) =>
          (n >> at) & 1 ? `%${character.charCodeAt(0).toString(16)}` : character,
        );
        const urls = files.map((file) => new URL(`${folder}/${file}.js`, base).href);
        try {
          // All at once, not one after the other. And where a page demands integrity, WebKit lets no `import`
          // statement fetch anything, whatever the import map has.
          return (await Promise.all(urls.map((url) => import(/* @vite-ignore */ url))))[0];
        } catch {
          throw new GlosslightError('network', urls[0]!, UNREACHABLE);
        }
      };
      const loadAnew = (error: unknown): Promise<unknown> =>
        load(spelling).catch(() => {
          // An import map may have the hash of a file, but by one address only.
          if (!document.querySelector('[type=importmap]')) spelling++;
          throw error;
        });
      return [files[0], () => load(0).catch(loadAnew)];
    }),
  ) as unknown as Parts;
}
