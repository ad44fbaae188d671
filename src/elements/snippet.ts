import type { Entry } from '../core/bundle.ts';
import type { Glossary } from '../core/glossary.ts';
import { pageOf } from '../core/page-of.ts';
import { safeUrl } from '../core/safe-url.ts';
import { nameOf } from './sense.ts';

/** The whole address of an entry's page, for use anywhere; `undefined` if it has none. */
export function linkTo(glossary: Glossary, id: string): string | undefined {
  const page = safeUrl(pageOf(glossary, id));
  try {
    return page && new URL(page, document.baseURI).href;
  } catch {
    return undefined;
  }
}

/** HTML by which an author names an entry: a link to its page, or an element of ours where there is no page. */
export function snippetOf(glossary: Glossary, entry: Entry): string {
  const link = linkTo(glossary, entry.id);
  const name = escape(nameOf(entry));
  return link
    ? `<a href="${escape(link)}">${name}</a>`
    : `<glossary-term term="${escape(entry.id)}">${name}</glossary-term>`;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);
