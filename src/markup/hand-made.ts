import { decode, type Glossary } from '../core/glossary.ts';
import type { OpenElement } from './open-element.ts';

/** Where addresses lead on a page whose own is not known: to no host, which patterns without a host fit. */
const NOWHERE = 'https://page.invalid/';

/** An address that may be more than it reads: coded, broken over lines, or one of ours. */
const ODD = /[%\t\n\r]|glossary:/i;

/** Knows the mentions that an author has made by hand. */
export interface HandMade {
  /** The term that an element stands for, if it is a `<glossary-term>`, has `data-term`, or leads to a term's page. */
  termOf(element: OpenElement): string | undefined;
  /** A `<base>` has come. Only the first counts. */
  baseIs(href: string | undefined): void;
}

export function createHandMade(
  glossary: Glossary,
  { url = NOWHERE, links = 'on' }: { url?: string | undefined; links?: 'on' | 'off' | undefined },
): HandMade {
  let base = url;
  let hasBase = false;
  // Reading an address takes long, and hardly a link leads to a term.
  const folder = /([\w.~-]+)\/[^/]*$/.exec(glossary.url?.split('{id}')[0] ?? '')?.[1];
  const mayLead = (href: string): boolean =>
    !folder || href.includes(folder) || base.includes(folder) || ODD.test(href);

  function termOfLink(href: string): string | undefined {
    if (!mayLead(href)) return undefined;
    const address = parseUrl(href, base);
    if (!address) return undefined;
    return address.protocol === 'glossary:'
      ? decode(address.pathname)
      : glossary.entryAt(address)?.id;
  }

  return {
    termOf(element) {
      const { name, space, attributes } = element;
      if (!attributes.size) return undefined;
      let id = attributes.get(name === 'glossary-term' ? 'term' : 'data-term');
      if (id === undefined && links === 'on' && name === 'a' && space === 'html') {
        const href = attributes.get('href');
        id = href === undefined ? undefined : termOfLink(href);
      }
      return id !== undefined && glossary.has(id) ? id : undefined;
    },
    baseIs(href) {
      if (href === undefined || hasBase) return;
      hasBase = true;
      base = parseUrl(href, url)?.href ?? url;
    },
  };
}

function parseUrl(href: string, base: string): URL | undefined {
  try {
    return new URL(href, base);
  } catch {
    return undefined;
  }
}
