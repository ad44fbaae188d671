import { writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { findTool } from '../build/tools.ts';
import type { Row } from './row.ts';
import { startProcess } from './start-process.ts';

const workerdPath = (): string | undefined =>
  findTool(
    ...['linux-64', 'linux-arm64', 'darwin-arm64', 'darwin-64'].map(
      (platform) => `@cloudflare/workerd-${platform}/bin/workerd`,
    ),
  );

/** The engine of Cloudflare Workers itself. */
export const CLOUDFLARE: Row = {
  name: 'cloudflare',
  target: 'cloudflare',
  engine: () => (workerdPath() ? 'real engine' : undefined),
  async start(file) {
    const config = join(dirname(file), 'workerd.capnp');
    await writeFile(config, configOf(basename(file)));
    return startProcess((port) => ({
      program: workerdPath()!,
      args: ['serve', config, `--socket-addr=http=127.0.0.1:${port}`],
    }));
  },
};

/** By itself workerd lets a worker reach public addresses only, and the origin of a test is on loopback. */
const configOf = (script: string): string => `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = .edge),
    (name = "internet", network = (allow = ["public", "private"])),
  ],
  sockets = [(name = "http", http = (), service = "main")],
);
const edge :Workerd.Worker = (
  modules = [(name = "worker.js", esModule = embed "${script}")],
  compatibilityDate = "2026-06-01",
  globalOutbound = "internet",
);
`;
