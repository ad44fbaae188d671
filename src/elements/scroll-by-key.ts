/** A line, in pixels. */
const LINE = 40;
/** What of a page is seen again after the next, of its height. */
const OVERLAP = 0.1;

/** Scrolls a box by the keys that scroll pages, as if the focus were in it. */
export function scrollByKey(box: Element, event: KeyboardEvent): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const page = box.clientHeight * (1 - OVERLAP);
  const ways: Record<string, number> = {
    ArrowDown: LINE,
    ArrowUp: -LINE,
    PageDown: page,
    PageUp: -page,
    ' ': event.shiftKey ? -page : page,
    End: box.scrollHeight,
    Home: -box.scrollHeight,
  };
  const way = ways[event.key];
  if (way === undefined) return;
  event.preventDefault();
  box.scrollBy({ top: way });
}
