// A reporter for Web Test Runner that counts and prints nothing. A test that ran in three engines
// counts three times.
import type { Reporter, TestResult, TestSession, TestSuiteResult } from '@web/test-runner';
import { writeCounts } from './counts.ts';

export function countReporter(): Reporter {
  return {
    stop({ sessions }) {
      const tests = sessions.flatMap(({ testResults }) =>
        testResults ? testsOf(testResults) : [],
      );
      const ran = tests.filter((test) => !test.skipped);
      const passed = ran.filter((test) => test.passed).length;
      writeCounts({
        passed,
        failed: ran.length - passed + sessions.filter(isBroken).length,
        skipped: tests.length - ran.length,
      });
    },
  };
}

function testsOf({ tests, suites }: TestSuiteResult): TestResult[] {
  return [...tests, ...suites.flatMap(testsOf)];
}

/** Whether a file failed in a way that none of its tests shows, such as an import or a hook. */
function isBroken({ passed, testResults }: TestSession): boolean {
  const tests = testResults ? testsOf(testResults) : [];
  return !passed && tests.every((test) => test.passed || test.skipped);
}
