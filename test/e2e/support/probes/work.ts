import { setTimeout as sleep } from 'node:timers/promises';
import { type Probe, type TrialPage, tryPage } from './probe.ts';

const TEXTS = 200;
const BODY = `<main>${'<p>Docker and Kubernetes</p>'.repeat(TEXTS)}</main><div id="outside"></div>`;
/** Longer than we ever stay away from a page that changes, in milliseconds. */
const A_WHILE = 600;

declare global {
  var work: Record<'reads' | 'queries' | 'ticks' | 'longest', number>;
}

/** What is done where the host has changed nothing but what made us mark it anew. */
function worksForItself(mark: 'highlight' | 'wrap'): Probe {
  return async (place) => {
    await using trial = await tryPage(place, { body: BODY, init: countWork });
    await trial.start({ mark, limit: 'none' });
    await change(trial);
    return await workIn(trial, () => sleep(A_WHILE));
  };
}

export const worksForHighlights = worksForItself('highlight');
export const worksForWrappers = worksForItself('wrap');

/** What is done about an editor that writes ten thousand times. */
export const worksForEditors: Probe = async (place) => {
  const editor = '<div id="editor" contenteditable>Docker</div>';
  const body = BODY.replace('</main>', () => `${editor}</main>`);
  await using trial = await tryPage(place, { body, init: countWork });
  await trial.start({ limit: 'none' });
  await change(trial);
  return await workIn(trial, async () => {
    await trial.page.evaluate(async () => {
      const inside = document.querySelector('#editor')!;
      for (let frame = 0; frame < 20; frame++) {
        for (let n = 0; n < 170; n++) {
          inside.firstChild!.nodeValue = `Docker ${n}`;
          inside.append('Kubernetes');
          inside.lastChild!.remove();
        }
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
    });
    await sleep(A_WHILE);
  });
};

/** How much more is read than the one text that has changed. */
export const readsAllAnew: Probe = async (place) => {
  await using trial = await tryPage(place, { body: BODY, init: countWork });
  await trial.start({ limit: 'none' });
  await change(trial);
  const { reads } = await counted(trial, () => change(trial));
  return reads > TEXTS / 20 ? [`texts read: ${reads}`] : [];
};

/** How much is done in one go, by a clock that ticks whenever one looks at it. */
export const holdsUpTheHost: Probe = async (place) => {
  const init = (): void => {
    globalThis.work = { reads: 0, queries: 0, ticks: 0, longest: 0 };
    const { work } = globalThis;
    performance.now = () => ++work.ticks;
    const { scheduler } = globalThis as unknown as { scheduler: { yield(): Promise<void> } };
    const giveWay = scheduler.yield.bind(scheduler);
    let since = 0;
    scheduler.yield = async () => {
      work.longest = Math.max(work.longest, work.ticks - since);
      await giveWay();
      since = work.ticks;
    };
  };
  await using trial = await tryPage(place, { body: BODY, init });
  await trial.start({ limit: 'none' });
  const { longest, ticks } = await trial.page.evaluate(() => globalThis.work);
  return longest <= 8 && ticks > TEXTS ? [] : [`ticks: ${longest} of ${ticks} in one go`];
};

/** Changes one text; resolves when that has been marked, and long enough after for all that comes of it. */
async function change({ page }: TrialPage): Promise<void> {
  await page.evaluate(() => {
    document.querySelector('p')!.firstChild!.nodeValue = 'Docker, after all';
  });
  await sleep(A_WHILE);
}

async function counted(trial: TrialPage, act: () => Promise<unknown>): Promise<typeof work> {
  await trial.page.evaluate(() => Object.assign(globalThis.work, { reads: 0, queries: 0 }));
  await act();
  return trial.page.evaluate(() => globalThis.work);
}

async function workIn(trial: TrialPage, act: () => Promise<unknown>): Promise<string[]> {
  const { reads, queries } = await counted(trial, act);
  return [...(reads ? [`texts read: ${reads}`] : []), ...(queries ? [`queries: ${queries}`] : [])];
}

/** Runs in the page before all else: counts the texts that are read, and the queries. */
function countWork(): void {
  globalThis.work = { reads: 0, queries: 0, ticks: 0, longest: 0 };
  const { work } = globalThis;
  const data = Object.getOwnPropertyDescriptor(CharacterData.prototype, 'data')!;
  Object.defineProperty(CharacterData.prototype, 'data', {
    ...data,
    get(this: CharacterData): unknown {
      work.reads++;
      return data.get!.call(this);
    },
  });
  for (const { prototype } of [Document, Element]) {
    const { querySelectorAll } = prototype;
    Reflect.set(prototype, 'querySelectorAll', function (this: Document, selector: string) {
      work.queries++;
      return querySelectorAll.call(this, selector);
    });
  }
}
