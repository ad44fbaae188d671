import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { httpClient } from '../../test/conformance/client.ts';
import { toolFile } from '../runtimes/build/tools.ts';
import type { Running } from '../runtimes/rows/row.ts';

/** No worker takes as long to come up. */
const LIMIT = 60_000;

/** How Wrangler is to be called. */
export interface WranglerOptions {
  /** The folder of the worker. */
  cwd: string;
  env: Record<string, string>;
  /** What it is told beside; for files without a worker, for example. */
  more?: readonly string[];
}

/** Serves a worker by Cloudflare's own engine, with its assets and KV on this machine. */
export async function wranglerDev({ cwd, env, more = [] }: WranglerOptions): Promise<Running> {
  const wrangler = toolFile('wrangler/bin/wrangler.js');
  const args = ['dev', '--local', '--ip', '127.0.0.1', '--port', '0', '--inspector-port', '0'];
  // A group of its own: what wrangler starts would outlive it.
  const child = spawn(process.execPath, [wrangler, ...args, ...more], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const kill = (): void => {
    try {
      process.kill(-child.pid!, 'SIGKILL');
    } catch {
      // Has ended by itself.
    }
  };
  process.on('exit', kill);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  const stop = async (): Promise<void> => {
    process.off('exit', kill);
    const isOver = child.exitCode !== null || child.signalCode !== null;
    const gone = isOver ? undefined : once(child, 'exit');
    kill();
    await gone;
  };
  for (const end = Date.now() + LIMIT; Date.now() < end && child.exitCode === null;) {
    const [, origin] = /Ready on (http:\/\/127\.0\.0\.1:\d+)/.exec(said) ?? [];
    if (origin) return { ask: httpClient(origin), stop };
    await sleep(50);
  }
  await stop();
  throw new Error(`wrangler dev does not come up\n${said}`);
}
