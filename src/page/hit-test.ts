interface CaretApi {
  caretPositionFromPoint?(
    x: number,
    y: number,
    options?: { shadowRoots: ShadowRoot[] },
  ): { offsetNode: Node } | null;
  caretRangeFromPoint?(x: number, y: number): Range | null;
}

/**
 * The text node under a point, if it is inside `target`, the innermost element there.
 *
 * `highlightsFromPoint` would say more, but is missing in WebKit, slow in Chromium and wrong in Firefox.
 * The caret snaps to the nearest text, so the caller still has to ask `isOn`.
 */
export function textAt(x: number, y: number, target: Node | undefined): Node | undefined {
  const api: CaretApi = document;
  const root = target?.getRootNode();
  const shadowRoots = root instanceof ShadowRoot ? [root] : [];
  const node =
    api.caretPositionFromPoint?.(x, y, { shadowRoots })?.offsetNode ??
    api.caretRangeFromPoint?.(x, y)?.startContainer;
  return node && (!target || target.contains(node)) ? node : undefined;
}

/** Whether a point is on the text of a range, and not beside it or between its lines. */
export const isOn = (range: AbstractRange, x: number, y: number): boolean =>
  rectsOf(range).some(
    (rect) => x >= rect.left && x < rect.right && y >= rect.top && y < rect.bottom,
  );

/** The client rectangles of a static range, one for each line it stands on; none once its text is gone. */
export function rectsOf(place: AbstractRange): DOMRect[] {
  const range = new Range();
  try {
    range.setStart(place.startContainer, place.startOffset);
    range.setEnd(place.endContainer, place.endOffset);
  } catch {
    return []; // The host has shortened the text since.
  }
  return [...range.getClientRects()];
}
