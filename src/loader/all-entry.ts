import { bundledParts } from './parts.ts';
import { startScript } from './start-script.ts';

// glosslight.all.js: one classic file that imports nothing, for pages that demand integrity on every byte.
startScript(document.currentScript as HTMLScriptElement | null, bundledParts);
