// Runs in the page.

/** A range that can be asked where it is, from one that cannot. */
export function live(place: AbstractRange): Range {
  const range = new Range();
  range.setStart(place.startContainer, place.startOffset);
  range.setEnd(place.endContainer, place.endOffset);
  return range;
}

/** The middle of a line of a range, if a reader can point at it now. */
export function visiblePoint(range: Range): { x: number; y: number } | undefined {
  const { startContainer: start } = range;
  const holder = start instanceof Element ? start : start.parentElement!;
  const zoom = lostZoom(holder);
  for (const { left, width, top, height } of range.getClientRects()) {
    const point = {
      x: Math.round((left + width / 2 + scrollX) * zoom - scrollX),
      y: Math.round((top + height / 2 + scrollY) * zoom - scrollY),
    };
    const element = document.elementFromPoint(point.x, point.y);
    if (element && (element === holder || holder.contains(element))) return point;
  }
  return undefined;
}

/** By what rectangles in an element are too near to the corner of the page: WebKit leaves out the zoom of style sheets. */
function lostZoom(element: Element | null): number {
  if (!element || 'currentCSSZoom' in document.body) return 1;
  return Number(getComputedStyle(element).zoom) * lostZoom(element.parentElement);
}
