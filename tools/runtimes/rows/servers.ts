import { findTool } from '../build/tools.ts';
import type { Row } from './row.ts';
import { startProcess } from './start-process.ts';

const environment = (port: number): Record<string, string> => ({ PORT: `${port}` });

const denoPath = (): string | undefined =>
  findTool(
    '@deno/linux-x64-glibc/deno',
    '@deno/linux-arm64-glibc/deno',
    '@deno/darwin-arm64/deno',
    '@deno/darwin-x64/deno',
  );

const bunPath = (): string | undefined =>
  findTool(
    '@oven/bun-linux-x64/bin/bun',
    '@oven/bun-linux-aarch64/bin/bun',
    '@oven/bun-darwin-aarch64/bin/bun',
    '@oven/bun-darwin-x64/bin/bun',
  );

/** Runtimes that run a script which serves by itself. */
export const NODE: Row = {
  name: 'node',
  target: 'node',
  engine: () => 'real engine',
  start: (file) =>
    startProcess((port) => ({ program: process.execPath, args: [file], env: environment(port) })),
};

export const DENO: Row = {
  name: 'deno',
  target: 'deno',
  engine: () => (denoPath() ? 'real engine' : undefined),
  start: (file) =>
    startProcess((port) => ({
      program: denoPath()!,
      args: ['run', '--no-prompt', '--allow-net', '--allow-env=HOST,PORT', file],
      env: { ...environment(port), DENO_NO_UPDATE_CHECK: '1' },
    })),
};

export const BUN: Row = {
  name: 'bun',
  target: 'bun',
  engine: () => (bunPath() ? 'real engine' : undefined),
  start: (file) =>
    startProcess((port) => ({ program: bunPath()!, args: [file], env: environment(port) })),
};
