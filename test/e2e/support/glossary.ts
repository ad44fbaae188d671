import type { Manifest } from '../../../src/core/bundle.ts';
import { readSource } from './built.ts';

interface SourceEntry {
  id: string;
  term: string;
  short: string;
  related: string[];
}

const { terms } = JSON.parse(await readSource('glossary.json')) as { terms: SourceEntry[] };
const byId = new Map(terms.map((entry) => [entry.id, entry]));

/** An entry of the sample glossary as its authors wrote it. */
export function entryOf(id: string): SourceEntry {
  const entry = byId.get(id);
  if (!entry) throw new Error(`glossary.json has no "${id}"`);
  return entry;
}

/** The manifest of the built glossary as `cdn` serves it, made to be served from elsewhere too. */
export async function fetchManifest(cdn: string): Promise<Manifest> {
  const url = `${cdn}/glossary.json`;
  const manifest = (await (await fetch(url)).json()) as Manifest;
  const content = manifest.content!;
  return { ...manifest, content: { ...content, file: new URL(content.file, url).href } };
}
