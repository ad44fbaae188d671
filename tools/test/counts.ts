// How a suite's reporter tells the test command what happened: as JSON, in a file that outlives the
// suite's process.
import { readFileSync, writeFileSync } from 'node:fs';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly failures: readonly Failure[];
}

/** What failed: a test or, if none of its tests shows it, a file. */
export interface Failure {
  readonly file: string;
  readonly name: string;
  /** The engine, of a test in a browser. */
  readonly engine?: string;
}

/** The environment variable that names the file. Without it nobody counts. */
export const countsVariable = 'TEST_COUNTS';

export function writeCounts(counts: Counts): void {
  const file = process.env[countsVariable];
  if (file) writeFileSync(file, JSON.stringify(counts));
}

/** The counts in `file`, or `undefined` when the suite ended before it wrote them. */
export function readCounts(file: string): Counts | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Counts;
  } catch {
    return undefined;
  }
}
