// What `npm test` runs: three suites one after the other, and at the end one line for machines. Files in
// which something failed run once more, alone: what passes then failed for want of time on a busy machine,
// and is named apart.
//   npm test -- unit e2e        only these suites
//   BROWSERS=firefox npm test   the browser suite in these engines, each of which must be there
import { spawn } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { engines, findBrowser } from './find-browser.mjs';
import { countsVariable, readCounts, type Counts, type Failure } from './test/counts.ts';

const root = path.resolve(import.meta.dirname, '..');

interface Suite {
  /** The folders of test/ that hold the suite. */
  readonly folders: readonly string[];
  /** The command line for Node that runs the given test files, at most so many at once where that matters. */
  command(files: readonly string[], atOnce: number): string[];
}

const suites: Record<string, Suite> = {
  unit: {
    folders: ['core', 'content', 'compiler', 'markup', 'edge', 'runtimes', 'cli', 'tools'],
    command: (files) => nodeTest(...files),
  },
  browser: {
    folders: ['page', 'elements', 'loader'],
    command: (files) => ['node_modules/@web/test-runner/dist/bin.js', '--files', ...files],
  },
  e2e: {
    folders: ['e2e'],
    command: (files, atOnce) => nodeTest(`--test-concurrency=${atOnce}`, ...files),
  },
};

function nodeTest(...rest: string[]): string[] {
  const reporter = ['--test-reporter=./tools/test/node-reporter.ts', '--test-reporter=spec'];
  const destination = '--test-reporter-destination=stdout'; // one for each reporter
  // A test that hangs fails, long after any that does not would have ended.
  return ['--test', '--test-timeout=600000', ...reporter, destination, destination, ...rest];
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(suites, name));
if (unknown.length > 0) {
  console.error(
    `no such suite: ${unknown.join(', ')} (there are ${Object.keys(suites).join(', ')})`,
  );
  process.exit(2);
}

const summary: string[] = [];
let passed = 0;
let failed = 0;
for (const [name, suite] of Object.entries(suites)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const counts = await run(name, suite);
  if (!counts) continue;
  passed += counts.passed;
  failed += counts.failed;
  const { skipped } = counts;
  for (const failure of counts.failures) summary.push(`failed: ${titleOf(failure)}`);
  summary.push(
    `${name}: ${counts.passed} passed, ${counts.failed} failed` +
      (skipped > 0 ? `, ${skipped} skipped` : ''),
  );
  if (name === 'browser') summary.push(...enginesNotRun());
}
if (passed + failed === 0) {
  summary.push('no test ran, which counts as a failure');
  failed = 1;
}
console.log(`\n${summary.join('\n')}\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/** The counts of a suite, or `undefined` when there is none to run. */
async function run(name: string, { folders, command }: Suite): Promise<Counts | undefined> {
  const places = folders.map((folder) => `test/${folder}`);
  if (!places.some((place) => existsSync(path.join(root, place)))) {
    summary.push(`${name}: not run (there is no ${places.join(', ')})`);
    return undefined;
  }
  console.log(`\n${name}`);
  const files = globSync(
    places.map((place) => `${place}/**/*.test.ts`),
    { cwd: root },
  ).sort();
  let [code, counts]: Ending = files.length > 0 ? await execute(command(files, 2)) : [0, undefined];
  if (counts?.failures.length) [code, counts] = await runAgain(command, code, counts);
  if (!counts || counts.passed + counts.failed === 0) {
    const reason = files.length > 0 ? `ended with ${code} and no result` : 'has no test file';
    summary.push(`${name} ${reason}, which counts as a failure`);
    return { passed: 0, failed: 1, skipped: 0, failures: [] };
  }
  if (code !== 0 && counts.failed === 0) {
    summary.push(`${name} ended with ${code} after its tests, which counts as a failure`);
    return { ...counts, failed: 1 };
  }
  return counts;
}

/** The ending when the files with failures have run once more, alone, and what passed then is let pass. */
async function runAgain(
  command: Suite['command'],
  firstCode: Ending[0],
  first: Counts,
): Promise<Ending> {
  const files = [...new Set(first.failures.map(({ file }) => path.relative(root, file)))];
  console.log(`\nonce more: ${files.join(', ')}`);
  const [code, second] = await execute(command(files, 1));
  if (!second || second.passed === 0) return [firstCode, first];
  const still = new Set(second.failures.map(titleOf));
  for (const title of first.failures.map(titleOf))
    if (!still.has(title)) summary.push(`passed only when run once more: ${title}`);
  const { failures, failed } = second;
  return [code, { ...first, passed: first.passed + first.failed - failed, failed, failures }];
}

function titleOf({ file, name, engine }: Failure): string {
  return `${path.relative(root, file)}: ${name}${engine ? ` (${engine})` : ''}`;
}

/** How a suite ended, by its exit code or a signal, and what was counted. */
type Ending = [code: number | string, counts: Counts | undefined];

/** Runs Node and resolves to how it ended. */
async function execute(args: string[]): Promise<Ending> {
  const folder = mkdtempSync(path.join(tmpdir(), 'glosslight-test-'));
  const file = path.join(folder, 'counts.json');
  const env = { ...process.env, [countsVariable]: file };
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: 'inherit' });
  const code = await new Promise<number | string>((resolve) => {
    child.on('exit', (status, signal) => resolve(status ?? signal ?? 'no exit code'));
    child.on('error', (error) => resolve(error.message));
  });
  const counts = readCounts(file);
  rmSync(folder, { recursive: true, force: true });
  return [code, counts];
}

/** One line for each engine that the browser suite was not tried in, lest it be taken for tested. */
function enginesNotRun(): string[] {
  const wanted = process.env.BROWSERS?.split(',');
  return engines.flatMap((engine) => {
    if (!findBrowser(engine)) return `${engine}: not run (not installed)`;
    return wanted && !wanted.includes(engine) ? `${engine}: not run (not asked for)` : [];
  });
}
