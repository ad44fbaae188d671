import { decodeReferences } from './decode-references.ts';
import type { Rules } from './region.ts';

/** The text between two borders, as far as it has come. */
export interface MarkupBlock {
  readonly rules: Rules;
  readonly runs: Run[];
  /** Terms that were mentioned by hand, and how many runs are before them. */
  readonly byHand: { readonly term: string; readonly runs: number }[];
  /** More than is worth keeping: nothing of it is marked. */
  isTooLong: boolean;
}

export const createBlock = (rules: Rules): MarkupBlock => ({
  rules,
  runs: [],
  byHand: [],
  isTooLong: false,
});

/** A place in the source with text in it, or with something that a text has another character for. */
export interface Run {
  readonly start: number;
  end: number;
  readonly instead?: string;
}

/** What a block reads as, and the way back to its source. */
export interface BlockText {
  readonly text: string;
  /** Where each run begins in `text`. */
  readonly starts: readonly number[];
  /** Where a passage of the text stands in the source, a place for each run that it touches. */
  placesOf(start: number, end: number): [start: number, end: number][];
}

/** Reads runs, whose source `slice` gives. */
export function readRuns(
  runs: readonly Run[],
  slice: (start: number, end: number) => string,
): BlockText {
  let text = '';
  const starts: number[] = [];
  const maps: (Uint32Array | undefined)[] = [];
  for (const { start, end, instead } of runs) {
    const read = instead === undefined ? decodeReferences(slice(start, end)) : { text: instead };
    starts.push(text.length);
    maps.push(read.map);
    text += read.text;
  }
  return {
    text,
    starts,
    placesOf(start, end) {
      const places: [number, number][] = [];
      for (let n = lastAtOrBefore(starts, start); n < runs.length && starts[n]! < end; n++) {
        const run = runs[n]!;
        if (run.instead !== undefined) continue;
        const first = Math.max(start, starts[n]!) - starts[n]!;
        const last = Math.min(end, starts[n + 1] ?? text.length) - starts[n]!;
        const placeOf = (at: number): number => run.start + (maps[n]?.[at] ?? at);
        if (first < last) places.push([placeOf(first), placeOf(last)]);
      }
      return places;
    },
  };
}

/** The index of the last of `starts`, which are in order, that is not behind `at`. */
function lastAtOrBefore(starts: readonly number[], at: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
