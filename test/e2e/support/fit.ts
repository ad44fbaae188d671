import type { Page } from 'playwright-core';

/** What a card's content may do that is not loss: what is meant to be short, and what has a shape of its own. */
const SHORT = '.row span, .trail *, .unseen, [slot], glossary-tooltip > *';
const SHAPED = 'pre, .table';

export interface Fit {
  /** How far the page, and a card, reach out of the window, in pixels. */
  overflow: number;
  outside: number;
  /** What is wider than the room that it has, and what is cut off without a way to scroll to it. */
  wide: string[];
  cut: string[];
  /** How many lines of text a card shows at a time, at least. */
  lines: number;
  /** Whether one can scroll to the end of it. */
  hasEnd: boolean;
}

/** How what is open fits into the window. */
export const fitOn = (page: Page): Promise<Fit> =>
  page
    .locator(
      ':is(glossary-popover, glossary-tooltip):popover-open, glossary-popover:popover-open *',
    )
    .evaluateAll(measure, [SHORT, SHAPED] as const);

// Runs in the page.
function measure(elements: Element[], [short, shaped]: readonly [string, string]): Fit {
  const { scrollWidth, clientWidth, clientHeight } = document.documentElement;
  const fit: Fit = {
    overflow: scrollWidth - clientWidth,
    outside: 0,
    wide: [],
    cut: [],
    lines: Infinity,
    hasEnd: true,
  };
  let card = document.body.getBoundingClientRect();
  for (const element of elements) {
    const style = getComputedStyle(element);
    const { left, top, right, bottom } = element.getBoundingClientRect();
    if (element.matches(':popover-open')) {
      card = element.getBoundingClientRect();
      const out = Math.max(-left, -top, right - clientWidth, bottom - clientHeight);
      fit.outside = Math.max(fit.outside, Math.round(out));
    }
    if (
      !element.checkVisibility() ||
      style.display === 'inline' ||
      element.matches(short) ||
      element.closest('svg')
    )
      continue;
    const name = `${element.localName}.${element.className}`;
    const isCutter = style.overflowX !== 'visible' && !(element instanceof HTMLInputElement);
    const isWide = isCutter && element.scrollWidth > element.clientWidth + 1;
    const isOut = left < card.left - 1 || right > card.right + 1;
    if ((isWide || isOut) && !element.closest(shaped)) fit.wide.push(name);
    const isHigh = element.scrollHeight > element.clientHeight + 1;
    if (isHigh && !/visible|auto/.test(style.overflowY)) fit.cut.push(name);
    if (!element.matches('.body')) continue;
    fit.lines = Math.min(fit.lines, element.clientHeight / parseFloat(style.lineHeight));
    const before = element.scrollTop;
    element.scrollTop = element.scrollHeight;
    const end = [...element.children]
      .findLast((child) => !child.matches(short))
      ?.getBoundingClientRect();
    const room = element.getBoundingClientRect();
    fit.hasEnd = !end || (end.bottom <= room.bottom + 1 && room.bottom <= clientHeight + 1);
    element.scrollTop = before;
  }
  return fit;
}
