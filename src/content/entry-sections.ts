import type { Entry, Link } from '../core/bundle.ts';
import type { ContentNode } from '../core/content.ts';
import type { Glossary } from '../core/glossary.ts';

/** The headings of what an entry leads to. */
export interface SectionWords {
  related: string;
  articles: string;
  service: string;
  source: string;
}

/**
 * What stands below an entry's definition on a page of its own: related entries with their short forms, articles,
 * service, source. Of the related entries those that are loaded.
 */
export const entrySections = (
  entry: Entry,
  glossary: Glossary,
  words: SectionWords,
): ContentNode[] => [
  ...section(words.related, relatedTo(entry, glossary)),
  ...section(words.articles, (entry.articles ?? []).map(linkTo)),
  ...section(words.service, entry.service ? [linkTo(entry.service)] : []),
  ...section(words.source, entry.seeAlso ? [linkTo(entry.seeAlso)] : []),
];

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
