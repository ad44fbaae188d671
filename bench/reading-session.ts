import type { Browser } from 'playwright-core';
import type { Library } from './reading.ts';
import { startScript } from './reading-acts.ts';
import type { Row } from './table.ts';
import { costsOf } from './trace.ts';

const TIMES = 50;
/** On a slow machine. */
const SLOW_TIMES = 10;
const STEPS = 3;
const SLOWDOWN = 6;
/** What takes longer is a long task, as browsers count. In milliseconds. */
const LONG_TASK = 50;

/** Somebody who opens a term, goes on three times, and back, and closes, over and over. */
export async function sessionRows(library: Library, browser: Browser): Promise<Row[]> {
  const [fast, slow] = [
    await measure(library, browser, 1, TIMES),
    await measure(library, browser, SLOWDOWN, SLOW_TIMES),
  ];
  const what = `open, walk ${STEPS}, back ${STEPS}, close, ${TIMES} times`;
  return [
    {
      what: `${what}: longest task`,
      measured: fast.longest,
      unit: 'ms',
      goal: LONG_TASK,
      digits: 1,
      note: `in the first of them ${fast.first.toFixed(1)} ms; at ${SLOWDOWN} × ${slow.longest.toFixed(1)} ms, in the first ${slow.first.toFixed(1)} ms`,
    },
    {
      what: `${what}: requests after the first`,
      measured: fast.requests + slow.requests,
      unit: '',
      goal: 0,
      note: `in the first ${fast.before}`,
    },
  ];
}

async function measure(library: Library, browser: Browser, slowdown: number, times: number) {
  const page = await library.open('prose', { slowdown });
  await startScript(page, { limit: 'none' });
  let requests = 0;
  page.on('request', () => requests++);
  const run = (from: number, to: number) => async (): Promise<number> => {
    const acts = { act: `() => (${session})(${from}, ${to}, ${STEPS})` };
    const [cost] = await costsOf(['act'], acts, page, browser);
    return cost!.longest;
  };
  const first = await run(0, 1)();
  const before = requests;
  const longest = await run(1, times)();
  await page.context().close();
  return { first, longest, before, requests: requests - before };
}

/** Runs in the page: what clicks do there, without what a browser does to find out where they go. */
const session = `async (from, to, steps) => {
  const rest = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const find = (selector) => document.querySelector('glossary-popover:popover-open')?.shadowRoot.querySelector(selector);
  const until = async (selector) => {
    for (let n = 0; n < 600 && !find(selector); n++) await rest();
    return find(selector);
  };
  const press = async (selector) => {
    (await until(selector)).click();
    await rest();
  };
  for (let n = from; n < to; n++) {
    const { x, y } = watched.spotOf(n);
    const how = { bubbles: true, composed: true, cancelable: true, clientX: x, clientY: y, detail: 1 };
    document.elementFromPoint(x, y).dispatchEvent(new PointerEvent('click', how));
    for (let step = 0; step < steps; step++) await press('[part=related-term]');
    for (let step = 0; step < steps; step++) await press('button.turns');
    await press('.header > button.icon:not(.turns)');
  }
}`;
