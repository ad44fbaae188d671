// The command `tap`: touches the page as a finger does, with trusted events.
import { setTimeout as sleep } from 'node:timers/promises';
import { pageOf } from './page-of.mjs';

/** @typedef {{ position: [x: number, y: number], hold?: number }} Tap  `hold` is in milliseconds. */

/**
 * Answers false in WebKitGTK, where a touch that was asked for arrives as a mouse.
 *
 * @returns {import('@web/test-runner').TestRunnerPlugin<Tap>}
 */
export function tapPlugin() {
  return {
    name: 'tap',
    async executeCommand({ command, payload, session }) {
      if (command !== 'tap' || !payload) return undefined;
      if (session.browser.name === 'WebKit') return false;
      const page = pageOf(session);
      // Firefox looks for the touched element in the last frame it drew, so let it draw one.
      await page.evaluate(
        'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))',
      );
      const { touchscreen } = page;
      await touchscreen.touchStart(...payload.position);
      await sleep(payload.hold ?? 0);
      await touchscreen.touchEnd();
      return true;
    },
  };
}
