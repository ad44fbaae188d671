import type { Page } from 'playwright-core';

/** How many pixels of two pictures of the same size differ visibly; the page is only used to decode them. */
export function differentPixels(page: Page, one: Buffer, other: Buffer): Promise<number> {
  const urls = [one, other].map((png) => `data:image/png;base64,${png.toString('base64')}`);
  return page.evaluate(async (sources) => {
    const pixels = await Promise.all(
      sources.map(async (source) => {
        const bitmap = await createImageBitmap(await (await fetch(source)).blob());
        const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
        canvas.drawImage(bitmap, 0, 0);
        return canvas.getImageData(0, 0, bitmap.width, bitmap.height).data;
      }),
    );
    const [a, b] = pixels as [Uint8ClampedArray, Uint8ClampedArray];
    const different = new Set<number>();
    a.forEach((value, n) => Math.abs(value - b[n]!) > 16 && different.add(n >> 2));
    return different.size;
  }, urls);
}
