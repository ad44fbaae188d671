import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { integrityOf } from '../compiler/bundle-file.ts';
import { readSource, SourceError } from '../compiler/read-source.ts';
import { compileGlossary } from '../content/compile.ts';
import type { Problem } from '../content/problem.ts';
import type { BundleFile } from '../core/bundle.ts';
import { createGlossary, createMarking, type Glossary } from '../core/glossary.ts';
import { nativeUnicode } from '../core/native-unicode.ts';
import { isManifest, notEmpty, parseContent, parseManifest } from '../core/parse-bundle.ts';
import { parseIndex, withShards } from '../core/shards.ts';

/** A glossary in memory, and what was wrong with its source if that is what it was read from. */
export interface LoadedGlossary {
  glossary: Glossary;
  problems: Problem[];
}

/** Loads a glossary as a page does, from a source or from the manifest of a built one. */
export async function loadGlossary(file: string): Promise<LoadedGlossary> {
  const json = await readSource(file);
  if (isManifest(json)) return { glossary: await loadBundle(json, file), problems: [] };
  const { head, content, problems } = compileGlossary(json);
  return {
    glossary: createGlossary(head, content.entries, content.forms, nativeUnicode),
    problems,
  };
}

async function loadBundle(json: Record<string, unknown>, file: string): Promise<Glossary> {
  const manifest = parseManifest(json, file);
  const read = async ({ file: name, integrity }: BundleFile): Promise<unknown> => {
    const path = join(dirname(file), name);
    const data = await readSource(path);
    if (integrityOf(await readFile(path)) !== integrity) {
      throw new SourceError(path, 'is not the file that the manifest names; build again');
    }
    return data;
  };
  const { content, index } = manifest;
  if (index) {
    const { heads, forms, shards } = parseIndex(await read(index));
    notEmpty(heads, file);
    return withShards(createMarking(manifest, heads, forms, nativeUnicode), shards, read);
  }
  const { entries, forms } = parseContent(await read(content!), file);
  return createGlossary(manifest, entries, forms, nativeUnicode);
}
