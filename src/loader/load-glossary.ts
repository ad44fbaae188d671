import type { BundleFile } from '../core/bundle.ts';
import { GlosslightError } from '../core/error.ts';
import { createGlossary, createMarking, type Glossary } from '../core/glossary.ts';
import { nativeUnicode } from '../core/native-unicode.ts';
import { isManifest, notEmpty, parseContent, parseManifest } from '../core/parse-bundle.ts';
import { fetchJson, parseJson } from './fetch-json.ts';
import type { Parts } from './parts.ts';
import { warnOfProblems } from './warn-of-problems.ts';

/**
 * The glossary that an owner has named, built or raw, from a URL or inline. Unsound entries are left out and
 * reported in one console line. Rejects with a `GlosslightError` where nothing usable is left.
 */
export async function loadGlossary(name: string, parts: Parts): Promise<Glossary> {
  if (!name)
    throw new GlosslightError('no-glossary', '', 'Add data-glossary="URL" to the script tag');
  const inline = name[0] === '#';
  const url = inline ? name : new URL(name, document.baseURI).href;
  const json = inline ? parseJson(inlineText(name), name) : await fetchJson(url);
  if (!isManifest(json)) {
    const raw = (await parts.raw()).compileRaw(json);
    if ('fault' in raw) throw new GlosslightError(raw.fault.code, url, raw.fault.message);
    const { head, entries, forms, problems } = raw;
    if (problems[0]) warnOfProblems(url, problems.length, problems[0]);
    return createGlossary(head, entries, forms, nativeUnicode);
  }
  const manifest = parseManifest(json, url);
  const urlOf = ({ file }: BundleFile): string =>
    new URL(file, inline ? document.baseURI : url).href;
  const read = (file: BundleFile): Promise<unknown> => fetchJson(urlOf(file), file.integrity);
  const { content, index } = manifest;
  if (index) {
    const [json, { parseIndex, withShards }] = await Promise.all([read(index), parts.shards()]);
    const { heads, forms, shards } = parseIndex(json);
    notEmpty(heads, urlOf(index));
    return withShards(createMarking(manifest, heads, forms, nativeUnicode), shards, read);
  }
  const { entries, forms } = parseContent(await read(content!), urlOf(content!));
  const holes = entries.filter((entry) => !entry).length;
  if (holes)
    warnOfProblems(urlOf(content!), holes, `entries[${entries.indexOf(undefined)}] is no entry`);
  return createGlossary(manifest, entries, forms, nativeUnicode);
}

function inlineText(selector: string): string {
  const text = document.getElementById(selector.slice(1))?.textContent;
  if (text) return text;
  throw new GlosslightError(
    'no-glossary',
    selector,
    'No <script> of this id holds JSON; check data-glossary',
  );
}
