import type { Page } from 'playwright-core';

export interface Link {
  name: string;
  href: string;
  isInSentence: boolean;
  /** Only its colour tells it from the text. */
  isPlain: boolean;
}

/** The links in our cards. */
export const linksOn = (page: Page): Promise<Link[]> =>
  page.locator('glossary-root a[href]').evaluateAll((links) =>
    (links as HTMLAnchorElement[])
      .filter((link) => link.checkVisibility())
      .map((link) => ({
        name: (link.ariaLabel ?? link.textContent).replace(/\s+/g, ' ').trim(),
        href: link.href,
        isInSentence: [...link.parentNode!.childNodes].some(
          (node) => node instanceof Text && !!node.data.trim(),
        ),
        isPlain: getComputedStyle(link).textDecorationLine === 'none',
      })),
  );
