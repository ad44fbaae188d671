import { escapeHtml, type PageOf, toHtml } from '../content/to-html.ts';
import type { Entry, Link } from '../core/bundle.ts';
import { type ContentNode, textOf } from '../core/content.ts';
import type { Glossary } from '../core/glossary.ts';
import { pageOf } from '../core/page-of.ts';
import { safeUrl } from '../core/safe-url.ts';

/** What stands on a term's page beside what the glossary says. */
export interface TermPageWords {
  alsoKnownAs: string;
  related: string;
  articles: string;
  service: string;
  source: string;
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

/** No script, no style, no frame; pictures of definitions may come from anywhere that is safe. */
export const TERM_PAGE_POLICY =
  "default-src 'none'; img-src 'self' https:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

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
  const further = [
    ...section(words.related, relatedTo(entry, glossary)),
    ...section(words.articles, (entry.articles ?? []).map(linkTo)),
    ...section(words.service, entry.service ? [linkTo(entry.service)] : []),
    ...section(words.source, entry.seeAlso ? [linkTo(entry.seeAlso)] : []),
  ];
  const asHtml = (nodes: readonly ContentNode[]): string => toHtml(nodes, linkOf);
  const title = glossary.title ? `${term} · ${glossary.title}` : term;
  return `<!doctype html>
<html lang="${escapeHtml(entry.lang ?? glossary.lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="${escapeHtml(short)}">
<title>${escapeHtml(title)}</title>
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

/** A heading and a list; nothing where there is nothing to list. */
function section(title: string, items: readonly ContentNode[][]): ContentNode[] {
  if (!items.length) return [];
  return [
    { tag: 'h', children: [title] },
    { tag: 'ul', children: items.map((children) => ({ tag: 'li', children })) },
  ];
}

function relatedTo({ related = [] }: Entry, glossary: Glossary): ContentNode[][] {
  const entries = related.flatMap((id) => glossary.get(id) ?? []);
  return entries.map(({ id, term, short }) => [
    { tag: 'term', id, children: [term] },
    { tag: 'br' },
    short,
  ]);
}

const linkTo = ({ title, url }: Link): ContentNode[] => [
  { tag: 'a', href: url, children: [title] },
];
