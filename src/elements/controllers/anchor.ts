import { autoUpdate, computePosition, flip, offset, type Placement, shift } from '@floating-ui/dom';
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
 * Keeps `card`, which is in the top layer, beside a mention while the page scrolls, resizes and changes.
 * Where there is room it leaves the mention's line free. Returns the way to stop.
 */
export function anchor(card: HTMLElement, mention: Mention, { placement, point }: AnchorOptions): () => void {
  const rects = mention.rects();
  const line = Math.max(0, rects.findIndex((rect) => point && point.y >= rect.top && point.y < rect.bottom));
  const reference = {
    contextElement: mention.target,
    getBoundingClientRect: () => {
      const now = mention.rects();
      return now[line] ?? now[0] ?? new DOMRect(-1e4, -1e4);
    },
  };

  const place = async (): Promise<void> => {
    const { x, y } = await computePosition(reference, card, {
      strategy: 'fixed',
      placement,
      middleware: [offset(GAP), flip({ padding: EDGE }), shift({ padding: EDGE })],
    });
    // By custom properties: the card's own position is out of reach of the host's style sheets.
    card.style.setProperty('--_x', `${Math.round(x)}px`);
    card.style.setProperty('--_y', `${Math.round(y)}px`);
  };
  return autoUpdate(reference, card, () => void place());
}
