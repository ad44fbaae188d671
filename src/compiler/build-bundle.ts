import { type BundleFile, FORMAT, type Manifest } from '../core/bundle.ts';
import { compileGlossary } from '../content/compile.ts';
import { isError, type Problem } from '../content/problem.ts';
import { encodeJson, hashedFile } from './bundle-file.ts';
import { fitsOneFile, indexOf } from './shards.ts';

/** The name of the one mutable file of a bundle. */
export const MANIFEST = 'glossary.json';

/** A built glossary, in memory. */
export interface Bundle {
  /** File names and what is in them, in the order in which they should appear; empty if there are errors. */
  files: Map<string, Uint8Array>;
  /** What `files` holds as the manifest. */
  manifest?: Manifest;
  problems: Problem[];
}

/**
 * Builds the parsed JSON of a `glossary.json`. The same source gives the same bytes, and any JSON is fine:
 * errors come back as problems, with no files.
 *
 * A small glossary is one file beside the manifest. Of a large one the entries are in shards, which pages load as they
 * need them, and one index has what it takes to mark a page.
 */
export function buildBundle(json: unknown): Bundle {
  const { head, content, problems } = compileGlossary(json);
  if (problems.some(isError)) return { files: new Map(), problems };

  const files = new Map<string, Uint8Array>();
  const add = (name: string, data: unknown): BundleFile => {
    const { file, bytes } = hashedFile(name, data);
    files.set(file.file, bytes);
    return file;
  };
  const { entries } = content;
  const isWhole = fitsOneFile(entries.length, () => encodeJson(content));
  const manifest: Manifest = {
    glosslight: FORMAT,
    ...head,
    entries: entries.length,
    ...(isWhole
      ? { content: add('glossary', content) }
      : {
          index: add(
            'index',
            indexOf(content, (shard) => add('shard', shard)),
          ),
        }),
  };
  files.set(MANIFEST, encodeJson(manifest));
  return { files, manifest, problems };
}
