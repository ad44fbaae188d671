import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
/** Runs a full collection of garbage, or a minor one. */
export const collectGarbage = runInNewContext('gc') as (options?: { type: 'minor' }) => void;

/** Two ways of doing a thing, measured side by side. */
export interface Comparison {
  /** How many times as long `one` takes as `other`: the median over all pairs. */
  ratio: number;
  /** The median time of `one`, in milliseconds. */
  one: number;
  other: number;
}

const WARM_UPS = 50;
const PAIRS = 100;
/** After so many milliseconds a few will do: what takes long is disturbed less. */
const ENOUGH = 4000;
const FEW = 9;
/** A sample repeats its work until it takes so many milliseconds: enough for the clock, too few to be interrupted often. */
const SAMPLE = 2;

/** Does a piece of work, a different one for each pair. */
export type Act = (pair: number) => unknown;

/**
 * Compares pairs of samples of about equal length that follow each other at once, so that whatever else the machine does
 * falls on both. A minor collection before each keeps the garbage of one from being the other's; with full ones runs
 * have been seen to differ in two.
 */
export function compare(one: Act, other: Act): Comparison {
  let start = performance.now();
  const goesOn = (n: number, most: number): boolean =>
    n < FEW || (n < most && performance.now() - start < ENOUGH);
  for (let n = 0; goesOn(n, WARM_UPS); n++) {
    one(n);
    other(n);
  }
  const [timesOfOne, timesOfOther] = [repeats(one), repeats(other)];
  const pairs: [number, number][] = [];
  start = performance.now();
  for (let n = 0; goesOn(n, PAIRS); n++) {
    // ABBA, so that neither is always the first.
    if (n % 2) {
      const second = sample(other, n, timesOfOther);
      pairs.push([sample(one, n, timesOfOne), second]);
    } else {
      pairs.push([sample(one, n, timesOfOne), sample(other, n, timesOfOther)]);
    }
  }
  return {
    ratio: median(pairs.map(([a, b]) => a / b)),
    one: median(pairs.map(([a]) => a)),
    other: median(pairs.map(([, b]) => b)),
  };
}

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1]!;
}

function repeats(act: Act): number {
  const times = Array.from({ length: 10 }, (_, n) => sample(act, n, 1));
  return Math.max(1, Math.round(SAMPLE / median(times)));
}

function sample(act: Act, pair: number, times: number): number {
  collectGarbage({ type: 'minor' });
  const start = performance.now();
  for (let n = 0; n < times; n++) act(pair);
  return (performance.now() - start) / times;
}
