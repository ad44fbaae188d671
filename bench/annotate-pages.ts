import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { compileGlossary } from '../src/content/compile.ts';
import { createGlossary, type Glossary } from '../src/core/glossary.ts';
import { tableUnicode } from '../src/core/table-unicode.ts';
import { pageWith } from './page.ts';
import type { Corpus, Term } from './text.ts';

/** A page in the pieces in which it comes from a network. */
export type Pieces = readonly Uint8Array[];

const PIECE = 65_536;
/** Characters of the page that is made where there is no folder of real ones. */
const PROSE = 1_000_000;

/** The pages of a folder or, without one, those of our demo and one of prose, and what they are. */
export function readPages(
  { paragraphs, lang }: Corpus,
  folder: string | undefined,
): { source: string; pages: Uint8Array[] } {
  const ours = path.resolve(import.meta.dirname, '..');
  const files =
    folder === undefined
      ? globSync(['demo/*.html', 'demo/articles/*.html'], { cwd: ours })
      : globSync('pages/*.html', { cwd: folder });
  const pages: Uint8Array[] = files
    .sort()
    .map((file) => readFileSync(path.resolve(folder ?? ours, file)));
  if (folder !== undefined) return { source: `${pages.length} real pages`, pages };
  const prose = proseOf({ paragraphs, lang }, PROSE);
  return { source: `${pages.length} demo pages and one of prose`, pages: [...pages, prose] };
}

/** A plain article of about so many characters. */
export function proseOf(
  { paragraphs, lang }: Pick<Corpus, 'paragraphs' | 'lang'>,
  length: number,
): Uint8Array {
  const taken: string[] = [];
  for (let n = 0, taking = 0; taking < length; n++) {
    const text = paragraphs[n % paragraphs.length]!;
    taken.push(text);
    taking += text.length + 8;
  }
  return new TextEncoder().encode(pageWith(taken, lang));
}

export const piecesOf = (page: Uint8Array): Pieces =>
  Array.from({ length: Math.ceil(page.length / PIECE) }, (_, n) =>
    page.subarray(n * PIECE, (n + 1) * PIECE),
  );

/** As the edge has it: with tables, and without the engine's own Unicode. */
export function glossaryOf(terms: readonly Term[], lang: string): Glossary {
  const { head, content } = compileGlossary({ version: 1, lang, terms });
  return createGlossary(head, content.entries, content.forms, tableUnicode);
}
