import type { Manifest } from '../core/bundle.ts';
import { createGlossary, createMarking, type Glossary } from '../core/glossary.ts';
import { isManifest, notEmpty, parseContent, parseManifest } from '../core/parse-bundle.ts';
import { parseIndex, withShards } from '../core/shards.ts';
import { tableUnicode } from '../core/table-unicode.ts';
import { toJson } from './channels.ts';
import { readBytes } from './read-bytes.ts';
import { Recent } from './recent.ts';
import { filePath, parseRelease, type Release, releasePath } from './release.ts';
import { sha256 } from './sha256.ts';
import { type Store, StoreError } from './store.ts';

/** What a release calls the manifest of its glossary. */
export const MANIFEST = 'glossary.json';

export interface Releases {
  /** What a release is made of; `undefined` if there is none of this id. */
  get(id: string): Promise<Release | undefined>;
  /** The JSON of a file of a release that is there, as it was when it was released. */
  read(id: string, file: string): Promise<unknown>;
  /** The glossary of a release that is there, in memory. */
  glossary(id: string): Promise<Glossary>;
}

/** More releases than glossaries are remembered: they are small, and old ones are still asked for. */
const RELEASES = 16;

export interface ReleasesOptions {
  /** So many glossaries are kept, those that were asked for last. */
  keep: number;
  /** Glossaries that are in memory, by the ids of their releases. */
  ready?: ReadonlyMap<string, Glossary> | undefined;
}

/** Reads releases, and keeps the last few glossaries that were asked for. */
export function createReleases(store: Store, { keep, ready }: ReleasesOptions): Releases {
  const releases = new Recent<Release>(RELEASES);
  const glossaries = new Recent<Glossary>(keep);

  async function load(id: string): Promise<Release> {
    const path = releasePath(id);
    const file = await store.get(path);
    if (!file) throw new Missing(path);
    return parseRelease(toJson(path, await readBytes(file)), id);
  }
  const get = (id: string): Promise<Release> => releases.get(id, () => load(id));

  async function read(id: string, name: string): Promise<unknown> {
    const path = filePath(id, name);
    const facts = (await get(id)).files.get(name);
    const file = facts && (await store.get(path));
    if (!file) throw new Missing(path);
    const bytes = await readBytes(file);
    if ((await sha256(bytes)) !== facts.sha256) {
      throw new StoreError(path, 'is not the file that was released');
    }
    return toJson(path, bytes);
  }

  return {
    read,
    get: (id) =>
      get(id).catch((error: unknown) => {
        if (error instanceof Missing) return undefined;
        throw error;
      }),
    glossary: async (id) =>
      ready?.get(id) ?? glossaries.get(id, () => loadGlossary(id, (name) => read(id, name))),
  };
}

class Missing extends StoreError {
  constructor(path: string) {
    super(path, 'is not there');
  }
}

async function loadGlossary(
  id: string,
  read: (name: string) => Promise<unknown>,
): Promise<Glossary> {
  const manifest = manifestOf(id, await read(MANIFEST));
  const file = (manifest.index ?? manifest.content)!.file;
  return glossaryOf(manifest, { path: filePath(id, file), json: await read(file) }, read);
}

/** The manifest of a release; throws a `GlosslightError` for what is none. */
export const manifestOf = (id: string, json: unknown): Manifest =>
  parseManifest(isManifest(json) ? json : {}, filePath(id, MANIFEST));

/** The glossary of a manifest, out of the content or the index that it names; `read` gets the shards of the latter. */
export function glossaryOf(
  manifest: Manifest,
  { path, json }: { path: string; json: unknown },
  read: (name: string) => Promise<unknown>,
): Glossary {
  if (manifest.index) {
    const { heads, forms, shards } = parseIndex(json);
    notEmpty(heads, path);
    const marking = createMarking(manifest, heads, forms, tableUnicode);
    return withShards(marking, shards, ({ file }) => read(file));
  }
  const { entries, forms } = parseContent(json, path);
  return createGlossary(manifest, entries, forms, tableUnicode);
}
