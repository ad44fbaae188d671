import {
  computePosition,
  flip,
  offset,
  type Placement,
  type Platform,
  shift,
} from '@floating-ui/core';
import type { Mention, Point } from '../mention.ts';
import { inSight } from './in-sight.ts';

export interface AnchorOptions {
  placement: Placement;
  /** It is not made lower than that, in pixels, for want of room. */
  lowest?: number;
  /** Where the pointer was; of a mention over two lines, the line there is the anchor. */
  point: Point | undefined;
}

/** Distance from the text and from the edges of the viewport, in pixels. */
const GAP = 8;
const EDGE = 12;

// In the top layer the viewport is all there is: no scrolling ancestors, no clipping, no offset parents,
// and no margin of the host's root element.
const topLayer: Platform = {
  getElementRects: ({ reference, floating }) => ({
    reference: (reference as Reference).getBoundingClientRect(),
    floating: { x: 0, y: 0, ...sizeOf(floating as HTMLElement) },
  }),
  getClippingRect: () => ({
    x: 0,
    y: 0,
    width: document.documentElement.clientWidth,
    height: document.documentElement.clientHeight,
  }),
  getDimensions: (element) => sizeOf(element as HTMLElement),
};

type Reference = Pick<Element, 'getBoundingClientRect'>;

/**
 * Keeps `card`, which is in the top layer, beside a mention. Where there is room it leaves the mention's line free.
 * Looks once a frame whether anything has moved, so that scrolling, late images and fonts are all the same to it.
 * A card whose mention is out of sight has the attribute `away`, unless the keyboard is in it. Returns the way to stop.
 */
export function anchor(
  card: HTMLElement & { updateComplete: Promise<unknown> },
  mention: Mention,
  { placement, point, lowest = Infinity }: AnchorOptions,
): () => void {
  const line = mention
    .rects()
    .findIndex((rect) => point && point.y >= rect.top && point.y < rect.bottom);
  const rectNow = (): DOMRect => {
    const rects = mention.rects();
    return rects[line] ?? rects[0] ?? new DOMRect(-1e4, -1e4);
  };
  const platform: Platform = {
    ...topLayer,
    isRTL: () => getComputedStyle(mention.target).direction === 'rtl',
  };
  // What has no place, as in a part of the page that is closed, is explained all the same.
  const hasPlace = mention.rects().length > 0;
  let seen = '';
  let frame = 0;

  const place = async (rect: DOMRect): Promise<void> => {
    const reference: Reference = { getBoundingClientRect: () => rect };
    await card.updateComplete; // It is to be measured as it will be seen.
    const zoom = zoomOf(card);
    // As high as it would like to be: that decides on which side it goes.
    card.style.removeProperty('--_height');
    const { height } = sizeOf(card);
    const { x, placement: side } = await computePosition(reference, card, {
      platform,
      placement,
      middleware: [offset(GAP), flip({ padding: EDGE }), shift({ padding: EDGE })],
    });
    const isAbove = side.startsWith('top');
    const end = document.documentElement.clientHeight - EDGE;
    const room = (isAbove ? rect.top - EDGE : end - rect.bottom) - GAP;
    // Where neither side has the room, it is made lower, and covers the line only if it would be too low to be read.
    const high = Math.min(height, Math.max(room, lowest));
    const wanted = isAbove ? rect.top - GAP - high : rect.bottom + GAP;
    const y = Math.max(EDGE, Math.min(wanted, end - high));
    // Only then, so that what is drawn later can still make it higher.
    if (high < height) card.style.setProperty('--_height', `${Math.floor(high / zoom)}px`);
    // By custom properties: the card's own position is out of reach of the host's style sheets.
    card.style.setProperty('--_x', `${Math.round(x / zoom)}px`);
    card.style.setProperty('--_y', `${Math.round(y / zoom)}px`);
  };

  const look = (): void => {
    const rect = rectNow();
    const { width, height } = sizeOf(card);
    const now = [rect.x, rect.y, rect.width, innerWidth, innerHeight, width, height].join();
    if (now !== seen) void place(rect);
    seen = now;
    const isAway = hasPlace && !inSight(mention, rect) && !hasKeyboard(card);
    if (isAway !== card.hasAttribute('away')) card.toggleAttribute('away', isAway);
    frame = requestAnimationFrame(look);
  };
  look();
  return () => {
    cancelAnimationFrame(frame);
    card.removeAttribute('away');
  };
}

/** Whether a keyboard has opened it, or is in it. On the dialog itself the focus is seen whoever has put it there. */
const hasKeyboard = (card: HTMLElement): boolean =>
  card.hasAttribute('keyboard') ||
  !!card.shadowRoot?.querySelector(':focus-visible:not([role=dialog])');

// As they are on the screen, also on a host that zooms its body; transforms (the card's own appearing) do not count.
const sizeOf = (element: HTMLElement): { width: number; height: number } => ({
  width: element.offsetWidth * zoomOf(element),
  height: element.offsetHeight * zoomOf(element),
});

const zoomOf = (element: Element & { currentCSSZoom?: number }): number =>
  element.currentCSSZoom ?? 1;
