import { join } from 'node:path';
import { buildEdge, type Source } from './build/targets.ts';
import type { Row, Running } from './rows/row.ts';
import { notRun, type Tally } from './tally.ts';

export interface RowOptions {
  source: Source;
  /** Where builds go. */
  dir: string;
  /** The site behind the edge. */
  origin: string;
}

/** One check of a running edge: what it is, and why it fails if it does. */
export interface Check {
  name: string;
  run(running: Running): Promise<string | undefined>;
}

/** Builds for a runtime, starts it, and does one check after the other. */
export async function runRow(
  row: Row,
  checks: readonly Check[],
  { source, dir, origin }: RowOptions,
): Promise<Tally> {
  const engine = row.engine();
  if (!engine) return notRun(row.name);
  const failures: string[] = [];
  let passed = 0;
  let running: Running | undefined;
  try {
    const file = await buildEdge(row.target, source, join(dir, row.name));
    running = await row.start(file, origin);
    for (const { name, run } of checks) {
      const failure = await run(running);
      if (failure === undefined) passed++;
      else failures.push(`${name}: ${failure}`);
    }
  } catch (error) {
    failures.push(`could not be run: ${(error as Error).message}`);
  } finally {
    await running?.stop();
  }
  return { name: row.name, engine, passed, failed: failures.length, failures };
}
