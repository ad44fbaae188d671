import { globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { importTool, toolFile } from './tools.ts';

/** What of componentize-js is used. */
interface ComponentizeJs {
  componentize(options: {
    sourcePath: string;
    witWorld: string;
    worldName: string;
  }): Promise<{ component: Uint8Array }>;
}

export interface ComponentOptions {
  /** The bundle. */
  script: string;
  /** The file of its world. */
  wit: string;
  world: string;
  out: string;
}

/** The version of WASI that the engine inside of componentize-js speaks, and that of jco's files. */
const SPOKEN = '0.2.10';
const SHIPPED = '0.2.12';

/** Makes a component of a bundle: the engine, with the script run so far that it waits for calls. */
export async function componentize({ script, wit, world, out }: ComponentOptions): Promise<void> {
  const { componentize: build } = await importTool<ComponentizeJs>(
    '@bytecodealliance/componentize-js/src/componentize.js',
  );
  const { component } = await build({
    sourcePath: script,
    witWorld: await withWasi(await readFile(wit, 'utf8')),
    worldName: world,
  });
  await writeFile(out, component);
}

/** The world in one text with the packages that it may name, which is how componentize-js reads it without a folder. */
async function withWasi(world: string): Promise<string> {
  const folder = toolFile(`@bytecodealliance/jco/lib/wit/builtin/${SHIPPED}`);
  const files = globSync('*/package.wit', { cwd: folder }).sort();
  const packages = await Promise.all(
    files.map(async (file) => {
      const text = (await readFile(`${folder}/${file}`, 'utf8')).replaceAll(SHIPPED, SPOKEN);
      return `${text.replace(/^package ([^;]+);/m, 'package $1 {')}\n}`;
    }),
  );
  return [world, ...packages].join('\n');
}
