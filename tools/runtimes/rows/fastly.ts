import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { findProgram } from '../build/tools.ts';
import type { Row } from './row.ts';
import { startProcess } from './start-process.ts';

const host = join(import.meta.dirname, '../hosts/fastly/main.ts');

const viceroy = (): string | undefined => findProgram('viceroy');

/** The service under Viceroy, Fastly's own local engine, or under a host of ours. */
export const FASTLY: Row = {
  name: 'fastly',
  target: 'fastly',
  engine: () => (viceroy() ? 'real engine' : 'test host'),
  async start(file, origin) {
    const program = viceroy();
    if (!program) return FASTLY_HOST.start(file, origin);
    const config = join(dirname(file), 'fastly.toml');
    await writeFile(config, configOf(origin));
    return startProcess((port) => ({
      program,
      args: ['serve', '-C', config, '--addr', `127.0.0.1:${port}`, file],
    }));
  },
};

/** The service under the host of ours, wherever Viceroy is. */
export const FASTLY_HOST: Row = {
  name: 'fastly-host',
  target: 'fastly',
  engine: () => 'test host',
  start: (file) =>
    startProcess((port) => ({ program: process.execPath, args: [host, `${port}`, file] })),
};

const configOf = (origin: string): string => `manifest_version = 3
name = "glosslight"
language = "javascript"

[local_server.backends.origin]
url = "${origin}"
`;
