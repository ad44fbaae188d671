import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { findProgram } from '../../runtimes/build/tools.ts';
import { serveNode } from '../../../src/runtimes/node.ts';
import { createHandler } from '../../../src/edge/handler.ts';
import { createFileStore } from '../../../src/runtimes/file-store.ts';
import type { Check } from '../check.ts';
import { exec } from '../exec.ts';
import { DEPLOY } from '../find-installed.ts';
import { parseData } from '../parse-data.ts';

interface Workflow {
  jobs: Record<string, unknown>;
}

/** By actionlint, where it is installed; and what watches is run, against an edge that works and one that does not. */
export const CI: Check = {
  folder: 'ci',
  async run({ dir, store }) {
    const folder = join(DEPLOY, 'ci');
    const file = join(folder, 'release.yml');
    const { jobs } = (await parseData(file, 'yaml')) as Workflow;
    assert.deepEqual(Object.keys(jobs), ['check', 'canary', 'promote', 'rollback']);
    const pushed = await push(join(folder, 'store.sh'), dir);
    const order = ['releases', 'channels'].map((name) => pushed.indexOf(` store/${name} `));
    assert.ok(order[0]! >= 0 && order[0]! < order[1]!, `releases have to be first:\n${pushed}`);

    const server = await serveNode(createHandler({ store: createFileStore(store) }));
    const watch = (base: string): Promise<string> =>
      exec(process.execPath, [join(folder, 'watch.mjs'), base, '0.01']);
    try {
      await watch(`${server.origin}/`);
      await assert.rejects(watch(`${server.origin}/nothing/`), /404/);
    } finally {
      await server.close(0);
    }
    const actionlint = findProgram('actionlint');
    if (!actionlint) return 'parsed, and its scripts run; actionlint is not installed';
    await exec(actionlint, [file]);
    const [version] = (await exec(actionlint, ['--version'])).split('\n');
    return `validated by actionlint ${version}; its scripts run`;
  },
};

/** What a push says to the command `aws`, which here does nothing but repeat it. */
async function push(script: string, dir: string): Promise<string> {
  const bin = join(dir, 'bin');
  await mkdir(bin, { recursive: true });
  await writeFile(join(bin, 'aws'), '#!/bin/sh\necho "aws $*"\n', { mode: 0o755 });
  const env = { PATH: `${bin}${delimiter}${process.env.PATH}`, STORE: 's3://bucket/glossary' };
  return exec('sh', [script, 'push'], { cwd: dir, env });
}
