import type { BundleFile } from '../core/bundle.ts';
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

/** Reads releases, and keeps the last few glossaries that were asked for. */
export function createReleases(store: Store, keep: number): Releases {
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
    glossary: (id) => glossaries.get(id, () => loadGlossary(id, (name) => read(id, name))),
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
  const json = await read(MANIFEST);
  const manifest = parseManifest(isManifest(json) ? json : {}, filePath(id, MANIFEST));
  const { content, index } = manifest;
  if (index) {
    const { heads, forms, shards } = parseIndex(await read(index.file));
    notEmpty(heads, filePath(id, index.file));
    const marking = createMarking(manifest, heads, forms, tableUnicode);
    return withShards(marking, shards, ({ file }: BundleFile) => read(file));
  }
  const { entries, forms } = parseContent(await read(content!.file), filePath(id, content!.file));
  return createGlossary(manifest, entries, forms, tableUnicode);
}
