import type { Browser } from 'playwright-core';
import { median } from './compare.ts';
import { firstCost } from './chromium.ts';
import { MANY, type Library } from './reading.ts';
import { middleOf, pressAt } from './reading-acts.ts';
import { told, typeIn } from './reading-interactions.ts';
import type { Row } from './table.ts';

const SLOWDOWN = 6;
const ROUNDS = 3;
const TYPED = 'rolling update';
/** As INP is judged, in milliseconds. */
const GOAL = 200;

/** The index of a glossary on a slow machine: until its list is there, and until it has answered to a letter. */
export async function indexRows(library: Library, browser: Browser): Promise<Row[]> {
  return [
    ...(await measure(library, browser, 'glossary', 'our glossary')),
    ...(await measure(library, browser, 'many', `${MANY.toLocaleString('en')} entries`)),
  ];
}

async function measure(
  library: Library,
  browser: Browser,
  glossary: string,
  name: string,
): Promise<Row[]> {
  const longest: number[] = [];
  const totals: number[] = [];
  const typed: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const page = await library.open('index', { slowdown: SLOWDOWN });
    const cost = await firstCost('act', { act: startOf(glossary) }, page, browser);
    longest.push(cost.longest);
    totals.push(cost.total);
    if (round === ROUNDS - 1) {
      await pressAt(page, await middleOf(page.locator('glossary-index input')));
      typed.push(...(await typeIn(page, TYPED)));
    }
    await page.context().close();
  }
  return [
    {
      what: `index of ${name}, at ${SLOWDOWN} ×: longest task until its list`,
      measured: median(longest),
      unit: 'ms',
      digits: 0,
      goal: GOAL,
      note: `worst of ${ROUNDS}: ${Math.max(...longest).toFixed(0)} ms; all tasks ${median(totals).toFixed(0)} ms, with script and glossary`,
    },
    {
      what: `INP at ${SLOWDOWN} ×: type a letter in the index of ${name}`,
      measured: Math.max(...typed),
      unit: 'ms',
      digits: 0,
      goal: GOAL,
      note: `worst of ${typed.length}, median ${told(median(typed))}`,
    },
  ];
}

const startOf = (glossary: string): string => `async () => {
  const { glosslight } = await import('/glosslight.esm.js');
  await glosslight({ glossary: '/${glossary}/glossary.json' });
  const rows = () => document.querySelector('glossary-index').shadowRoot?.querySelector('[part=term]');
  for (let n = 0; n < 600 && !rows(); n++) await new Promise((resolve) => requestAnimationFrame(resolve));
}`;
