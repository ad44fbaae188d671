import type { BundleFile, Entry, FormIndex } from '../core/bundle.ts';
import { GlosslightError } from '../core/error.ts';
import {
  createGlossary,
  createMarking,
  type Glossary,
  type GlossaryHead,
} from '../core/glossary.ts';
import { nativeUnicode } from '../core/native-unicode.ts';
import { isManifest, notEmpty, parseContent, parseManifest } from '../core/parse-bundle.ts';
import { fetchJson, parseJson } from './fetch-json.ts';
import type { Parts } from './parts.ts';
import { warnOfProblems } from './warn-of-problems.ts';

/** The whole address that a link with this one leads to; what is no address stays as it is. */
export const addressOf = (name: string): string =>
  Object.assign(document.createElement('a'), { href: name }).href;

/**
 * The glossary that an owner has named, built or raw, from a URL or inline. Unsound entries are left out and
 * reported in one console line. Rejects with a `GlosslightError` where nothing usable is left.
 */
export async function loadGlossary(name: string, parts: Parts): Promise<Glossary> {
  const inline = !name || name[0] === '#';
  const url = inline ? name : addressOf(name);
  const json = inline ? parseJson(inlineText(name), name) : await fetchJson(url);
  if (!isManifest(json)) {
    const raw = (await parts.raw()).compileRaw(json);
    if ('fault' in raw) throw new GlosslightError(raw.fault.code, url, raw.fault.message);
    return whole(raw, url);
  }
  const manifest = parseManifest(json, url);
  const { content, index } = manifest;
  const urlOf = ({ file }: BundleFile, base = inline ? document.baseURI : url): string => {
    try {
      return new URL(file, base).href;
    } catch {
      throw new GlosslightError('json', url, 'No whole manifest; build it again');
    }
  };
  const read = (file: BundleFile, base?: string): Promise<unknown> =>
    fetchJson(urlOf(file, base), file.integrity);
  if (index) {
    const [json, { parseIndex, withShards }] = await Promise.all([read(index), parts.shards()]);
    const { heads, forms, shards } = parseIndex(json);
    notEmpty(heads, urlOf(index));
    // Shards are beside their index, wherever the manifest is.
    return withShards(createMarking(manifest, heads, forms, nativeUnicode), shards, (shard) =>
      read(shard, urlOf(index)),
    );
  }
  const found = parseContent(await read(content!), urlOf(content!));
  const problems = found.entries.flatMap((entry, n) => (entry ? [] : `entries[${n}] is no entry`));
  return whole({ head: manifest, ...found, problems }, urlOf(content!));
}

/** What there is of a glossary, and of its entries that there are not. */
interface Found {
  head: GlossaryHead;
  entries: readonly (Entry | undefined)[];
  forms: readonly FormIndex[];
  problems: readonly string[];
}

/** The glossary that was found at `url`; of its problems the owner is told. */
function whole({ head, entries, forms, problems }: Found, url: string): Glossary {
  if (problems[0]) warnOfProblems(url, problems.length, problems[0]);
  return createGlossary(head, entries, forms, nativeUnicode);
}

function inlineText(selector: string): string {
  const text = document.getElementById(selector.slice(1))?.textContent;
  if (text) return text;
  throw new GlosslightError('no-glossary', selector, 'No JSON there; check data-glossary');
}
