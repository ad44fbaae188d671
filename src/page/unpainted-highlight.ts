import { HIGHLIGHT } from './highlight-painter.ts';
import { SelectiveHighlight } from './selective-highlight.ts';

class UnpaintedHighlight extends SelectiveHighlight {
  constructor(ranges: Iterable<AbstractRange>) {
    super(ranges, () => false);
  }
}

/**
 * Has the marks painted, or held only. Under forced colours Chromium paints every registered highlight as selected
 * text, and no style sheet can stop it.
 */
export function setPainted(isPainted: boolean): void {
  const now = CSS.highlights.get(HIGHLIGHT);
  if (now && isPainted === now instanceof UnpaintedHighlight)
    CSS.highlights.set(HIGHLIGHT, isPainted ? new Highlight(...now) : new UnpaintedHighlight(now));
}
