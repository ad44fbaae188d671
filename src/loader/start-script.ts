import type { GlosslightOptions } from './options.ts';
import type { Parts } from './parts.ts';
import { start } from './start.ts';

/**
 * What a script tag does: starts with the options on it. A second tag like it does nothing;
 * a failure is one line in the console.
 */
export function startScript(script: HTMLElement | null, parts: Parts): void {
  // Attributes are text; the options that are not are for the API only.
  const options = {
    glossary: '',
    ...script?.dataset,
    images: false,
    delay: {},
  } as GlosslightOptions;
  start(options, parts).catch((error: Error) => console.error(`glosslight: ${error.message}`));
}
