import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { rolldown, type RolldownPluginOption } from 'rolldown';

export interface BundleOptions {
  /** The entry module. */
  entry: string;
  /** Where the bundle goes. */
  dir: string;
  name: string;
  plugin: RolldownPluginOption;
}

/** Bundles an entry into one module that imports nothing but what the runtime itself has; gives its path. */
export async function bundle({ entry, dir, name, plugin }: BundleOptions): Promise<string> {
  const build = await rolldown({
    input: entry,
    plugins: [plugin],
    external: /^node:/,
    platform: 'neutral',
    resolve: { mainFields: ['module', 'main'], conditionNames: ['import', 'default'] },
    logLevel: 'warn',
  });
  try {
    const { output } = await build.generate({ format: 'es', minify: true });
    if (output.length !== 1) throw new Error(`${entry}: more than one file came out`);
    const file = join(resolve(dir), name);
    await mkdir(resolve(dir), { recursive: true });
    await writeFile(file, output[0].code);
    return file;
  } finally {
    await build.close();
  }
}
