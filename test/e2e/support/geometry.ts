import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import type { Box } from './painted-marks.ts';

/** Fails if an open card is nearer to an edge of the window than `margin`, in pixels. */
export async function assertInView(card: Locator, margin: number): Promise<void> {
  const room = await card.evaluate((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const { clientWidth: width, clientHeight: height } = document.documentElement;
    return { left, top, right: width - right, bottom: height - bottom };
  });
  for (const [side, pixels] of Object.entries(room)) {
    assert.ok(pixels >= margin - 0.5, `${pixels} pixels from the ${side}, not ${margin}`);
  }
}

/** Fails unless an open card is `gap` pixels above or below a line of text, and not off to its side. */
export async function assertBeside(card: Locator, line: Box, gap: number): Promise<void> {
  const box = (await card.boundingBox())!;
  const above = line.y - (box.y + box.height);
  const below = box.y - (line.y + line.height);
  assert.ok(Math.abs(Math.max(above, below) - gap) < 1, `${above} above, ${below} below`);
  assert.ok(box.x < line.x + line.width && line.x < box.x + box.width, 'off to the side');
}
