import type { Browser } from 'playwright-core';
import type { Picture } from './pictures.ts';

/** Takes a picture of what is served at `site`, at rest, as PNG. */
export async function take(
  { page: path, options, act }: Picture,
  site: string,
  browser: Browser,
): Promise<Buffer> {
  const context = await browser.newContext({ ...options, reducedMotion: 'reduce' });
  try {
    const page = await context.newPage();
    await page.goto(site + path);
    await page.locator('glossary-panel[count]').waitFor({ state: 'attached' });
    const what = await act(page);
    await page.evaluate(() => document.fonts.ready);
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100))),
    );
    return await (what === 'window' ? page : what).screenshot({ animations: 'disabled' });
  } finally {
    await context.close();
  }
}
