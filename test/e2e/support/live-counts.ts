import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession, Page } from 'playwright-core';

/** What is alive in a page after all garbage has been collected, by kind. */
export type LiveCounts = Record<string, number>;

/** Kinds of objects of which what is done may leave none behind, by the prototype that they share. */
const KINDS = {
  ranges: 'Range.prototype',
  'static ranges': 'StaticRange.prototype',
  sheets: 'CSSStyleSheet.prototype',
  objects: 'Object.prototype',
};

const COLLECTIONS = 4;

/** By how much there may be more than before: the engine keeps, and drops again, things of its own. */
const TOLERANCE: LiveCounts = { heap: 0.01, objects: 0.002 };

/** Counts, in Chromium, what is alive in a page; `countActive` must have been there from its beginning. */
export async function countLive(page: Page): Promise<LiveCounts> {
  const session = await page.context().newCDPSession(page);
  const { active, marks } = await page.evaluate(() => ({
    active: { ...globalThis.active },
    marks: CSS.highlights.get('glossary-term')?.size ?? 0,
  }));
  await session.send('Performance.enable');
  const measures: LiveCounts[] = [];
  // Now and then a collection leaves for the next what is of no use any more.
  for (let n = 0; n < COLLECTIONS; n++) {
    await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    const metric = (name: string): number => metrics.find((each) => each.name === name)!.value;
    const objects: LiveCounts = {};
    for (const [kind, prototype] of Object.entries(KINDS))
      objects[kind] = await countObjects(session, prototype);
    measures.push({
      ...objects,
      heap: metric('JSHeapUsedSize'),
      listeners: metric('JSEventListeners'),
      nodes: metric('Nodes'),
    });
    await sleep(50);
  }
  await session.detach();
  const least = Object.keys(measures[0]!).map((kind) => [
    kind,
    Math.min(...measures.map((measure) => measure[kind]!)),
  ]);
  return { ...(Object.fromEntries(least) as LiveCounts), marks, ...active };
}

async function countObjects(session: CDPSession, prototype: string): Promise<number> {
  const group = { objectGroup: 'counted' };
  const { result } = await session.send('Runtime.evaluate', { expression: prototype, ...group });
  const { objects } = await session.send('Runtime.queryObjects', {
    prototypeObjectId: result.objectId!,
    ...group,
  });
  const count = await session.send('Runtime.callFunctionOn', {
    objectId: objects.objectId!,
    functionDeclaration: 'function () { return this.length; }',
    returnByValue: true,
  });
  await session.send('Runtime.releaseObjectGroup', group);
  return count.result.value as number;
}

/** What there is more of than before, in words. */
export const growth = (before: LiveCounts, after: LiveCounts): string[] =>
  Object.entries(after)
    .filter(([kind, count]) => count > before[kind]! * (1 + (TOLERANCE[kind] ?? 0)))
    .map(([kind, count]) => `${kind}: ${before[kind]} → ${count}`);

declare global {
  var active: Record<'observers' | 'frames' | 'timers', number>;
}

/** Runs in the page before all else: counts observers that observe, and frames and timers that are waited for. */
export function countActive(): void {
  const observers = 'MutationObserver ResizeObserver IntersectionObserver PerformanceObserver';
  globalThis.active = { observers: 0, frames: 0, timers: 0 };
  const { active } = globalThis;
  for (const name of observers.split(' ')) {
    const Native = Reflect.get(globalThis, name) as typeof ResizeObserver;
    const Counted = class extends Native {
      #isActive = false;
      override observe(...args: Parameters<ResizeObserver['observe']>): void {
        super.observe(...args);
        if (!this.#isActive) active.observers++;
        this.#isActive = true;
      }
      override disconnect(): void {
        super.disconnect();
        if (this.#isActive) active.observers--;
        this.#isActive = false;
      }
    };
    Reflect.set(globalThis, name, Counted);
  }
  const waits = [
    ['requestAnimationFrame', 'cancelAnimationFrame', 'frames'],
    ['setTimeout', 'clearTimeout', 'timers'],
  ] as const;
  for (const [start, stop, kind] of waits) {
    const waiting = new Set<number>();
    const begin = globalThis[start] as (act: (time: number) => void, wait?: number) => number;
    const end = globalThis[stop] as (id?: number) => void;
    const over = (id: number): void => {
      waiting.delete(id);
      active[kind] = waiting.size;
    };
    Reflect.set(globalThis, start, (act: (time: number) => void, wait?: number) => {
      const id = begin((time) => {
        over(id);
        act(time);
      }, wait);
      active[kind] = waiting.add(id).size;
      return id;
    });
    Reflect.set(globalThis, stop, (id: number) => {
      end(id);
      over(id);
    });
  }
}
