import { Agent, get } from 'node:http';
import type { Watched } from './edge-start.ts';

const AT_ONCE = 4;
/** Requests before any is counted, but no longer than so many milliseconds. */
const WARM_UP = 200;
const WARM_UP_TIME = 1000;
/** Milliseconds of CPU that make a figure: the kernel counts in steps of ten. */
const ENOUGH = 500;
/** Milliseconds that one figure may take. */
const PATIENCE = 6000;

/** What a request costs a process that is warm: milliseconds of CPU. Throws if an answer is not 200. */
export async function costOfRequest({ origin, costs }: Watched, path: string): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const ask = (): Promise<void> => answered(`${origin}${path}`, agent);
  try {
    let start = performance.now();
    for (let n = 0; n < WARM_UP && performance.now() - start < WARM_UP_TIME; n += AT_ONCE)
      await many(ask, AT_ONCE);
    start = performance.now();
    const before = costs().cpu;
    let cost = 0;
    let count = 0;
    for (let more = AT_ONCE; cost < ENOUGH && performance.now() - start < PATIENCE; more *= 2) {
      await many(ask, more);
      count += more;
      cost = costs().cpu - before;
    }
    return cost / count;
  } finally {
    agent.destroy();
  }
}

async function many(ask: () => Promise<void>, count: number): Promise<void> {
  let left = count;
  const one = async (): Promise<void> => {
    while (left-- > 0) await ask();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
}

const answered = (url: string, agent: Agent): Promise<void> =>
  new Promise((resolve, reject) => {
    const headers = { accept: '*/*', 'accept-encoding': 'br' };
    get(url, { agent, headers }, (message) => {
      const { statusCode } = message;
      message.resume().on('error', reject);
      message.on('end', () =>
        statusCode === 200 ? resolve() : reject(new Error(`${url}: ${statusCode}`)),
      );
    }).on('error', reject);
  });
