// Runs one suite on every runtime that can be had:
//   npm run test:runtimes                     all of them
//   npm run test:runtimes -- node fastly      only these
//   npm run test:runtimes -- --origin DIR     marks every page of that folder, by all of them alike
// With --origin: --root SELECTOR says where to mark, --glossary FILE by what.
// What says less than the last line goes to stderr.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runComponentRows } from './runtimes/component-rows.ts';
import { installTools } from './runtimes/build/tools.ts';
import { runPages } from './runtimes/run-pages.ts';
import { ROWS } from './runtimes/rows/index.ts';
import { runSuite } from './runtimes/run-suite.ts';
import type { Tally } from './runtimes/tally.ts';

const COMPONENT = 'component';

const { values, positionals: asked } = parseArgs({
  allowPositionals: true,
  options: {
    origin: { type: 'string' },
    root: { type: 'string' },
    glossary: { type: 'string', default: 'glossary.json' },
  },
});
const names = [...ROWS.map(({ name }) => name), COMPONENT];
const unknown = asked.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`no such runtime: ${unknown.join(', ')} (there are ${names.join(', ')})`);
  process.exit(2);
}
const isAsked = (name: string): boolean => asked.length === 0 || asked.includes(name);

await installTools();
const dir = await mkdtemp(join(tmpdir(), 'glosslight-runtimes-'));
const tallies: Tally[] = [];
try {
  const rows = ROWS.filter(({ name }) => isAsked(name));
  const { origin, root, glossary } = values;
  const lines =
    origin === undefined
      ? runSuite(rows, dir)
      : runPages(rows, { dir, pages: origin, glossary, annotate: { root } });
  for await (const tally of lines) report(tally);
  if (origin === undefined && isAsked(COMPONENT)) {
    for await (const tally of runComponentRows(dir)) report(tally);
  }
} finally {
  await rm(dir, { recursive: true, force: true });
}
const sum = (key: 'passed' | 'failed'): number =>
  tallies.reduce((total, tally) => total + tally[key], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(sum('failed') > 0 || sum('passed') === 0 ? 1 : 0);

function report(tally: Tally): void {
  tallies.push(tally);
  const { name, engine = 'not run', passed, failed, failures } = tally;
  for (const failure of failures) console.error(`${name}: ${failure}`);
  console.log(`${name}: ${engine}: ${passed} passed, ${failed} failed`);
}
