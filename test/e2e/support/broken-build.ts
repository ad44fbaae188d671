import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createBuilder, type Plugin } from 'vite';
import { type Demo, serveDemo } from '../../../tools/serve.ts';

/** How a source is broken: one passage of it stands in place of another. */
export interface Break {
  /** A file of `src/`. */
  file: string;
  from: string;
  to: string;
}

/** A build of its own, as it is served. */
export interface OwnBuild extends AsyncDisposable {
  cdn: string;
}

const root = path.resolve(import.meta.dirname, '../../..');

/**
 * Builds the module and its parts from the sources as they are, or broken in one place, and serves them with the
 * sample glossary. Rejects if the passage that is to be broken is not there, or in there twice.
 */
export async function brokenBuild(broken?: Break): Promise<OwnBuild> {
  if (broken) await find(broken);
  const folder = await mkdtemp(path.join(tmpdir(), 'glosslight-broken-'));
  let demo: Demo | undefined;
  const dispose = async (): Promise<void> => {
    await demo?.close();
    await rm(folder, { recursive: true });
  };
  try {
    const builder = await createBuilder({
      root,
      logLevel: 'warn',
      plugins: broken ? [replacing(broken)] : [],
    });
    for (const name of ['parts', 'esm']) {
      const environment = builder.environments[name]!;
      environment.config.build.outDir = folder;
      await builder.build(environment);
    }
    demo = await serveDemo({ sitePort: 0, cdnPort: 0, script: folder });
  } catch (error) {
    await dispose();
    throw error;
  }
  return { cdn: demo.cdn, [Symbol.asyncDispose]: dispose };
}

async function find({ file, from }: Break): Promise<void> {
  const times = (await readFile(path.join(root, 'src', file), 'utf8')).split(from).length - 1;
  if (times !== 1) throw new Error(`src/${file} has ${times} times what is to be broken: ${from}`);
}

const replacing = ({ file, from, to }: Break): Plugin => ({
  name: 'broken-build',
  enforce: 'pre',
  transform(code, id) {
    return id === path.join(root, 'src', file) ? code.replace(from, () => to) : undefined;
  },
});
