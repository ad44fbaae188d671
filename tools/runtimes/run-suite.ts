import { CASES } from '../../test/conformance/cases/index.ts';
import { createFixture, writeFixture } from '../../test/conformance/fixture.ts';
import { startOrigin } from '../../test/conformance/origin.ts';
import { runCase } from '../../test/conformance/run-cases.ts';
import type { Row, Running } from './rows/row.ts';
import { runRow } from './run-row.ts';
import type { Tally } from './tally.ts';

/** Runs the suite on one runtime after the other. What is built goes into `dir`. */
export async function* runSuite(rows: readonly Row[], dir: string): AsyncGenerator<Tally> {
  const fixture = createFixture();
  const origin = await startOrigin();
  try {
    const source = await writeFixture(fixture, dir, { origin: origin.url });
    for (const row of rows) {
      const checks = casesFor(row).map((one) => ({
        name: one.name,
        run: async ({ ask }: Running) =>
          (await runCase(one, { ask, fixture, origin })).error?.message,
      }));
      yield await runRow(row, checks, { source, dir, origin: origin.url });
    }
  } finally {
    origin.close();
  }
}

/** What a page can ask a service worker, and all cases for the others. */
export const casesFor = ({ name }: Row): typeof CASES =>
  CASES.filter(({ overHttp }) => !(overHttp && name === 'service-worker'));
