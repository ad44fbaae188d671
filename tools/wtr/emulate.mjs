// The command `emulate`: makes the page see other media features than the machine has.
import { pageOf } from './page-of.mjs';
import { inFirefoxWindow } from './firefox-window.mjs';

/**
 * Each call replaces all that an earlier one set; a feature left out is the machine's own again.
 * Files share the page, so a test that emulates has to reset, with `{}`, when it is over.
 *
 * @typedef {object} Emulation
 * @property {'reduce' | 'no-preference'} [reducedMotion]
 * @property {'light' | 'dark'} [colorScheme]
 * @property {'active' | 'none'} [forcedColors]
 * @property {'more' | 'less' | 'no-preference'} [contrast]
 * @property {'print' | 'screen'} [media]
 */

/**
 * Answers false when the engine cannot do what was asked, and then nothing has changed: Firefox
 * cannot emulate contrast, and WebKitGTK nothing at all (see `WebKitOptions`).
 *
 * @returns {import('@web/test-runner').TestRunnerPlugin<Emulation>}
 */
export function emulatePlugin() {
  return {
    name: 'emulate',
    async executeCommand({ command, payload = {}, session }) {
      if (command !== 'emulate') return undefined;
      if (session.browser.name === 'WebKit') return Object.keys(payload).length === 0;
      const page = pageOf(session);
      return session.browser.name === 'Firefox'
        ? emulateInFirefox(page, payload)
        : emulateInChromium(page, payload);
    },
  };
}

/**
 * What a protocol session emulates ends with it, so each page keeps its own.
 *
 * @type {WeakMap<import('puppeteer-core').Page, Promise<import('puppeteer-core').CDPSession>>}
 */
const protocolSessions = new WeakMap();

/**
 * @param {import('puppeteer-core').Page} page
 * @param {Emulation} wanted
 */
async function emulateInChromium(page, wanted) {
  // Puppeteer's own method accepts neither forced colours nor contrast.
  const opening = protocolSessions.get(page) ?? page.createCDPSession();
  protocolSessions.set(page, opening);
  const session = await opening;
  await session.send('Emulation.setEmulatedMedia', {
    media: wanted.media ?? '',
    features: [
      { name: 'prefers-reduced-motion', value: wanted.reducedMotion ?? '' },
      { name: 'prefers-color-scheme', value: wanted.colorScheme ?? '' },
      { name: 'forced-colors', value: wanted.forcedColors ?? '' },
      { name: 'prefers-contrast', value: wanted.contrast ?? '' },
    ],
  });
  return true;
}

/**
 * @param {import('puppeteer-core').Page} page
 * @param {Emulation} wanted
 */
async function emulateInFirefox(page, wanted) {
  if (wanted.contrast) return false;
  const set = (/** @type {any} */ { browsingContext }, /** @type {Emulation} */ features) => {
    browsingContext.mediumOverride = features.media ?? '';
    browsingContext.prefersReducedMotionOverride = features.reducedMotion ?? 'none';
    browsingContext.prefersColorSchemeOverride = features.colorScheme ?? 'none';
    browsingContext.forcedColorsOverride = features.forcedColors ?? 'none';
  };
  await inFirefoxWindow(page, set, wanted);
  return true;
}
