import { entrySections, type SectionWords } from '../content/entry-sections.ts';
import { escapeHtml, type PageOf, toHtml } from '../content/to-html.ts';
import type { Entry } from '../core/bundle.ts';
import { type ContentNode, textOf } from '../core/content.ts';
import { directionOf } from '../core/direction.ts';
import type { Glossary } from '../core/glossary.ts';
import { pageOf } from '../core/page-of.ts';
import { safeUrl } from '../core/safe-url.ts';

/** What stands on a term's page beside what the glossary says. */
export interface TermPageWords extends SectionWords {
  alsoKnownAs: string;
}

export const ENGLISH: TermPageWords = {
  alsoKnownAs: 'Also known as',
  related: 'Related terms',
  articles: 'Articles',
  service: 'We can help',
  source: 'Source',
};

export interface TermPageOptions {
  glossary: Glossary;
  words: TermPageWords;
  /** How other entries' pages are reached from this one. */
  pageOf: PageOf;
}

/** Lines short enough to read, and the reader's own colours; owners who want more have pages of their own. */
export const STYLE =
  'body{margin:2rem auto;max-width:40rem;padding:0 1rem;font:1.125rem/1.6 system-ui,sans-serif}h1{line-height:1.2;text-wrap:balance}h2{margin-top:2em;font-size:1.25rem}li{margin-block:.5em}pre{overflow-x:auto}img{max-width:100%;height:auto}table{border-collapse:collapse}td,th{border:1px solid;padding:.25em .5em;text-align:start}';
/** What a browser makes of it; a test holds it against the text. */
const STYLE_HASH = 'sha256-EJb5qI+U9Up4Unyfb9JNNOqmkclrOCZCbYl+Fx4G7Go=';

/** No script, no other style, no frame; pictures of definitions may come from anywhere that is safe. */
export const TERM_PAGE_POLICY = `default-src 'none'; style-src '${STYLE_HASH}'; img-src 'self' https:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'`;

/**
 * The page of an entry, for people and for what reads JSON-LD. Of the related entries those stand there that are loaded.
 * It runs no script, and whatever a glossary holds is text there.
 */
export function termPage(
  entry: Entry,
  { glossary, words, pageOf: linkOf }: TermPageOptions,
): string {
  const { term, short, category, abbreviation = [], aliases = [] } = entry;
  const names = [abbreviation, aliases].flat();
  const canonical = safeUrl(pageOf(glossary, entry.id));
  const further = entrySections(entry, glossary, words);
  const asHtml = (nodes: readonly ContentNode[]): string => toHtml(nodes, linkOf);
  const title = glossary.title ? `${term} · ${glossary.title}` : term;
  const lang = entry.lang ?? glossary.lang;
  return `<!doctype html>
<html lang="${escapeHtml(lang)}" dir="${directionOf(lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="${escapeHtml(short)}">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
${canonical ? `<link rel="canonical" href="${escapeHtml(canonical)}">\n` : ''}<script type="application/ld+json">${jsonLd(entry, glossary, canonical)}</script>
</head>
<body>
<main>
${category ? `<p>${escapeHtml(category)}</p>\n` : ''}<h1>${escapeHtml(term)}</h1>
${names.length ? `<p>${escapeHtml(`${words.alsoKnownAs} ${names.join(', ')}`)}</p>\n` : ''}${asHtml(entry.definition)}
${asHtml(further)}
</main>
</body>
</html>
`;
}

/** The entry as a schema.org DefinedTerm. No `<` is in it, so that it cannot end the element that it stands in. */
function jsonLd(entry: Entry, { title }: Glossary, canonical: string | undefined): string {
  const names = [entry.abbreviation ?? [], entry.aliases ?? []].flat();
  return JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'DefinedTerm',
    ...(canonical && { '@id': canonical, url: canonical }),
    name: entry.term,
    ...(names.length && { alternateName: names }),
    description: entry.short || textOf(entry.definition),
    termCode: entry.id,
    ...(title && { inDefinedTermSet: { '@type': 'DefinedTermSet', name: title } }),
  }).replace(/</g, '\\u003c');
}
