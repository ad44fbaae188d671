import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';

/** A card that has been shown; times as of `performance.now()`. */
export interface Shown {
  /** Latest move of the pointer before. */
  pointed: number;
  /** Latest press of a button before. */
  pressed: number;
  /** The event before it opens, which is sent where its delay ends. */
  shown: number;
  /** So many frames later it was in its place with all its text, */
  frames: number;
  /** and at that frame's end. */
  painted: number;
  /** Its opacity was more than nothing in this frame. */
  visible: number;
}

/** What is told at best is `duration` ≥ 16 ms, to 8 ms. In milliseconds. */
export const LEAST = 16;
/** After an act the page has so long to be quiet, in milliseconds. */
const REST = 200;

declare global {
  /** What a page has been seen to do. */
  var watched: {
    shown: Shown[];
    interactions: Map<number, number>;
    /** Brings a term's first mark to the middle of the window; where it is then. */
    spotOf(n: number): { x: number; y: number };
  };
}

/**
 * To be run in a page before its own scripts: it only listens.
 *
 * A card is painted at the end of a frame that has it: a message that is sent in a frame's callbacks arrives once the
 * frame's styles, layout and paint are done, and what is asked then is what was painted. How long the reader waits for
 * the answer to a press or a key is what the engine itself says of it (Event Timing, which INP is made of): from the
 * hand to the next paint, the longest of the events that belong together.
 */
export function watchPage(): void {
  const spotOf = (n: number): { x: number; y: number } => {
    const byTerm = new Map<string, Range>();
    for (const place of CSS.highlights.get('glossary-term') ?? []) {
      const range = new Range();
      range.setStart(place.startContainer, place.startOffset);
      range.setEnd(place.endContainer, place.endOffset);
      const term = range.toString().toLowerCase();
      if (!byTerm.has(term)) byTerm.set(term, range);
    }
    const range = [...byTerm.values()][n % byTerm.size]!;
    const top = range.getBoundingClientRect().top - innerHeight / 2;
    scrollBy({ top, behavior: 'instant' });
    const { x, y, width, height } = range.getClientRects()[0]!;
    return { x: x + width / 2, y: y + height / 2 };
  };
  const shown: Shown[] = [];
  const interactions = new Map<number, number>();
  globalThis.watched = { shown, interactions, spotOf };
  let pointed = 0;
  let pressed = 0;
  addEventListener('pointermove', (event) => (pointed = event.timeStamp), true);
  addEventListener('pointerdown', (event) => (pressed = event.timeStamp), true);
  addEventListener(
    'glossary-show',
    (event) => {
      const { kind } = event as Event & { kind: 'tooltip' | 'popover' };
      const it = { pointed, pressed, shown: performance.now(), frames: 0, painted: 0, visible: 0 };
      let frames = 0;
      const { port1, port2 } = new MessageChannel();
      const look = (): void => {
        frames++;
        port2.postMessage(0);
      };
      port1.onmessage = () => {
        const card = document.querySelector(`glossary-${kind}:popover-open`);
        const text = kind === 'tooltip' ? card : card?.shadowRoot?.querySelector('#title');
        if (card?.getBoundingClientRect().height && text?.textContent?.trim()) {
          it.frames ||= frames;
          it.painted ||= performance.now();
          if (getComputedStyle(card).opacity !== '0') it.visible = frames;
        }
        if (it.visible) shown.push(it);
        else if (frames < 600) requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    },
    true,
  );
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { interactionId: id, duration } = entry as PerformanceEventTiming & {
        interactionId: number;
      };
      if (id) interactions.set(id, Math.max(duration, interactions.get(id) ?? 0));
    }
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
}

/** What the cards were like that an act has shown. */
export async function shownBy(act: () => Promise<unknown>, page: Page): Promise<Shown> {
  const count = await page.evaluate(() => watched.shown.length);
  await act();
  await page.waitForFunction((before) => watched.shown.length > before, count, { polling: 100 });
  return page.evaluate(() => watched.shown.at(-1)!);
}

/** How long the longest of an act's interactions took, in milliseconds; `LEAST` if it took less. */
export async function waitOf(act: () => Promise<unknown>, page: Page): Promise<number> {
  await page.evaluate(() => watched.interactions.clear());
  await act();
  await sleep(REST);
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestIdleCallback(resolve))),
  );
  const waits = await page.evaluate(() => [...watched.interactions.values()]);
  return Math.max(LEAST, ...waits);
}
