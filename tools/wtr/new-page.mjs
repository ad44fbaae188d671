// Puppeteer's pages, mended where they treat the mouse otherwise than a person's browser does.

/** @typedef {{ context: import('puppeteer-core').BrowserContext }} Place */

/**
 * A page of Chromium that keeps its mouse. With the size of the viewport, Puppeteer also switches
 * touch emulation off, whereupon Chromium forgets the `--blink-settings` it was started with and
 * asks the machine, which may have no mouse: `(hover: hover)` no longer matches. So set the size
 * alone.
 *
 * @param {Place} place
 */
export async function newChromiumPage({ context }) {
  const page = await context.newPage();
  const session = await page.createCDPSession();
  page.setViewport = async (viewport) => {
    const { width, height } = viewport ?? { width: 0, height: 0 }; // 0 is the window's own size
    await session.send('Emulation.setDeviceMetricsOverride', {
      width,
      height,
      deviceScaleFactor: 1,
      mobile: false,
    });
  };
  return page;
}

/**
 * A page of Firefox where `resetMouse()` ends what the mouse hovers over, as in the other engines.
 * Firefox itself only forgets where the mouse was; to it, going to 0, 0 is then no movement.
 *
 * @param {Place} place
 */
export async function newFirefoxPage({ context }) {
  const page = await context.newPage();
  const { mouse } = page;
  const forget = mouse.reset.bind(mouse);
  mouse.reset = async () => {
    await forget();
    await mouse.move(1, 1);
    await mouse.move(0, 0);
  };
  return page;
}
