import type { Browser } from 'playwright-core';

/** How wide a line is in the fonts that a machine has: pictures of two machines can be compared where it is the same. */
export async function fontsOf(browser: Browser): Promise<Record<string, number>> {
  const page = await browser.newPage();
  try {
    return await page.evaluate(() => {
      const context = new OffscreenCanvas(1, 1).getContext('2d')!;
      const families = ['serif', 'sans-serif', 'monospace', 'system-ui'];
      return Object.fromEntries(
        families.map((family) => {
          context.font = `20px ${family}`;
          return [family, context.measureText('Glosslight شرح Übersicht 123').width];
        }),
      );
    });
  } finally {
    await page.close();
  }
}
