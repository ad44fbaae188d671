import { cdnParts } from './cdn-parts.ts';
import type { GlosslightOptions } from './options.ts';
import { type GlosslightPage, start } from './start.ts';

// glosslight.esm.js: starts nothing by itself.
export { GlosslightError } from '../core/error.ts';

/** See `start`. */
export const glosslight = (options: GlosslightOptions): Promise<GlosslightPage> =>
  start(options, cdnParts(import.meta.url));
