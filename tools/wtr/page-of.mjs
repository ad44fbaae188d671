/**
 * The Puppeteer page in which a test runs, in Chromium and Firefox.
 *
 * @param {import('@web/test-runner').BasicTestSession} session
 * @returns {import('puppeteer-core').Page}
 */
export function pageOf({ browser, id }) {
  return /** @type {import('@web/test-runner-chrome').ChromeLauncher} */ (browser).getPage(id);
}
