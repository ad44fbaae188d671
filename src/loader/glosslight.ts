import type { GlosslightOptions } from './options.ts';
import { bundledParts } from './parts.ts';
import { type GlosslightPage, start } from './start.ts';

/**
 * Marks the terms of a glossary on this page and explains them where they are read.
 *
 * Resolves after the first full scan, with a way to ask what was marked, to scan again and to undo everything.
 * Called again with the same glossary and root, resolves with the same page. Rejects with a `GlosslightError`
 * where the glossary is of no use; the page is untouched then.
 *
 * @example
 * const page = await glosslight({ glossary: '/glossary.json', root: 'main' });
 */
export const glosslight = (options: GlosslightOptions): Promise<GlosslightPage> =>
  start(options, bundledParts);
