import { computePosition, flip, offset, type Placement, shift } from '@floating-ui/dom';
import type { Mention, Point } from '../mention.ts';

export interface AnchorOptions {
  placement: Placement;
  /** Where the pointer was; of a mention over two lines, the line there is the anchor. */
  point: Point | undefined;
}

/** Distance from the text and from the edges of the viewport, in pixels. */
const GAP = 8;
const EDGE = 12;

/**
 * Keeps `card`, which is in the top layer, beside a mention. Where there is room it leaves the mention's line free.
 * Looks once a frame whether anything has moved, so that scrolling, late images and fonts are all the same to it.
 * Returns the way to stop.
 */
export function anchor(card: HTMLElement, mention: Mention, { placement, point }: AnchorOptions): () => void {
  const line = mention.rects().findIndex((rect) => point && point.y >= rect.top && point.y < rect.bottom);
  const rectNow = (): DOMRect => {
    const rects = mention.rects();
    return rects[line] ?? rects[0] ?? new DOMRect(-1e4, -1e4);
  };
  let seen = '';
  let frame = 0;

  const place = async (rect: DOMRect): Promise<void> => {
    const { x, y } = await computePosition({ contextElement: mention.target, getBoundingClientRect: () => rect }, card, {
      strategy: 'fixed',
      placement,
      middleware: [offset(GAP), flip({ padding: EDGE }), shift({ padding: EDGE })],
    });
    // By custom properties: the card's own position is out of reach of the host's style sheets.
    card.style.setProperty('--_x', `${Math.round(x)}px`);
    card.style.setProperty('--_y', `${Math.round(y)}px`);
  };

  const look = (): void => {
    const rect = rectNow();
    const now = [rect.x, rect.y, rect.width, innerWidth, innerHeight, card.offsetWidth, card.offsetHeight].join();
    if (now !== seen) void place(rect);
    seen = now;
    frame = requestAnimationFrame(look);
  };
  look();
  return () => cancelAnimationFrame(frame);
}
