import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { compileGlossary } from '../../../src/content/compile.ts';
import type { AnnotatorSource } from '../../../src/runtimes/annotator.ts';
import { bundle } from '../../bundle-worker.ts';
import { importTool, installTools } from './tools.ts';

const root = resolve(import.meta.dirname, '../../..');

/** What of componentize-qjs is used. */
interface ComponentizeQjs {
  componentize(options: {
    witPath: string;
    world: string;
    jsSource: string;
    sync: boolean;
    stubWasi: boolean;
  }): Promise<{ component: Uint8Array }>;
}

/**
 * Builds the library component of a glossary into the folder `out`; gives its path. Its engine is QuickJS, a fifth of the
 * size of the other, and it imports nothing at all.
 */
export async function buildAnnotator(glossary: string, out: string): Promise<string> {
  const source = annotatorSource(JSON.parse(await readFile(glossary, 'utf8')) as object);
  const id = 'glosslight:glossary';
  const script = await bundle({
    entry: join(root, 'src/runtimes/entries/annotator.ts'),
    dir: out,
    name: 'annotator.js',
    plugin: {
      name: 'glosslight-glossary',
      resolveId: (asked) => (asked === id ? `\0${id}` : undefined),
      load: (asked) =>
        asked === `\0${id}`
          ? `export const options = {}; export const source = ${JSON.stringify(source)};`
          : undefined,
    },
  });
  await installTools();
  const file = join(resolve(out), 'annotator.wasm');
  // CommonJS, and it looks for its binary beside itself.
  const { componentize } = (
    await importTool<{ default: ComponentizeQjs }>('componentize-qjs/index.js')
  ).default;
  const { component } = await componentize({
    witPath: join(root, 'wit/annotator/world.wit'),
    world: 'annotator',
    jsSource: await readFile(script, 'utf8'),
    sync: true,
    stubWasi: true,
  });
  await writeFile(file, component);
  return file;
}

/** Of the entries only what decides where they are marked. */
export function annotatorSource(glossary: object): AnnotatorSource {
  const { head, content } = compileGlossary(glossary);
  const entries = content.entries.map(({ id, auto, sense, category }) => ({
    id,
    ...(auto !== undefined && { auto }),
    ...(sense !== undefined && { sense }),
    ...(category !== undefined && { category }),
  }));
  return { head, entries, forms: content.forms };
}
