// A reporter for Web Test Runner that counts and prints nothing. A test that ran in three engines
// counts three times.
import type { Reporter, TestResult, TestSession, TestSuiteResult } from '@web/test-runner';
import { type Failure, writeCounts } from './counts.ts';

export function countReporter(): Reporter {
  return {
    stop({ sessions }) {
      const tests = sessions.flatMap((session) => testsOf(session.testResults));
      const failures = sessions.flatMap(failuresOf);
      const skipped = tests.filter((test) => test.skipped).length;
      const passed = tests.filter((test) => test.passed && !test.skipped).length;
      writeCounts({ passed, failed: failures.length, skipped, failures });
    },
  };
}

/** The tests that failed; the file, if it failed in a way that none of them shows, such as an import or a hook. */
function failuresOf({ testFile, browser, passed, testResults }: TestSession): Failure[] {
  const names = testsOf(testResults)
    .filter((test) => !test.passed && !test.skipped)
    .map((test) => test.name);
  if (names.length === 0 && !passed) names.push(testFile);
  return names.map((name) => ({ file: testFile, name, engine: browser.name.toLowerCase() }));
}

function testsOf(results: TestSuiteResult | undefined): TestResult[] {
  return results ? [...results.tests, ...results.suites.flatMap(testsOf)] : [];
}
