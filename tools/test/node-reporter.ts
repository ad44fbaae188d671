// A reporter for `node --test` that counts and prints nothing.
import type { TestEvent } from 'node:test/reporters';
import { type Failure, writeCounts } from './counts.ts';

// oxlint-disable-next-line require-yield -- what a reporter yields is printed, and this one is silent
export default async function* count(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  let emptyFiles = 0;
  const failures: Failure[] = [];
  for await (const { type, data } of events) {
    // To Node, a file that holds no test is a test of that name, and passes.
    if (type === 'test:pass' && data.nesting === 0 && data.name.endsWith('.test.ts')) emptyFiles++;
    // What failed only because something in it did is not named twice.
    if (type === 'test:fail' && failureType(data.details.error) !== 'subtestsFailed')
      failures.push({ file: data.file ?? data.name, name: data.name });
    // Files have summaries too; the one that names no file is that of the run.
    if (type !== 'test:summary' || data.file) continue;
    const passed = data.counts.passed - emptyFiles;
    const skipped = data.counts.skipped + data.counts.todo;
    writeCounts({ passed, failed: data.counts.tests - passed - skipped, skipped, failures });
  }
}

const failureType = (error: Error): unknown => 'failureType' in error && error.failureType;
