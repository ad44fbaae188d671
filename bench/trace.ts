import type { Browser, Page } from 'playwright-core';

/** What an act cost the main thread, in milliseconds of its processor time: other programs cost none of it. */
export interface Cost {
  /** Everything between its beginning and a quiet page: scripts, styles, layout, paint, garbage collection. */
  total: number;
  /** The longest task that it was part of, as far as it was. */
  longest: number;
  /** All of them. */
  tasks: number[];
}

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Processor time of the thread at the event, and the event's share of it, in microseconds. */
  tts?: number;
  tdur?: number;
}

const CATEGORIES = ['-*', 'disabled-by-default-devtools.timeline', 'blink.user_timing'];

/** An act, as the source of an async function that runs in the page. */
export type Acts = Record<string, string>;

/** Runs acts in a page, one after the other; resolves to what each of them cost. */
export async function costsOf(
  names: readonly string[],
  acts: Acts,
  page: Page,
  browser: Browser,
): Promise<Cost[]> {
  await browser.startTracing(page, { categories: CATEGORIES });
  for (const [n, name] of names.entries()) {
    await page.evaluate(`(async () => {
      performance.mark('begin ${n}');
      await (${acts[name]})();
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1000 }));
      performance.mark('end ${n}');
    })()`);
  }
  const trace = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: TraceEvent[];
  };
  return names.map((_, n) => costIn(trace.traceEvents, `begin ${n}`, `end ${n}`));
}

function costIn(events: readonly TraceEvent[], begin: string, end: string): Cost {
  const first = events.find(({ name }) => name === begin);
  const last = events.find(({ name }) => name === end);
  if (first?.tts === undefined || last?.tts === undefined)
    throw new Error('the trace lacks marks or thread times');
  const [from, to] = [first.tts, last.tts];
  const isTask = ({ name, ph, pid, tid }: TraceEvent): boolean =>
    name === 'RunTask' && ph === 'X' && pid === first.pid && tid === first.tid;
  const parts = events
    .filter(isTask)
    .map(({ tts = 0, tdur = 0 }) => Math.min(tts + tdur, to) - Math.max(tts, from));
  const tasks = parts.filter((part) => part > 0).map((part) => part / 1000);
  return { total: (to - from) / 1000, longest: Math.max(0, ...tasks), tasks };
}
