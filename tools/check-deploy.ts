// Looks at what owners copy from deploy/, with the tools of the platforms where these can be had:
//   node tools/check-deploy.ts                     all folders
//   node tools/check-deploy.ts nginx cloudflare    only these
// A line for each; what is wrong goes to stderr.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createFixture, writeFixture } from '../test/conformance/fixture.ts';
import { CHECKS } from './check-deploy/checks/index.ts';
import { exec } from './check-deploy/exec.ts';
import { installTools } from './runtimes/build/tools.ts';

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !CHECKS.some(({ folder }) => folder === name));
if (unknown.length > 0) {
  console.error(`no such folder of deploy/: ${unknown.join(', ')}`);
  process.exit(2);
}

const root = resolve(import.meta.dirname, '..');
await installTools();
// What is copied imports the package as it is built.
await exec(process.execPath, ['node_modules/typescript/bin/tsc', '-b', 'src', 'src/cli'], {
  cwd: root,
});
const dir = await mkdtemp(join(tmpdir(), 'glosslight-deploy-'));
let passed = 0;
let failed = 0;
try {
  const fixture = createFixture();
  const { store } = await writeFixture(fixture, dir, { origin: 'https://origin.example.org' });
  for (const { folder, lacks, run } of CHECKS) {
    if (asked.length > 0 && !asked.includes(folder)) continue;
    const missing = lacks?.();
    if (missing) {
      console.log(`deploy/${folder}: not looked at, ${missing} is not installed`);
      continue;
    }
    try {
      console.log(`deploy/${folder}: ${await run({ dir, store, fixture })}`);
      passed++;
    } catch (error) {
      console.error((error as Error).message);
      console.log(`deploy/${folder}: failed`);
      failed++;
    }
  }
} finally {
  await rm(dir, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
