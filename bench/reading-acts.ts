import type { Locator, Page } from 'playwright-core';
import type { GlosslightOptions } from '../src/loader/options.ts';
import './watched-page.ts';

/** A place in the window. */
export interface Spot {
  x: number;
  y: number;
}

/** Where the pointer is on nothing. */
const NOWHERE = [4, 4] as const;

/** Starts our script; resolves once the page is marked, and what comes by itself is there. */
export async function startScript(
  page: Page,
  options: Omit<GlosslightOptions, 'glossary'>,
  glossary = 'glossary',
): Promise<void> {
  const all: GlosslightOptions = { glossary: `/${glossary}/glossary.json`, ...options };
  await page.evaluate(async (its) => {
    const name = '/glosslight.esm.js';
    const { glosslight } = (await import(name)) as typeof import('../src/loader/esm-entry.ts');
    await glosslight(its);
  }, all);
  await page.waitForSelector('glossary-panel[count]', { state: 'attached' });
}

/** Brings the mark of one of the terms to the middle of the window. */
export const spotOf = (n: number, page: Page): Promise<Spot> =>
  page.evaluate((its) => watched.spotOf(its), n);

export const leave = ({ mouse }: Page): Promise<void> => mouse.move(...NOWHERE);

export const pressAt = ({ mouse }: Page, { x, y }: Spot): Promise<void> => mouse.click(x, y);

/** The middle of an element of ours, brought into its window, so that pressing it is all that is left to do. */
export async function middleOf(element: Locator): Promise<Spot> {
  await element.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await element.boundingBox())!;
  return { x: x + width / 2, y: y + height / 2 };
}

/** Parts of the popover. */
export const inPopover = (page: Page) => {
  const popover = page.locator('glossary-popover');
  return {
    related: popover.locator('[part=related-term]').first(),
    back: popover.locator('button.turns').first(),
    close: popover.locator('.header > button.icon:not(.turns)'),
    field: popover.locator('input[type=search]'),
    off: popover.locator('.actions button.plain').last(),
  };
};
