import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { median } from './compare.ts';
import type { Library } from './reading.ts';
import { leave, type Spot, spotOf, startScript } from './reading-acts.ts';
import type { Row } from './table.ts';
import { type Shown, shownBy } from './watched-page.ts';

const HOVERS = 24;
const SLOWDOWN = 6;
/** Fresh profiles for each way to the first tooltip. */
const ROUNDS = 5;
/** Between one tooltip and the next, in milliseconds: no frame of the first is among those of the second. */
const REST = 250;
/** Slow 4G: latency in milliseconds, bytes a second. */
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};

/** From the pointer to the tooltip: with all of ours there, and with nothing of it there on a slow network. */
export async function hoverRows(library: Library): Promise<Row[]> {
  return [
    ...(await warmRows(library, 1)),
    ...(await warmRows(library, SLOWDOWN)),
    ...(await firstRows(library)),
  ];
}

/**
 * From the end of the delay, where `glossary-show` is sent, to the end of the first frame that has the tooltip. The delay
 * is short here so that the benchmark is, and none of the figure; the pointer is a real one.
 */
async function warmRows(library: Library, slowdown: number): Promise<Row[]> {
  const page = await library.open('prose', { slowdown });
  await startScript(page, { limit: 'none', delay: { open: 50, close: 0, warm: 0 } });
  const all: Shown[] = [];
  // The first fetches what it needs and is none of them.
  for (let n = 0; n <= HOVERS; n++) {
    await leave(page);
    const spot = await spotOf(n, page);
    await sleep(REST);
    all.push(await hover(page, spot));
  }
  await page.context().close();
  const [, ...warm] = all;
  const frames = warm.map((it) => it.frames);
  const times = warm.map(({ painted, shown }) => painted - shown);
  const visible = Math.max(...warm.map((it) => it.visible));
  const what = 'delay’s end → tooltip painted';
  const worst = `worst of ${HOVERS}: ${Math.max(...times).toFixed(1)} ms`;
  const ms = { measured: median(times), unit: 'ms', digits: 1 } as const;
  if (slowdown > 1) {
    const note = `${worst}; frames, as long as they are: ${median(frames)}, at worst ${Math.max(...frames)}`;
    return [{ what: `${what}, at ${slowdown} ×`, ...ms, note }];
  }
  return [
    {
      what: `${what}, frames`,
      measured: median(frames),
      unit: '',
      goal: 1,
      note: `worst of ${HOVERS}: ${Math.max(...frames)}; fading in, it is to be seen in frame ${visible} at the latest`,
    },
    { what, ...ms, note: `${worst}; a frame is 16.7 ms` },
  ];
}

const hover = (page: Page, { x, y }: Spot): Promise<Shown> =>
  shownBy(() => page.mouse.move(x, y), page);

async function firstRows(library: Library): Promise<Row[]> {
  const straight: number[] = [];
  const afterwards: number[] = [];
  const again: number[] = [];
  const plain: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const page = await library.open('prose');
    straight.push(await firstHover(page));
    // Another page of the same profile, which has the files by now.
    again.push(await firstHover(await library.open('prose', { context: page.context() })));
    await page.context().close();
    const second = await library.open('prose');
    afterwards.push(await firstHover(second, 1000));
    await second.context().close();
    plain.push(await fetchModule(library));
  }
  const scale = median(plain);
  const row = (what: string, times: number[]): Row => ({
    what: `slow 4G, pointer → first tooltip, ${what}`,
    measured: median(times),
    unit: 'ms',
    digits: 0,
    note: `${(median(times) / scale).toFixed(2)} × one module; worst ${Math.max(...times).toFixed(0)} ms; 250 ms are its delay`,
  });
  return [
    row('straight onto a term', straight),
    row('after 1 s on the page', afterwards),
    row('files in the HTTP cache', again),
    {
      what: 'slow 4G, pointer → one module of 14 kB, painted',
      measured: scale,
      unit: 'ms',
      digits: 0,
      note: `for comparison; worst ${Math.max(...plain).toFixed(0)} ms`,
    },
  ];
}

/** From the pointer's arrival on a term to the tooltip's first frame. The page is there; ours comes over a slow network. */
async function firstHover(page: Page, before = 0): Promise<number> {
  await startScript(page, { limit: 'none' });
  const spot = await spotOf(0, page);
  await slowDown(page);
  if (before) await leave(page);
  await sleep(before || REST); // After a scroll nothing opens for a moment.
  const { painted, pointed } = await hover(page, spot);
  return painted - pointed;
}

/** What a page waits for that fetches one module when the pointer comes, and changes. */
async function fetchModule(library: Library): Promise<number> {
  const page = await library.open('prose');
  await page.evaluate(() =>
    addEventListener(
      'pointermove',
      async ({ timeStamp }) => {
        const name = '/module.js';
        const { default: text } = (await import(name)) as { default: string };
        document.querySelector('h2')!.textContent = text.slice(0, 20);
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => (document.title = `${performance.now() - timeStamp}`);
        requestAnimationFrame(() => port2.postMessage(0));
      },
      { once: true },
    ),
  );
  await slowDown(page);
  await page.mouse.move(200, 200);
  await page.waitForFunction(() => Number(document.title) > 0, undefined, { polling: 50 });
  const time = Number(await page.title());
  await page.context().close();
  return time;
}

async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', SLOW_4G);
}
