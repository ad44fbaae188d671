import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserContextOptions } from 'playwright-core';
import { entryOf } from './glossary.ts';
import { related, tabTo } from './journeys.ts';
import { serveLargePage, serveReadingPage } from './reading-page.ts';
import type { Stage } from './stage.ts';
import { until } from './until.ts';
import type { Visit } from './visit.ts';

const ROLLING = entryOf('rolling-update');
const NEXT = entryOf(ROLLING.related[0]!);
const AFTER = entryOf(NEXT.related.find((id) => id !== ROLLING.id)!);

/** Files of a large glossary with the entries themselves. */
const ENTRIES = /\/(?!index\.)[\w-]+\.\w{16}\.json$/;

/** After one tooltip the next opens at once for so long, in milliseconds. */
const WARM = 300;

const DESKTOP = { width: 1000, height: 700 };
const PHONE = { width: 360, height: 640 };

type Show = (reading: Reading) => Promise<unknown>;

/** Each state of the reading experience, and how a reader gets there from a page at rest. */
const STATES = {
  'nothing open': async () => undefined,
  'the button in focus': async ({ visit }) => {
    await tabTo(visit, visit.page.locator('glossary-panel button'));
    await visit.defined('glossary-panel'); // Its looks come with the focus.
  },
  'a tooltip': ({ visit }) => visit.hover('rolling update'),
  'the tooltip of an element in focus': ({ visit }) =>
    tabTo(visit, visit.page.locator('glossary-term')),
  'a tooltip with several meanings': ({ visit }) => visit.hover('namespace'),
  'an entry': ({ visit }) => visit.click('deployment pipeline'),
  'an entry with a table': ({ visit }) => visit.click('namespaces'),
  'an entry after a walk': async ({ visit }) => {
    await visit.click('rolling update');
    await related(visit, NEXT.term).click();
    await related(visit, AFTER.term).click();
  },
  'an entry after a walk and back': async ({ visit }) => {
    await visit.click('rolling update');
    await related(visit, NEXT.term).click();
    await visit.popover.getByRole('button', { name: 'Back', exact: true }).click();
  },
  'several meanings': ({ visit }) => visit.click('namespace'),
  'the list': ({ visit }) => openList(visit),
  'the list, narrowed': async ({ visit }) => {
    await openList(visit);
    await visit.popover.getByRole('searchbox').fill('a');
  },
  'the list, narrowed to nothing': async ({ visit }) => {
    await openList(visit);
    await visit.popover.getByRole('searchbox').fill('nothing like it');
  },
  'an entry with its place': async ({ visit }) => {
    await openList(visit);
    await visit.popover.getByRole('listitem').getByRole('button').nth(3).click();
  },
  'an entry that was copied': async ({ visit }) => {
    await visit.page.evaluate(() => (navigator.clipboard.writeText = async () => undefined));
    await copy(visit);
  },
  'an entry to be copied by hand': async ({ visit }) => {
    await visit.page.evaluate(() => (navigator.clipboard.writeText = () => Promise.reject()));
    await copy(visit);
    await visit.popover.getByRole('textbox').waitFor();
  },
  'a sheet': async ({ visit }) => {
    await visit.page.setViewportSize(PHONE);
    await visit.still();
    await visit.tap('rolling update');
  },
  'an entry on its way': async (reading) => {
    const { page, popover } = await farAway(reading);
    await page.route(ENTRIES, () => undefined);
    await reading.visit.click('rolling update');
    await popover.getByRole('status', { name: 'Loading …' }).waitFor({ state: 'attached' });
  },
  'an entry that does not come': async (reading) => {
    const { page, popover } = await farAway(reading);
    await page.route(ENTRIES, (route) => route.abort());
    await reading.visit.click('rolling update');
    await popover.getByRole('alert').waitFor();
  },
  'marks turned off': async ({ visit }) => {
    await visit.click('rolling update');
    await visit.popover.getByRole('button', { name: 'Don’t mark terms' }).click();
    await visit.popover.getByRole('button', { name: 'Mark terms again' }).waitFor();
  },
  'the way back to marks': async (reading) => {
    await STATES['marks turned off'](reading);
    await reading.visit.page.keyboard.press('Escape');
    await reading.visit.page.locator('glossary-panel[off] button').waitFor();
  },
} satisfies Record<string, Show>;

