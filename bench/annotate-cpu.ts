import { collectGarbage, median } from './compare.ts';

/** CPU time of one contender in several rounds, each beside all others. */
export interface CpuTime {
  /** The least milliseconds of one round, of all threads: what else the machine does only adds to it. */
  best: number;
  /** How many times as long as the first contender: the median over the rounds. */
  ratio: number;
}

/** Rounds that are not counted. */
const WARM_UPS = 2;

/** Runs acts in turn, several rounds long, so that whatever else the machine does falls on all of them. */
export async function cpuTimes(
  acts: readonly (() => unknown)[],
  rounds: number,
): Promise<CpuTime[]> {
  const times: number[][] = [];
  for (let round = -WARM_UPS; round < rounds; round++) {
    const its: number[] = [];
    for (const act of acts) its.push(await cpuTime(act));
    if (round >= 0) times.push(its);
  }
  return acts.map((_, n) => ({
    best: Math.min(...times.map((its) => its[n]!)),
    ratio: median(times.map((its) => its[n]! / its[0]!)),
  }));
}

/**
 * Milliseconds of CPU that an act takes, collecting its garbage included. A minor collection before it keeps it from
 * collecting that of another; a full one would throw away compiled code too.
 */
async function cpuTime(act: () => unknown): Promise<number> {
  collectGarbage({ type: 'minor' });
  const before = process.cpuUsage();
  await act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
