import type { Page } from 'playwright-core';

/** What can be pressed in our parts of the page. */
const TARGETS = [
  'glossary-root',
  'glossary-card',
  'glossary-graph',
  'glossary-index',
  'glossary-panel',
]
  .map((host) => `${host} :is(a[href], button, input, summary)`)
  .join();

/** The least width and height of a target, in pixels (WCAG 2.2, 2.5.8). */
const LEAST = 24;

export interface Targets {
  all: number;
  /** Those that are neither large enough, nor in a sentence, nor far enough from all others. */
  small: string[];
}

export const targetsOn = (page: Page): Promise<Targets> =>
  page.locator(TARGETS).evaluateAll(measure, LEAST);

// Runs in the page.
function measure(elements: Element[], least: number): Targets {
  const targets = elements
    .filter((element) => element.checkVisibility({ opacityProperty: true }))
    .map((element) => {
      const area = element.closest('label') ?? element;
      const { left, top, right, bottom, width, height } = area.getBoundingClientRect();
      const isSmall = width < least - 0.01 || height < least - 0.01;
      return { element, left, top, right, bottom, width, height, isSmall };
    });
  type Target = (typeof targets)[number];

  const isInSentence = ({ element }: Target): boolean =>
    getComputedStyle(element).display === 'inline' &&
    [...element.parentNode!.childNodes].some((node) => node instanceof Text && !!node.data.trim());
  const middle = ({ left, right, top, bottom }: Target) => ({
    x: (left + right) / 2,
    y: (top + bottom) / 2,
  });
  const isNear = (one: Target, other: Target): boolean => {
    const { x, y } = middle(one);
    const between = other.isSmall
      ? Math.hypot(x - middle(other).x, y - middle(other).y) - least / 2
      : Math.hypot(
          Math.max(other.left - x, 0, x - other.right),
          Math.max(other.top - y, 0, y - other.bottom),
        );
    return between < least / 2;
  };
  const small = targets.filter(
    (one) =>
      one.isSmall &&
      !isInSentence(one) &&
      targets.some((other) => other !== one && isNear(one, other)),
  );
  return {
    all: targets.length,
    small: small.map(
      ({ element, width, height }) =>
        `${element.localName} "${element.ariaLabel ?? element.textContent.trim()}" ${width} × ${height}`,
    ),
  };
}