export type State = keyof typeof STATES;
export const ALL_STATES = Object.keys(STATES) as State[];
/** States with a popover. */
export const CARDS = ALL_STATES.filter((state) =>
  /entry|list|meanings$|sheet|off$/.test(state),
).filter((state) => !state.includes('tooltip'));

/** States of which each has something that no other has. */
export const SHAPES: readonly State[] = [
  'a tooltip',
  'a tooltip with several meanings',
  'an entry with a table',
  'an entry after a walk',
  'the list',
  'an entry with its place',
  'an entry to be copied by hand',
  'a sheet',
  'an entry that does not come',
];

/** One visit to the page, which goes from state to state. */
export interface Reading {
  visit: Visit;
  /** The page, and the same with a glossary that is far away. */
  home: string;
  far: string;
}

/** Nothing moves, and a finger can be used as well as a mouse. */
const STILL = { hasTouch: true, reducedMotion: 'reduce', viewport: DESKTOP } as const;

export async function openReading(
  stage: Stage,
  options: BrowserContextOptions = {},
): Promise<Reading> {
  const home = serveReadingPage(stage);
  const visit = await stage.visit(home, { ...STILL, ...options });
  await visit.complete();
  return { visit, home, far: await serveLargePage(stage) };
}

/** Brings the page to rest, then to a state. The window is as it was, but for a sheet. */
export async function bringTo(reading: Reading, state: State): Promise<void> {
  const { visit } = reading;
  const size = visit.page.viewportSize()!;
  await rest(reading);
  if (state !== 'a sheet') await STATES[state](reading);
  else if (size.width > 600) await STATES[state](reading);
  else await visit.tap('rolling update');
  if (state.includes('tooltip')) await visit.tooltip.waitFor();
  else if (CARDS.includes(state)) await visit.popover.getByRole('dialog').waitFor();
}

/** Brings the page to each of some states, and keeps what `measure` finds there. */
export async function survey<Found, Name extends State>(
  reading: Reading,
  states: readonly Name[],
  measure: (visit: Visit, state: Name) => Promise<Found>,
): Promise<Map<Name, Found>> {
  const found = new Map<Name, Found>();
  const size = reading.visit.page.viewportSize()!;
  for (const state of states) {
    await bringTo(reading, state);
    found.set(state, await measure(reading.visit, state));
    await reading.visit.page.setViewportSize(size);
  }
  return found;
}

async function rest({ visit, home }: Reading): Promise<void> {
  const { page } = visit;
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  const isOff = await page.evaluate(() => localStorage.length > 0);
  if (page.url() !== home || isOff) {
    await page.evaluate(() => localStorage.clear());
    await page.goto(home);
    await visit.complete();
  }
  const wasWarm = (await visit.tooltip.count()) > 0;
  await page.mouse.move(0, 0);
  for (let layers = 0; layers < 2; layers++) await page.keyboard.press('Escape');
  await page.evaluate(() => {
    // From here Tab begins at the top.
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
    getSelection()!.empty();
    scrollTo({ top: 0, behavior: 'instant' });
  });
  await until(
    async () => (await visit.tooltip.count()) + (await visit.popover.count()) === 0,
    () => 'something stays open',
  );
  await visit.still();
  if (wasWarm) await sleep(WARM);
}

/** The list of the page's terms, opened as a reader at the keyboard does. */
export async function openList({ page, popover }: Visit): Promise<void> {
  await page.locator('glossary-panel button').focus();
  await page.keyboard.press('Enter');
  await popover.getByRole('searchbox').waitFor();
}

async function copy(visit: Visit): Promise<void> {
  await visit.click('rolling update');
  await visit.popover.getByRole('button', { name: 'Copy snippet' }).click();
}

async function farAway({ visit, far }: Reading): Promise<Visit> {
  await visit.page.goto(far);
  return visit.complete();
}
