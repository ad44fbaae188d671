import type { Page } from 'playwright-core';
import { median } from './compare.ts';
import type { Library } from './reading.ts';
import { inPopover, middleOf, pressAt, type Spot, spotOf, startScript } from './reading-acts.ts';
import type { Row } from './table.ts';
import { LEAST, shownBy, waitOf } from './watched-page.ts';

const SLOWDOWN = 6;
/** Fresh profiles for what happens once on a page. */
const ROUNDS = 5;
const TIMES = 20;
const TYPED = 'build artifact';
/** As INP is judged: up to here a page is good. In milliseconds. */
const GOAL = 200;

/** How long the answer to a press or a key takes on a slow machine. */
export async function interactionRows(library: Library): Promise<Row[]> {
  const bare = await onBarePage(library, false);
  const popover = await onBarePage(library, true);
  const once = await onFreshPages(library);
  const all = await onOpenedCards(library, 'none');
  const few = await onOpenedCards(library, 'page');
  return [
    rowOf('press, our script not there', bare, { goal: false }),
    rowOf('press, a bare popover opens instead', popover, { goal: false }),
    rowOf('open the popover, first', once.opened, { seen: once.seen }),
    rowOf('open the popover, later', all.opened, { seen: all.seen, few: few.opened }),
    rowOf('walk to a related term', all.walked, { few: few.walked }),
    rowOf('Back', all.back, { few: few.back }),
    rowOf('type a letter in the list', all.typed, { few: few.typed }),
    rowOf('switch off', once.off),
  ];
}

interface Beside {
  /** How long it was from the press to the card. */
  seen?: readonly number[];
  /** The same where only first mentions are marked. */
  few?: readonly number[];
  goal?: boolean;
}

function rowOf(
  what: string,
  waits: readonly number[],
  { seen, few, goal = true }: Beside = {},
): Row {
  return {
    what: `INP at ${SLOWDOWN} ×: ${what}`,
    measured: Math.max(...waits),
    unit: 'ms',
    digits: 0,
    ...(goal && { goal: GOAL }),
    note: [
      `worst of ${waits.length}, median ${told(median(waits))}`,
      seen && `card painted after ${told(median(seen))}, at worst ${told(Math.max(...seen))}`,
      few &&
        `with first mentions marked only: worst ${told(Math.max(...few))}, median ${told(median(few))}`,
    ]
      .filter(Boolean)
      .join('; '),
  };
}

/** A time as it is printed. */
export const told = (time: number): string =>
  time <= LEAST ? `≤ ${LEAST} ms` : `${time.toFixed(0)} ms`;

async function onFreshPages(library: Library) {
  const [opened, seen, off]: number[][] = [[], [], []];
  for (let round = 0; round < ROUNDS; round++) {
    const page = await library.open('prose', { slowdown: SLOWDOWN });
    await startScript(page, { limit: 'none' });
    const spot = await spotOf(0, page);
    opened!.push(await waitOf(async () => seen!.push(await open(page, spot)), page));
    const place = await middleOf(inPopover(page).off);
    off!.push(await waitOf(() => pressAt(page, place), page));
    await page.waitForFunction(() => !CSS.highlights.get('glossary-term')?.size);
    await page.context().close();
  }
  return { opened: opened!, seen: seen!, off: off! };
}

/** Opens the term there; resolves to how long it was from the press to the card. */
async function open(page: Page, spot: Spot): Promise<number> {
  const { painted, pressed } = await shownBy(() => pressAt(page, spot), page);
  return painted - pressed;
}

async function onOpenedCards(library: Library, limit: 'none' | 'page') {
  const page = await library.open('prose', { slowdown: SLOWDOWN });
  await startScript(page, { limit, panel: 'on' });
  await open(page, await spotOf(0, page));
  const { related, back: backButton, close } = inPopover(page);
  const [opened, seen, walked, back]: number[][] = [[], [], [], []];
  await pressAt(page, await middleOf(close));
  for (let n = 1; n <= TIMES; n++) {
    const spot = await spotOf(n, page);
    opened!.push(await waitOf(async () => seen!.push(await open(page, spot)), page));
    const place = await middleOf(related);
    walked!.push(await waitOf(() => pressAt(page, place), page));
    const way = await middleOf(backButton);
    back!.push(await waitOf(() => pressAt(page, way), page));
    await pressAt(page, await middleOf(close));
  }
  const typed = await typeInList(page);
  await page.context().close();
  return { opened: opened!, seen: seen!, walked: walked!, back: back!, typed };
}

async function typeInList(page: Page): Promise<number[]> {
  await pressAt(page, await middleOf(page.locator('glossary-panel button')));
  await pressAt(page, await middleOf(inPopover(page).field));
  return typeIn(page, TYPED);
}

/** Types a text; resolves to how long each key waited. */
export async function typeIn(page: Page, text: string): Promise<number[]> {
  const waits: number[] = [];
  for (const letter of text) waits.push(await waitOf(() => page.keyboard.press(letter), page));
  return waits;
}

/** Presses on a page of which ours knows nothing; with a popover, one that is bare and has text opens. */
async function onBarePage(library: Library, hasPopover: boolean): Promise<number[]> {
  const page = await library.open('prose', { slowdown: SLOWDOWN });
  if (hasPopover) {
    await page.evaluate(() => {
      const popover = document.createElement('div');
      popover.popover = 'auto';
      document.body.append(popover);
      document.addEventListener('click', () => {
        popover.textContent = document.querySelector('p')!.textContent;
        popover.showPopover();
      });
    });
  }
  const waits: number[] = [];
  for (let n = 0; n < TIMES; n++)
    waits.push(await waitOf(() => pressAt(page, { x: 100, y: 100 + 20 * n }), page));
  await page.context().close();
  return waits;
}
