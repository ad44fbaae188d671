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
  /**
   * Engines of before August 2026 ask once and never again for a module that they could not get, nor for what imports
   * it (whatwg/html#10327), unless by another address. So the folder has as many as it takes, all the same to a server:
   * each bit of `spelling` is for a letter, plain or percent-encoded.
   */
  const urlOf = (file: string, spelling: number): string => {
    const folder = PARTS_FOLDER.replace(/\w/g, (letter, at: number) =>
      (spelling >> at) & 1 ? `%${letter.charCodeAt(0).toString(16)}` : letter,
    );
    return new URL(`${folder}/${file}.js`, base).href;
  };
  return Object.fromEntries(
    PART_FILES.split(' ').map((part) => {
      const files = part.split(',');
      // All at once, not one after the other. And where a page demands integrity, WebKit lets no `import` statement
      // fetch anything, whatever the import map has.
      const load = (spelling: number): Promise<unknown[]> =>
        Promise.all(files.map((file) => import(/* @vite-ignore */ urlOf(file, spelling))));
      let loading: Promise<unknown[]> | undefined;
      const loadOnce = async (): Promise<unknown> => {
        loading ??= load(0)
          .catch(() => load(spelling))
          .catch(() => {
            loading = undefined;
            // An import map may have the hash of a file, but by one address only.
            if (!document.querySelector('[type=importmap]')) spelling++;
            throw new GlosslightError('network', urlOf(files[0]!, 0), UNREACHABLE);
          });
        return (await loading)[0];
      };
      return [files[0], loadOnce];
    }),
  ) as unknown as Parts;
}
