import { HEALTH_CASES } from '../../test/conformance/cases/health.ts';
import { RELEASE_CASES } from '../../test/conformance/cases/releases.ts';
import { TERM_CASES } from '../../test/conformance/cases/terms.ts';
import type { Fixture } from '../../test/conformance/fixture.ts';
import { startOrigin } from '../../test/conformance/origin.ts';
import { runCase } from '../../test/conformance/run-cases.ts';
import type { Running } from '../runtimes/rows/row.ts';

/** What an edge answers that has no origin behind it. */
const CASES = [...HEALTH_CASES, ...RELEASE_CASES, ...TERM_CASES];

/**
 * Asks an edge at the root of its host, and stops it. Resolves to the number of cases, all of which hold; those whose names
 * fit `except` are not asked.
 */
export async function runCases(
  running: Running,
  { fixture, except = /^$/ }: { fixture: Fixture; except?: RegExp },
): Promise<number> {
  const origin = await startOrigin();
  const ask: Running['ask'] = (path, asked) => running.ask(path.replace('/_glossary/', '/'), asked);
  const cases = CASES.filter(({ name }) => !except.test(name));
  const failures: string[] = [];
  try {
    for (const one of cases) {
      const { name, error } = await runCase(one, { ask, fixture, origin });
      if (error) failures.push(`${name}: ${error.message}`);
    }
  } finally {
    origin.close();
    await running.stop();
  }
  if (failures.length > 0) throw new Error(failures.join('\n'));
  return cases.length;
}
