import type { BrowserContextOptions, Locator, Page } from 'playwright-core';

/** A picture of something of ours in some state, for the documentation; and what the next build is compared with. */
export interface Picture {
  name: string;
  /** Path of a page of the demo. */
  page: string;
  options?: BrowserContextOptions;
  /** Brings the page into the state; resolves with what is to be seen. */
  act(page: Page): Promise<Locator | 'window'>;
}

const ARTICLE = '/articles/wasm-at-the-edge.html';
const DESKTOP = { viewport: { width: 900, height: 640 } };
const DARK = { ...DESKTOP, colorScheme: 'dark' } as const;
const PHONE = { viewport: { width: 320, height: 568 }, hasTouch: true, isMobile: true };
/** A window of 1280 by 1024 under a zoom of 400 %. */
const ZOOMED = { viewport: { width: 320, height: 256 } };

const popover = (page: Page): Locator => page.locator('glossary-popover:popover-open');

/** The middle of the mark of this wording, or of the first, brought into the window. */
async function pointOn(page: Page, wording?: string): Promise<[x: number, y: number]> {
  await page.waitForFunction(() => (CSS.highlights.get('glossary-term')?.size ?? 0) > 0);
  return page.evaluate((text) => {
    const ranges = [...CSS.highlights.get('glossary-term')!].map((place) => {
      const range = new Range();
      range.setStart(place.startContainer, place.startOffset);
      range.setEnd(place.endContainer, place.endOffset);
      return range;
    });
    const range = ranges.find((each) => !text || String(each) === text)!;
    const { top } = range.getBoundingClientRect();
    if (top > innerHeight * 0.8) scrollBy({ top: top - innerHeight * 0.45, behavior: 'instant' });
    const { x, y, width, height } = range.getClientRects()[0]!;
    return [x + width / 2, y + height / 2];
  }, wording);
}

async function hover(page: Page, wording: string): Promise<Locator> {
  const [x, y] = await pointOn(page, wording);
  await page.waitForTimeout(200); // Nothing opens just after a scroll.
  await page.mouse.move(x + 1, y);
  await page.mouse.move(x, y);
  const tooltip = page.locator('glossary-tooltip:popover-open');
  await tooltip.waitFor();
  return tooltip;
}

async function open(page: Page, wording?: string): Promise<Locator> {
  const [x, y] = await pointOn(page, wording);
  await page.mouse.click(x, y);
  await popover(page).waitFor();
  return popover(page);
}

const openFirst = (page: Page): Promise<Locator> => open(page);

async function inContext(page: Page, wording: string): Promise<'window'> {
  await open(page, wording);
  return 'window';
}

async function walk(page: Page): Promise<Locator> {
  const card = await open(page, 'CDN');
  for (let n = 0; n < 2; n++) {
    await card.locator('[part=related-term]').nth(n).click();
    await page.mouse.move(0, 0);
  }
  return card;
}

async function scrollToEnd(page: Page): Promise<Locator> {
  const card = await open(page, 'CDN');
  await card.locator('[part=body]').evaluate((body) => body.scrollTo(0, body.scrollHeight));
  return card;
}

async function openList(page: Page): Promise<Locator> {
  await page.locator('glossary-panel button').focus();
  await page.keyboard.press('Enter');
  await popover(page).waitFor();
  return popover(page);
}

async function openFromList(page: Page): Promise<Locator> {
  const list = await openList(page);
  await list.getByRole('button', { name: 'Point of presence' }).click();
  await list.locator('[part=place]').waitFor();
  return list;
}

async function switchOff(page: Page): Promise<Locator> {
  const card = await open(page, 'CDN');
  await card.getByRole('button', { name: 'Don’t mark terms on this site' }).click();
  await card.getByRole('status').waitFor();
  return card;
}

async function tap(page: Page): Promise<'window'> {
  const [x, y] = await pointOn(page);
  await page.touchscreen.tap(x, y);
  await popover(page).waitFor();
  return 'window';
}

async function find(page: Page): Promise<'window'> {
  await page.locator('glossary-index input').fill('contaner');
  await page.locator('glossary-index [part=term]:visible').first().waitFor();
  return 'window';
}

async function openInIndex(page: Page): Promise<'window'> {
  await page.locator('glossary-index [part=term]:visible').nth(2).tap();
  await page.locator('glossary-index [part=definition]').waitFor();
  return 'window';
}

function element(name: string): Picture['act'] {
  return async (page) => {
    const first = page.locator(name).first();
    await first.scrollIntoViewIfNeeded();
    await first.locator('[part=title]').waitFor();
    return first;
  };
}

export const pictures: readonly Picture[] = [
  { name: 'tooltip', page: ARTICLE, options: DESKTOP, act: (page) => hover(page, 'CDN') },
  { name: 'popover', page: ARTICLE, options: DESKTOP, act: (page) => inContext(page, 'CDN') },
  { name: 'popover-dark', page: ARTICLE, options: DARK, act: (page) => open(page, 'CDN') },
  { name: 'walked', page: ARTICLE, options: DESKTOP, act: walk },
  { name: 'actions', page: ARTICLE, options: DESKTOP, act: scrollToEnd },
  { name: 'terms-list', page: ARTICLE, options: DESKTOP, act: openList },
  { name: 'place', page: ARTICLE, options: DESKTOP, act: openFromList },
  { name: 'switched-off', page: ARTICLE, options: DESKTOP, act: switchOff },
  { name: 'sheet', page: ARTICLE, options: PHONE, act: tap },
  { name: 'sheet-dark', page: ARTICLE, options: { ...PHONE, colorScheme: 'dark' }, act: tap },
  { name: 'zoomed', page: ARTICLE, options: ZOOMED, act: (page) => inContext(page, 'CDN') },
  {
    name: 'forced-colours',
    page: ARTICLE,
    options: { ...DESKTOP, forcedColors: 'active' },
    act: openFromList,
  },
  { name: 'right-to-left', page: '/arabic.html', options: DESKTOP, act: openFirst },
  { name: 'german', page: '/german.html', options: DESKTOP, act: openFirst },
  { name: 'index', page: '/glossary/', options: DESKTOP, act: find },
  { name: 'index-narrow', page: '/glossary/', options: PHONE, act: openInIndex },
  { name: 'card', page: '/elements.html', options: DESKTOP, act: element('glossary-card') },
  { name: 'graph', page: '/elements.html', options: DESKTOP, act: element('glossary-graph') },
  { name: 'graph-dark', page: '/elements.html', options: DARK, act: element('glossary-graph') },
];
