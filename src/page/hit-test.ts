interface CaretApi {
  caretPositionFromPoint?(
    x: number,
    y: number,
    options?: { shadowRoots: ShadowRoot[] },
  ): { offsetNode: Node } | null;
}

/**
 * Tells which text nodes may be the line of text under a point, where `target` is the innermost element. They may still be beside it,
 * so the caller has to ask `isOn`.
 *
 * `highlightsFromPoint` would say more, but is missing in WebKit, slow in Chromium and wrong in Firefox. So is the
 * caret's place missing in WebKit, and its older form is wrong beside inline elements: there any text of the target may be it.
 */
export function textAt(x: number, y: number, target: Node | undefined): (node: Node) => boolean {
  const api: CaretApi = document;
  if (!api.caretPositionFromPoint) return (node) => node.parentNode === target;
  const root = target?.getRootNode();
  const shadowRoots = root instanceof ShadowRoot ? [root] : [];
  const caret = api.caretPositionFromPoint(x, y, { shadowRoots })?.offsetNode;
  return (node) => node === caret && (!target || target.contains(node));
}

/** Whether a point is on the text of a range, and not beside it or between its lines. */
export const isOn = (range: AbstractRange, x: number, y: number): boolean =>
  rectsOf(range).some(
    (rect) => x >= rect.left && x < rect.right && y >= rect.top && y < rect.bottom,
  );

/** The client rectangles of a static range, one for each line it stands on; none once its text is gone. */
export const rectsOf = (place: AbstractRange): DOMRect[] => [
  ...(liveRange(place)?.getClientRects() ?? []),
];

/** A range that can be asked; `undefined` once its text is gone. */
export function liveRange(place: AbstractRange): Range | undefined {
  const range = new Range();
  try {
    range.setStart(place.startContainer, place.startOffset);
    range.setEnd(place.endContainer, place.endOffset);
  } catch {
    return undefined; // The host has shortened the text since.
  }
  return range;
}
