import assert from 'node:assert/strict';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import type { Fixture } from '../../../test/conformance/fixture.ts';
import { toolFile } from '../../runtimes/build/tools.ts';
import type { Check } from '../check.ts';
import { copyProject } from '../copy-project.ts';
import { exec } from '../exec.ts';
import { runCases } from '../run-cases.ts';
import type { Running } from '../../runtimes/rows/row.ts';
import { wranglerDev } from '../wrangler-dev.ts';

/**
 * Cloudflare asks a worker for Brotli or gzip whatever the client takes, and unpacks it for those that take none. So a
 * variant is not known by its tag there, and a part of a packed file cannot be unpacked.
 */
const OTHERWISE = /^each variant has a tag|^Range: /;

/** By the tool of the platform, which bundles the worker, and then serves it by the platform's own engine. */
export const CLOUDFLARE: Check = {
  folder: 'cloudflare',
  async run({ dir, store, fixture }) {
    const cwd = await copyProject('cloudflare', { dir, store, tools: [] });
    // It asks no one anything, and keeps what it writes here.
    const env = { WRANGLER_SEND_METRICS: 'false', CI: '1', XDG_CONFIG_HOME: join(dir, 'config') };
    const program = toolFile('wrangler/bin/wrangler.js');
    const wrangler = (...args: string[]): Promise<string> =>
      exec(process.execPath, [program, ...args], { cwd, env });

    const version = (await wrangler('--version')).trim();
    await wrangler('deploy', '--dry-run', '--outdir', 'out');
    const pointer = ['--path', 'store/channels/live.json', '--binding', 'CHANNELS', '--local'];
    await wrangler('kv', 'key', 'put', 'channels/live.json', ...pointer);
    const worker = await wranglerDev({ cwd, env });
    const count = await runCases(worker, { fixture, except: OTHERWISE });

    // And the store alone, as files with what `_headers` says.
    const assets = join(dir, 'assets');
    await cp(store, assets, { recursive: true });
    await cp(join(cwd, '_headers'), join(assets, '_headers'));
    const more = ['--assets', assets, '--name', 'glosslight', '--compatibility-date', '2026-06-01'];
    await checkFiles(await wranglerDev({ cwd: dir, env, more }), fixture);
    return `validated by wrangler ${version} (dry run); ${count} cases hold under wrangler dev`;
  },
};

/** That files come as they are, and are kept as long as the handler has them kept; stops what serves them. */
async function checkFiles({ ask, stop }: Running, { files }: Fixture): Promise<void> {
  try {
    for (const [path, bytes] of files) {
      if (!path.endsWith('.json')) continue;
      const answer = await ask(`/${path}`, { headers: { 'accept-encoding': 'identity' } });
      assert.equal(answer.status, 200, path);
      assert.deepEqual(answer.bytes, Buffer.from(bytes), path);
      const life = path.startsWith('releases/') ? /31536000, immutable$/ : /max-age=30, stale/;
      assert.match(answer.headers['cache-control'] ?? '', life, path);
      assert.equal(answer.headers['access-control-allow-origin'], '*', path);
    }
  } finally {
    await stop();
  }
}
