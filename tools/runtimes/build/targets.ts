import { join, resolve } from 'node:path';
import { embedPlugin } from '../../../src/runtimes/embed-plugin.ts';
import { bundle } from '../../bundle-worker.ts';
import { componentize } from './componentize.ts';
import { installTools, run, toolFile } from './tools.ts';

/** What a worker is built from. */
export interface Source {
  /** The folder that `glosslight release` has written. */
  store: string;
  /** A module whose default export are the options, or JSON. */
  config?: string | undefined;
}

const root = resolve(import.meta.dirname, '../../..');

/** By the name of the target the name of its bundle, and what is made of that if it is not for use as it is. */
const targets: Record<string, { script: string; wasm?: Wasm }> = {
  node: { script: 'server.node.js' },
  cloudflare: { script: 'worker.js' },
  deno: { script: 'server.deno.js' },
  bun: { script: 'server.bun.js' },
  'service-worker': { script: 'service-worker.js' },
  wasi: {
    script: 'edge.js',
    wasm: {
      name: 'edge.wasm',
      build: (script, out) =>
        componentize({ script, out, wit: join(root, 'wit/edge/world.wit'), world: 'edge' }),
    },
  },
  fastly: {
    script: 'fastly.js',
    wasm: {
      name: 'main.wasm',
      build: async (script, out) => {
        const program = toolFile('@fastly/js-compute/dist/cli/js-compute-runtime-cli.js');
        await run(process.execPath, [program, script, out]);
      },
    },
  },
};

interface Wasm {
  name: string;
  build(script: string, out: string): Promise<void>;
}

export const TARGETS: readonly string[] = Object.keys(targets);

/** Builds a worker into the folder `out`, made if need be, and gives the path of what is to be deployed. */
export async function buildEdge(target: string, source: Source, out: string): Promise<string> {
  const { script: name, wasm } = targets[target]!;
  const plugin = embedPlugin({
    store: resolve(source.store),
    config: source.config && resolve(source.config),
  });
  const entry = join(root, `src/runtimes/entries/${target}.ts`);
  const script = await bundle({ entry, dir: out, name, plugin });
  if (!wasm) return script;
  await installTools();
  const file = join(resolve(out), wasm.name);
  await wasm.build(script, file);
  return file;
}
