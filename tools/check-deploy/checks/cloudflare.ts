import { join } from 'node:path';
import { toolFile } from '../../runtimes/build/tools.ts';
import type { Check } from '../check.ts';
import { copyProject } from '../copy-project.ts';
import { exec } from '../exec.ts';
import { runCases } from '../run-cases.ts';
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
    const running = await wranglerDev(cwd, env);
    const count = await runCases(running, { fixture, except: OTHERWISE });
    return `validated by wrangler ${version} (dry run); ${count} cases hold under wrangler dev`;
  },
};
