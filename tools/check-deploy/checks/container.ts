import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { findProgram } from '../../runtimes/build/tools.ts';
import { startProcess } from '../../runtimes/rows/start-process.ts';
import type { Check } from '../check.ts';
import { exec } from '../exec.ts';
import { DEPLOY } from '../find-installed.ts';

const root = resolve(import.meta.dirname, '../../..');

/** By hadolint, where it is installed; and what it starts is started, with its health check, outside of a container. */
export const CONTAINER: Check = {
  folder: 'container',
  async run({ store }) {
    const file = join(DEPLOY, 'container/Containerfile');
    const text = (await readFile(file, 'utf8')).replace(/\\\n/g, '');
    const command = (name: RegExp): string[] => {
      const [, json] = new RegExp(`^${name.source} *(\\[.*\\])$`, 'm').exec(text) ?? [];
      assert.ok(json, `Containerfile has no ${name.source}`);
      return JSON.parse(json) as string[];
    };
    const entry = [...command(/ENTRYPOINT/), ...command(/^CMD/)];
    const health = command(/HEALTHCHECK .*CMD/);
    assert.match(text, /^USER [1-9]/m);
    assert.equal(entry.shift(), 'node');
    assert.equal(health.shift(), 'node');

    let port = 0;
    const running = await startProcess((free) => {
      port = free;
      const places: Record<string, string> = {
        'node_modules/glosslight/dist/npm/cli/bin.js': join(root, 'dist/npm/cli/bin.js'),
        '/store': store,
        '0.0.0.0': '127.0.0.1',
        '8080': `${port}`,
      };
      return { program: process.execPath, args: entry.map((word) => places[word] ?? word) };
    });
    try {
      await exec(
        process.execPath,
        health.map((word) => word.replace('8080', `${port}`)),
      );
    } finally {
      await running.stop();
    }
    const hadolint = findProgram('hadolint');
    if (!hadolint) return 'its commands run outside of a container; hadolint is not installed';
    await exec(hadolint, [file]);
    return `validated by ${await exec(hadolint, ['--version'])}; its commands run`;
  },
};
