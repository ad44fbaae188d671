// Runs tests in WebKitGTK, which no launcher on npm drives well enough: the WebDriver one knows no
// viewport and no key that is held down, and loses a letter typed twice.
import { startWebKit } from './webkit-session.mjs';
import { webkitPage } from './webkit-page.mjs';

const viewport = { width: 800, height: 600 }; // what the other two engines start with

/**
 * One window for all test files, one after the other: only one window can have the focus.
 *
 * @param {import('./webkit-session.mjs').WebKitOptions} [options]
 * @returns {import('@web/test-runner').BrowserLauncher &
 *   { getPage(sessionId: string): import('./webkit-page.mjs').WebKitPage }}
 */
export function webkitLauncher(options) {
  /** @type {ReturnType<typeof startWebKit> | undefined} */
  let browser;
  /** @type {import('./webkit-page.mjs').WebKitPage | undefined} */
  let page;
  /** @type {string | undefined} */
  let running;

  return {
    name: 'WebKit',
    type: 'puppeteer', // the stock commands then call our page as they would call Puppeteer's
    concurrency: 1,

    async startSession(id, url) {
      browser ??= startWebKit(options);
      page ??= webkitPage((await browser).send);
      running = id;
      await page.setViewport(viewport);
      await page.goto(url);
    },

    async stopSession() {
      running = undefined;
      await page?.release();
      await page?.goto('about:blank');
      return {};
    },

    isActive: (id) => id === running,

    getPage(id) {
      if (!page || id !== running) throw new Error(`WebKit runs no session ${id}`);
      return page;
    },

    getBrowserUrl: () => page?.url(),

    async startDebugSession() {
      throw new Error('there is no debugging in WebKitGTK');
    },

    async stop() {
      const started = await browser?.catch(() => undefined); // startSession has reported it
      browser = page = undefined;
      await started?.stop();
    },
  };
}
