import type { Glossary } from '../core/glossary.ts';
import { glossaryOf, MANIFEST, manifestOf } from '../edge/releases.ts';
import type { PackedFile } from './packed-store.ts';

/** The manifest of a release in a store. */
const MANIFEST_PATH = new RegExp(`^releases/([^/]+)/${MANIFEST}$`);

/**
 * The glossaries of all releases in a packed store, by their ids, and ready to find terms: for runtimes that keep a
 * snapshot of a module that has run. Throws where a file is not what it was.
 */
export function readyGlossaries(
  files: Readonly<Record<string, PackedFile>>,
): Map<string, Glossary> {
  const glossaries = new Map<string, Glossary>();
  for (const path of Object.keys(files)) {
    const id = MANIFEST_PATH.exec(path)?.[1];
    if (id !== undefined) glossaries.set(id, readyGlossary(id, files));
  }
  return glossaries;
}

function readyGlossary(id: string, files: Readonly<Record<string, PackedFile>>): Glossary {
  const pathOf = (name: string): string => `releases/${id}/${name}`;
  const jsonOf = (name: string): unknown => JSON.parse(String(files[pathOf(name)]));
  const manifest = manifestOf(id, jsonOf(MANIFEST));
  const { file } = (manifest.index ?? manifest.content)!;
  const main = { path: pathOf(file), json: jsonOf(file) };
  const glossary = glossaryOf(manifest, main, async (name) => jsonOf(name));
  warm(glossary);
  return glossary;
}

/** Makes the matchers, and has them meet the letters and the words that terms are made of. */
function warm({ entries, forms, get, matcherFor }: Glossary): void {
  const text = entries.flatMap((entry) => (entry && get(entry.id)?.short) ?? []).join('\n');
  for (const { lang, forms: names } of forms) {
    const matcher = matcherFor(lang);
    matcher?.find(names.replace(/[\t\n]./g, '\n'));
    matcher?.find(text);
  }
}
