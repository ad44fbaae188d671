import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { createSlicer } from '../compiler/slice-files.ts';
import type { Compiled } from '../content/compile.ts';
import { createGlossary } from '../core/glossary.ts';
import { nativeUnicode } from '../core/native-unicode.ts';
import { termsOn } from './terms-on.ts';

/** HTML that is not hidden, under a name that every store can have. */
const isPage = (path: string): boolean => /\.html?$/i.test(path) && !/(?:^|\/)\.|[:\\]/.test(path);

/** For each HTML file of a folder the files of a glossary with the terms on it, below `slices/` and the page's path. */
export async function pageSlices(
  compiled: Pick<Compiled, 'head' | 'content'>,
  dir: string,
): Promise<Map<string, Uint8Array>> {
  const { head, content } = compiled;
  const glossary = createGlossary(head, content.entries, content.forms, nativeUnicode);
  const slice = createSlicer(compiled);
  const files = new Map<string, Uint8Array>();
  for (const name of (await readdir(dir, { recursive: true })).sort()) {
    const page = name.split(sep).join('/');
    if (!isPage(page)) continue;
    const ids = termsOn(await readFile(join(dir, name), 'utf8'), glossary);
    // Without a term there is nothing to load.
    if (!ids.size) continue;
    for (const [file, bytes] of slice(ids)) files.set(`slices/${page}/${file}`, bytes);
  }
  return files;
}
