import { writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { findProgram } from '../build/tools.ts';
import type { Row } from './row.ts';
import { startProcess } from './start-process.ts';

/** Hosts of the same component that no registry has; they run where somebody has installed them. */
export const SPIN: Row = {
  name: 'spin',
  target: 'wasi',
  engine: () => (findProgram('spin') ? 'real engine' : undefined),
  async start(file, origin) {
    const manifest = join(dirname(file), 'spin.toml');
    await writeFile(manifest, spinManifest(basename(file), origin));
    return startProcess((port) => ({
      program: findProgram('spin')!,
      args: ['up', '--from', manifest, '--listen', `127.0.0.1:${port}`],
    }));
  },
};

export const WASMCLOUD: Row = {
  name: 'wasmcloud',
  target: 'wasi',
  engine: () => undefined, // `wash dev` builds what it runs, so that it is not this very component
  start: () => Promise.reject(new Error('is not run')),
};

const spinManifest = (file: string, origin: string): string => `spin_manifest_version = 2

[application]
name = "glosslight"
version = "0.1.0"

[[trigger.http]]
route = "/..."
component = "edge"

[component.edge]
source = "${file}"
allowed_outbound_hosts = ["${origin}"]
`;
