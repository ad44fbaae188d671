import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { compileGlossary } from '../../src/content/compile.ts';
import { createGlossary } from '../../src/core/glossary.ts';
import { tableUnicode } from '../../src/core/table-unicode.ts';
import { type AnnotateOptions, annotateHtml, annotateStream } from '../../src/markup/index.ts';
import { released, SOURCE } from '../edge/released.ts';

/** What an edge is built from for the suite, and what must come out of it. */
export interface Fixture {
  /** The release. */
  id: string;
  /** By path what is in the files of the store. */
  files: ReadonlyMap<string, Uint8Array>;
  /** Pages as they must come out of the edge. */
  mark(html: string): string;
  /** Any page, at its path, as it must come out. */
  markBytes(html: Uint8Array, path: string): Promise<Buffer>;
}

/** The release of a glossary, and Node's own marks by it. */
export function createFixture(source: object = SOURCE, options: AnnotateOptions = {}): Fixture {
  const { id, files } = released(source);
  const { head, content } = compileGlossary(source);
  const glossary = createGlossary(head, content.entries, content.forms, tableUnicode);
  return {
    id,
    files,
    mark: (html) => annotateHtml(glossary, html, options),
    async markBytes(html, path) {
      const url = `http://127.0.0.1${path}`;
      const page = new Blob([Buffer.from(html)]).stream();
      const marked = page.pipeThrough(annotateStream(glossary, { ...options, url }));
      return Buffer.from(await new Response(marked as ReadableStream).arrayBuffer());
    },
  };
}

/** Writes the store, and the options of an edge in front of `origin`; gives the paths of both. */
export async function writeFixture(
  { files }: Fixture,
  dir: string,
  { origin, annotate = {} }: { origin: string; annotate?: AnnotateOptions },
): Promise<{ store: string; config: string }> {
  const store = join(dir, 'store');
  for (const [path, bytes] of files) {
    await mkdir(join(store, dirname(path)), { recursive: true });
    await writeFile(join(store, path), bytes);
  }
  const config = join(dir, 'options.json');
  const options = {
    origins: { '*': origin },
    allowPrivateOrigins: true,
    annotate,
    // Long enough for a loaded machine to mark a page, short enough to wait for a silent origin.
    limits: { originTime: 2000, pageTime: 60_000 },
  };
  await writeFile(config, JSON.stringify(options));
  return { store, config };
}
