import type { Glossary } from '../core/glossary.ts';
import type { Matcher } from '../core/matcher/matcher.ts';
import { annotateHtml } from '../markup/index.ts';

/** Stands for the site where a glossary does not say where its pages are. */
const SITE = 'https://site.invalid/';

/**
 * The ids of the terms that occur on a page: in its text, whether they would be marked or not, since what is not marked
 * decides about others; and those that are marked by hand, as elements or as links to their pages.
 */
export function termsOn(html: string, glossary: Glossary): Set<string> {
  const ids = new Set<string>();
  const add = (id: string | undefined): void => {
    if (id !== undefined && glossary.has(id)) ids.add(id);
  };
  annotateHtml(listening(glossary, add), html, { root: 'body', limit: 'none' });
  for (const id of attributes(html, 'term')) add(id);
  const base = URL.parse(glossary.url ?? '', SITE)?.href;
  for (const href of attributes(html, 'href')) {
    const url = URL.parse(href, base ?? SITE);
    if (url) add(glossary.entryAt(url)?.id);
  }
  return ids;
}

/** A glossary that tells of all that is found in its name. */
function listening(glossary: Glossary, found: (id: string | undefined) => void): Glossary {
  const listen = (matcher: Matcher): Matcher => ({
    find(text) {
      const matches = matcher.find(text);
      for (const { entry } of matches) found(glossary.entries[entry]?.id);
      return matches;
    },
  });
  return {
    ...glossary,
    matcherFor(lang) {
      const matcher = glossary.matcherFor(lang);
      return matcher && listen(matcher);
    },
  };
}

/** The values of an attribute, wherever something looks like one: what is none does no harm here. */
function attributes(html: string, name: string): string[] {
  const pattern = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'gi');
  return [...html.matchAll(pattern)].map(([, one, two, three]) => one ?? two ?? three ?? '');
}
