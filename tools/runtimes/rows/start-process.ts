import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { httpClient } from '../../../test/conformance/client.ts';
import type { Running } from './row.ts';

export interface Command {
  program: string;
  args: readonly string[];
  env?: Record<string, string>;
  cwd?: string;
}

/** No engine takes as long to come up, on a loaded machine. */
const LIMIT = 60_000;

/** Starts a program that serves on a port of loopback, and waits until it answers. */
export async function startProcess(command: (port: number) => Command): Promise<Running> {
  const port = await freePort();
  const { program, args, env, cwd } = command(port);
  const child = spawn(program, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(cwd !== undefined && { cwd }),
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-4000)));
  }
  const kill = (): boolean => child.kill('SIGKILL');
  process.on('exit', kill);
  const ask = httpClient(`http://127.0.0.1:${port}`);
  const stop = async (): Promise<void> => {
    process.off('exit', kill);
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    kill();
    await gone;
  };
  try {
    await answering(child, () => ask('/_glossary/healthz'));
  } catch (error) {
    await stop();
    throw new Error(`${program}: ${(error as Error).message}\n${said}`);
  }
  return { ask, stop };
}

async function answering(child: ChildProcess, ask: () => Promise<unknown>): Promise<void> {
  let failure: Error | undefined;
  child.on('error', (error) => (failure = error));
  for (const end = Date.now() + LIMIT; Date.now() < end; await sleep(50)) {
    if (failure) throw failure;
    if (child.exitCode !== null) throw new Error(`ended with ${child.exitCode}`);
    if (await ask().catch(() => undefined)) return;
  }
  throw new Error(`does not answer after ${LIMIT} ms`);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
