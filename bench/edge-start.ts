import { globSync, readFileSync } from 'node:fs';
import { get } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Row } from '../tools/runtimes/rows/row.ts';
import { costsOf, type ProcessCosts } from './edge-process.ts';

/** A runtime that serves, and what its process costs. */
export interface Watched {
  /** Such as `http://127.0.0.1:8080`. */
  origin: string;
  /** Until the first answer: milliseconds that passed, and what the process had cost by then. */
  cold: { wall: number } & ProcessCosts;
  costs(): ProcessCosts;
  stop(): Promise<void>;
}

/** Where a process serves, as its arguments or its environment say. */
const PORT = /(?:\0PORT=|127\.0\.0\.1:|\0)(\d{4,5})\0/;

/** Starts a row of the runtimes' table, and watches its process from its beginning. */
export async function startWatched(row: Row, file: string, site: string): Promise<Watched> {
  const others = new Set(children());
  const starting = row.start(file, site);
  // Whoever waits for the row itself hears of its failure.
  starting.catch(() => undefined);
  const watching = watch(others);
  const running = await starting.catch((error: unknown) => {
    watching.cancel();
    throw error;
  });
  const { pid, origin, cold } = await watching.answered;
  return { origin, cold, costs: () => costsOf(pid), stop: () => running.stop() };
}

type Found = Pick<Watched, 'origin' | 'cold'> & { pid: number };

/** Waits for a new process that says where it will serve, and asks it until it answers. */
function watch(others: ReadonlySet<number>): { answered: Promise<Found>; cancel(): void } {
  let isOver = false;
  async function answered(): Promise<Found> {
    for (; !isOver; await sleep(1)) {
      for (const pid of children()) {
        const port = others.has(pid) ? undefined : portOf(pid);
        if (port === undefined) continue;
        const start = performance.now();
        const origin = `http://127.0.0.1:${port}`;
        while (!isOver && !(await answers(`${origin}/_glossary/healthz`))) await sleep(2);
        return { pid, origin, cold: { wall: performance.now() - start, ...costsOf(pid) } };
      }
    }
    throw new Error('did not start');
  }
  const promise = answered();
  promise.catch(() => undefined);
  return { answered: promise, cancel: () => (isOver = true) };
}

const children = (): number[] =>
  globSync(`/proc/${process.pid}/task/*/children`).flatMap((file) =>
    (read(file) ?? '').split(' ').filter(Boolean).map(Number),
  );

const portOf = (pid: number): string | undefined =>
  PORT.exec(`${read(`/proc/${pid}/cmdline`)}\0${read(`/proc/${pid}/environ`)}\0`)?.[1];

/** `undefined` for a thread or a process that has ended meanwhile. */
function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return undefined;
  }
}

const answers = (url: string): Promise<boolean> =>
  new Promise((resolve) => {
    get(url, { agent: false }, (message) => {
      message.resume();
      message.on('end', () => resolve(true)).on('error', () => resolve(false));
    }).on('error', () => resolve(false));
  });
