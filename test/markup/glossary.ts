import { buildBundle } from '../../src/compiler/build-bundle.ts';
import { createGlossary, type Glossary } from '../../src/core/glossary.ts';
import { parseContent } from '../../src/core/parse-bundle.ts';
import { tableUnicode } from '../../src/core/table-unicode.ts';

/** An entry as an author writes it, without what does not matter here. */
type Source = { term: string; lang?: string; definition?: string } & Record<string, unknown>;

/** A built glossary, with terms or whole entries; ids are the terms in lower case, with `-` for spaces. */
export function glossaryOf(...terms: (string | Source)[]): Glossary {
  const entries = terms.map((each) => {
    const source = typeof each === 'string' ? { term: each } : each;
    const id = source.term.toLowerCase().replaceAll(' ', '-');
    return { id, definition: 'A word.', ...source };
  });
  const { files, manifest, problems } = buildBundle({
    version: 1,
    lang: 'en',
    url: 'https://site.example/glossary/{id}/',
    terms: entries,
  });
  if (!manifest?.content) throw new Error(JSON.stringify(problems));
  const bytes = files.get(manifest.content.file)!;
  const content = parseContent(JSON.parse(new TextDecoder().decode(bytes)), 'test');
  return createGlossary(manifest, content.entries, content.forms, tableUnicode);
}

/** The source without its marks. */
export const unmarked = (html: string): string =>
  html.replace(/<glossary-term term="[^"]*"(?: tabindex="-1")?>|<\/glossary-term>/g, '');

/** The source with `[…]` for each mark, which is easier to read. */
export const brackets = (html: string): string =>
  html
    .replace(/<glossary-term term="[^"]*" tabindex="-1">/g, '[+')
    .replace(/<glossary-term term="[^"]*">/g, '[')
    .replaceAll('</glossary-term>', ']');
