import { createHash } from 'node:crypto';
import { type BundleFile, FORMAT, type Manifest } from '../core/bundle.ts';
import { compileGlossary } from '../content/compile.ts';
import { isError, type Problem } from '../content/problem.ts';
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
  /** Named by what it holds, so that it can be cached for ever. */
  const add = (name: string, data: unknown): BundleFile => {
    const bytes = encode(data);
    const file = `${name}.${digest('sha256', bytes, 'hex').slice(0, 16)}.json`;
    files.set(file, bytes);
    return { file, integrity: integrityOf(bytes), bytes: bytes.length };
  };
  const { entries } = content;
  const isWhole = fitsOneFile(entries.length, () => encode(content));
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
  files.set(MANIFEST, encode(manifest));
  return { files, manifest, problems };
}

/** The Subresource Integrity value of a file. */
export const integrityOf = (bytes: Uint8Array): string =>
  `sha384-${digest('sha384', bytes, 'base64')}`;

const encode = (json: unknown): Uint8Array => new TextEncoder().encode(`${JSON.stringify(json)}\n`);

const digest = (algorithm: string, bytes: Uint8Array, encoding: 'hex' | 'base64'): string =>
  createHash(algorithm).update(bytes).digest(encoding);
