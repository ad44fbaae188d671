// A reporter for `node --test` that counts and prints nothing.
import type { TestEvent } from 'node:test/reporters';
import { writeCounts } from './counts.ts';

// oxlint-disable-next-line require-yield -- what a reporter yields is printed, and this one is silent
export default async function* count(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  let emptyFiles = 0;
  for await (const { type, data } of events) {
    // To Node, a file that holds no test is a test of that name, and passes.
    if (type === 'test:pass' && data.nesting === 0 && data.name.endsWith('.test.ts')) emptyFiles++;
    // Files have summaries too; the one that names no file is that of the run.
    if (type !== 'test:summary' || data.file) continue;
    const passed = data.counts.passed - emptyFiles;
    const skipped = data.counts.skipped + data.counts.todo;
    writeCounts({ passed, failed: data.counts.tests - passed - skipped, skipped });
  }
}
