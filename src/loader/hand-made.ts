import { decode, type Glossary } from '../core/glossary.ts';

/** The term that an author's link or element names; of links only with `links`. */
export function handMadeTerm(
  element: Element,
  glossary: Glossary,
  links: boolean,
): string | undefined {
  let id = element.getAttribute(element.localName === 'glossary-term' ? 'term' : 'data-term');
  if (id === null && links && element instanceof HTMLAnchorElement) {
    id =
      element.protocol === 'glossary:'
        ? decode(element.pathname)
        : (glossary.entryAt(element)?.id ?? null);
  }
  return id !== null && glossary.has(id) ? id : undefined;
}
