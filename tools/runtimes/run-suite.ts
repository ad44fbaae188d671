import { join } from 'node:path';
import { CASES } from '../../test/conformance/cases/index.ts';
import { createFixture, writeFixture } from '../../test/conformance/fixture.ts';
import { startOrigin } from '../../test/conformance/origin.ts';
import { runCase } from '../../test/conformance/run-cases.ts';
import { buildEdge } from './build/targets.ts';
import type { Row } from './rows/row.ts';
import { notRun, type Tally } from './tally.ts';

/** Runs the suite on one runtime after the other. What is built goes into `dir`. */
export async function* runSuite(rows: readonly Row[], dir: string): AsyncGenerator<Tally> {
  const fixture = createFixture();
  const origin = await startOrigin();
  try {
    const source = await writeFixture(fixture, dir, { origin: origin.url });
    for (const row of rows) yield await runRow(row);

    async function runRow(row: Row): Promise<Tally> {
      const { name, target } = row;
      const engine = row.engine();
      if (!engine) return notRun(name);
      const tally = { name, engine, passed: 0, failed: 0, failures: [] as string[] };
      const fail = (what: string, { message }: Error): void => {
        tally.failed++;
        tally.failures.push(`${what}: ${message}`);
      };
      try {
        const file = await buildEdge(target, source, join(dir, name));
        const running = await row.start(file, origin.url);
        for (const one of casesFor(row)) {
          const { error } = await runCase(one, { ask: running.ask, fixture, origin });
          if (error) fail(one.name, error);
          else tally.passed++;
        }
        await running.stop();
      } catch (error) {
        fail('could not be run', error as Error);
      }
      return tally;
    }
  } finally {
    origin.close();
  }
}

/** What a page can ask a service worker, and all cases for the others. */
export const casesFor = ({ name }: Row): typeof CASES =>
  CASES.filter(({ overHttp }) => !(overHttp && name === 'service-worker'));
