import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findProgram, run } from '../tools/runtimes/build/tools.ts';
import { ROWS } from '../tools/runtimes/rows/index.ts';
import type { Row } from '../tools/runtimes/rows/row.ts';
import { startProcess } from '../tools/runtimes/rows/start-process.ts';

/** What is served by a browser, not by a process of its own. */
const NO_SERVER = 'service-worker';

/** Node with next to nothing in it. It sends `file` where the others send a file of the release. */
const bareNode = (file: string): Row => ({
  name: 'bare node',
  target: 'node',
  engine: () => 'real engine',
  start: (_, site) =>
    startProcess((port) => ({
      program: process.execPath,
      args: [join(import.meta.dirname, 'edge-bare.ts')],
      env: { PORT: `${port}`, SITE: site, FILE: file },
    })),
});

/** The component under wasmtime, compiled ahead of time, as a host would keep it. */
const PRECOMPILED: Row = {
  name: 'wasi, compiled',
  target: 'wasi',
  engine: () => (findProgram('wasmtime') ? 'real engine' : undefined),
  async start(file) {
    const program = findProgram('wasmtime')!;
    const compiled = compiledFile(file);
    if (!existsSync(compiled)) await run(program, ['compile', file, '-o', compiled]);
    return startProcess((port) => ({
      program,
      args: [
        'serve',
        '--allow-precompiled',
        '-S',
        'cli=y',
        '--addr',
        `127.0.0.1:${port}`,
        compiled,
      ],
    }));
  },
};

/** Where the machine code of a component is. */
export const compiledFile = (file: string): string => file.replace(/\.wasm$/, '.cwasm');

/** All that can be run here, and the names of what cannot. */
export function edgeRows(file: string): { rows: Row[]; missing: string[] } {
  const servers = ROWS.filter(({ name }) => name !== NO_SERVER).flatMap((row) =>
    row.name === 'wasi' ? [row, PRECOMPILED] : [row],
  );
  return {
    rows: [bareNode(file), ...servers.filter((row) => row.engine())],
    missing: servers.filter((row) => !row.engine()).map(({ name }) => name),
  };
}
