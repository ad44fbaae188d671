import type { Page } from 'playwright-core';

/** How two pictures differ: in so many pixels visibly, of so many. What only one of them covers differs. */
export interface Difference {
  different: number;
  size: number;
}

/** Compares two pictures; the page is only used to decode them. */
export function compare(page: Page, one: Buffer, other: Buffer): Promise<Difference> {
  const urls = [one, other].map((png) => `data:image/png;base64,${png.toString('base64')}`);
  return page.evaluate(async (sources) => {
    const bitmaps = await Promise.all(
      sources.map(async (source) => createImageBitmap(await (await fetch(source)).blob())),
    );
    const width = Math.max(...bitmaps.map((bitmap) => bitmap.width));
    const height = Math.max(...bitmaps.map((bitmap) => bitmap.height));
    const pixels = bitmaps.map((bitmap) => {
      const canvas = new OffscreenCanvas(width, height).getContext('2d')!;
      canvas.drawImage(bitmap, 0, 0);
      return canvas.getImageData(0, 0, width, height).data;
    });
    const [a, b] = pixels as [Uint8ClampedArray, Uint8ClampedArray];
    const different = new Set<number>();
    a.forEach((value, n) => Math.abs(value - b[n]!) > 16 && different.add(n >> 2));
    return { different: different.size, size: width * height };
  }, urls);
}

/** How many pixels of two pictures differ visibly. */
export const differentPixels = async (page: Page, one: Buffer, other: Buffer): Promise<number> =>
  (await compare(page, one, other)).different;
