import assert from 'node:assert/strict';
import { join } from 'node:path';
import { findProgram } from '../../runtimes/build/tools.ts';
import type { Check } from '../check.ts';
import { exec } from '../exec.ts';
import { DEPLOY } from '../find-installed.ts';
import { parseData } from '../parse-data.ts';
import { check, type Shape } from '../shape.ts';

/** What of Spin's manifest, version 2, is used. */
const MANIFEST: Shape = {
  required: ['spin_manifest_version', 'application', 'trigger', 'component'],
  fields: {
    spin_manifest_version: { oneOf: [2] },
    application: {
      required: ['name'],
      fields: { name: 'string', version: 'string', description: 'string' },
    },
    trigger: {
      required: ['http'],
      fields: {
        http: {
          list: { required: ['route'], fields: { route: 'string', component: 'string' } },
        },
      },
    },
    component: {
      map: {
        required: ['source'],
        fields: {
          source: 'string',
          allowed_outbound_hosts: { list: 'string' },
          build: {
            required: ['command'],
            fields: { command: 'string', workdir: 'string' },
          },
        },
      },
    },
  },
};

interface Manifest {
  trigger: { http: { component: string }[] };
  component: Record<string, unknown>;
}

/** Field by field; and by `spin doctor`, where Spin is installed. */
export const SPIN: Check = {
  folder: 'spin',
  async run() {
    const file = join(DEPLOY, 'spin/spin.toml');
    const manifest = await parseData(file, 'toml');
    check(manifest, MANIFEST, 'spin.toml');
    const { trigger, component } = manifest as Manifest;
    for (const { component: name } of trigger.http)
      assert.ok(name in component, `spin.toml has no component ${name}`);
    const spin = findProgram('spin');
    if (!spin) return 'parsed, and each field looked at; spin is not installed';
    await exec(spin, ['doctor', '--file', file]);
    return `validated by ${await exec(spin, ['--version'])}`;
  },
};
