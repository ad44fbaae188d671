import type { Block, Mark } from './block.ts';
import type { Point } from './watch.ts';

/**
 * The mark under a point, where `target` is the innermost element. It is that of the text there: if no text of a line is its own,
 * something is in front of the line, or the line is scrolled out of sight.
 *
 * `highlightsFromPoint` would say more, but is missing in WebKit, slow in Chromium and wrong in Firefox.
 */
export function markUnder(
  point: Point,
  target: Element | undefined,
  blocks: readonly Block[],
): Mark | undefined {
  const top = target?.shadowRoot ?? target;
  const isOwn = ({ parentNode }: Node): boolean => parentNode === target || parentNode === top;
  const place = unzoomed(point, target);
  const isOnMark = ({ block: { nodes, starts }, reason, start, end }: Mark): boolean =>
    !reason &&
    nodes.some((node, n) => {
      const from = Math.max(start - starts[n]!, 0);
      const to = Math.min(end - starts[n]!, node.length);
      // What flows out of its own element may be in that around it.
      const isHere = isOwn(node) || target!.contains(node);
      return from < to && isHere && isOn({ node, start: from, end: to }, place);
    });
  for (const { marks, nodes } of blocks) {
    const mark = marks[0] && nodes.some(isOwn) && marks.find(isOnMark);
    if (mark) return mark;
  }
  return undefined;
}

/** Whether a point is on a passage, and not beside it or between its lines. */
function isOn({ node, start, end }: Passage, { x, y }: Point): boolean {
  const place = { startContainer: node, startOffset: start, endContainer: node, endOffset: end };
  const middle = (start + end) >> 1;
  return (
    rectsOf(place).some(
      ({ left, top, right, bottom }) => x >= left && x < right && y >= top && y < bottom,
    ) &&
    // The rectangle around a line that is turned holds more than the line; those around its parts, less of it.
    (end - start < 3 ||
      isOn({ node, start, end: middle }, { x, y }) ||
      isOn({ node, start: middle, end }, { x, y }))
  );
}

/** A point as it is to be compared with rectangles in `element`: WebKit measures zoomed text in the page as if it were not. */
function unzoomed({ x, y }: Point, element: Element | undefined): Point {
  let zoom = 1;
  if (!('currentCSSZoom' in document.body)) {
    while (element) {
      zoom *= Number(getComputedStyle(element).zoom) || 1;
      element = element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host;
    }
  }
  return { x: (x + scrollX) / zoom - scrollX, y: (y + scrollY) / zoom - scrollY };
}

interface Passage {
  node: Text;
  start: number;
  end: number;
}

type Place = Omit<AbstractRange, 'collapsed'>;

/** The client rectangles of a static range, one for each line it stands on; none once its text is gone. */
export const rectsOf = (place: Place): DOMRect[] => [...(liveRange(place)?.getClientRects() ?? [])];

/** A range that can be asked; `undefined` once its text is gone. */
export function liveRange(place: Place): Range | undefined {
  const range = new Range();
  try {
    range.setStart(place.startContainer, place.startOffset);
    range.setEnd(place.endContainer, place.endOffset);
  } catch {
    return undefined; // The host has shortened the text since.
  }
  return range;
}
