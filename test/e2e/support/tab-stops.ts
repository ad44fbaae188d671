import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';

/** Where the focus is: in the innermost tree. */
export interface Stop {
  /** The name of the element, and its text or label. */
  what: string;
  /** The component of ours that it is in. */
  host: string;
  /** Whether one sees that it has the focus: a line around it, at least 2 pixels wide, or the browser's own. */
  isRinged: boolean;
  /** Whether anything lies over its middle. */
  isCovered: boolean;
  /** Its place: which part of a card it is in, and how far down and across in all that scrolls there. */
  part: string;
  top: number;
  left: number;
}

export const stopOn = (page: Page): Promise<Stop | undefined> => page.evaluate(stopInPage);

/** The tooltip of what had the focus before lets wait for its end so long, in milliseconds. */
const CLOSING = 500;

/** More stops than any page here has. */
const MANY = 60;

/** Presses a key until the focus leaves our cards; what it came to, in order. */
export async function stopsInCard(page: Page, key: 'Tab' | 'Shift+Tab'): Promise<Stop[]> {
  const stops: Stop[] = [];
  while (stops.length < MANY) {
    await page.keyboard.press(key);
    let stop = await stopOn(page);
    if (stop?.isCovered) {
      await sleep(CLOSING);
      stop = await stopOn(page);
    }
    if (stop?.host !== 'glossary-popover') return stops;
    stops.push(stop);
  }
  throw new Error(`${key} does not lead out: ${stops.map(({ what }) => what).join(', ')}`);
}

/** Presses Tab until the focus has been everywhere on the page once. */
export async function stopsOnPage(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  while (stops.length < MANY) {
    await page.keyboard.press('Tab');
    const stop = await stopOn(page);
    if (!stop || stop.what === stops[0]?.what) return stops;
    stops.push(stop);
  }
  throw new Error('Tab comes to no end');
}

// Runs in the page.
function stopInPage(): Stop | undefined {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  if (!at || at === document.body) return undefined;
  const root = at.getRootNode();
  const { left, top, width, height } = at.getBoundingClientRect();
  const { outlineStyle, outlineWidth } = getComputedStyle(at);
  const line = at.getClientRects()[0]!;
  let over = document.elementFromPoint(line.x + line.width / 2, line.y + line.height / 2);
  for (let inner; over?.shadowRoot; over = inner) {
    inner = over.shadowRoot.elementFromPoint(line.x + line.width / 2, line.y + line.height / 2);
    if (!inner || inner === over) break;
  }
  const body = at.closest('.body');
  const label = at.ariaLabel ?? at.textContent.replace(/\s+/g, ' ').trim();
  return {
    what: `${at.localName} ${label}`,
    host: root instanceof ShadowRoot ? root.host.localName : '',
    isRinged: outlineStyle === 'auto' || (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2),
    isCovered: !(at.contains(over) || over?.contains(at)) || width * height === 0,
    part: ['header', 'body', 'place'].find((name) => at.closest(`.${name}`)) ?? '',
    top: top + (body?.scrollTop ?? 0),
    left,
  };
}
