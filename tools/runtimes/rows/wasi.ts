import { join } from 'node:path';
import { findProgram } from '../build/tools.ts';
import { transpile } from '../build/transpile.ts';
import type { Row } from './row.ts';
import { startProcess } from './start-process.ts';

const host = join(import.meta.dirname, '../hosts/wasi/main.ts');

const wasmtime = (): string | undefined => findProgram('wasmtime');

/** The component under wasmtime, or under a host of ours. */
export const WASI: Row = {
  name: 'wasi',
  target: 'wasi',
  engine: () => (wasmtime() ? 'real engine' : 'test host'),
  start(file, origin) {
    const program = wasmtime();
    if (!program) return WASI_HOST.start(file, origin);
    return startProcess((port) => ({
      program,
      args: ['serve', '-S', 'cli=y', '--addr', `127.0.0.1:${port}`, file],
    }));
  },
};

/** The component under the host of ours, wherever wasmtime is. */
export const WASI_HOST: Row = {
  name: 'wasi-host',
  target: 'wasi',
  engine: () => 'test host',
  async start(file) {
    const dir = await transpile(file, { imports: 'given' });
    return startProcess((port) => ({
      program: process.execPath,
      args: [host, `${port}`, join(dir, 'edge.js')],
    }));
  },
};
