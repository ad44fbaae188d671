import { cdnParts } from './cdn-parts.ts';
import { startScript } from './start-script.ts';

// glosslight.js: a classic script. Later `currentScript` is gone, so it is read at once.
const script = document.currentScript as HTMLScriptElement | null;
startScript(script, cdnParts(script?.src ?? ''));
