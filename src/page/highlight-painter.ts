import { type Block, type Mark, rangeOf } from './block.ts';
import type { Painter } from './painter.ts';

/** The one highlight that all instances share. */
export const HIGHLIGHT = 'glossary-term';
/** The highlight of the mention that is open. */
export const ACTIVE = 'glossary-term-active';

// Longhands, since WebKit drops a shorthand with a style. Not in print, and not under forced colours,
// where Chromium would paint every highlight as selected text.
const STYLE = `@media screen and (forced-colors:none){::highlight(${HIGHLIGHT}){text-decoration-line:underline;text-decoration-style:var(--glossary-mark-style,dotted);text-decoration-color:var(--glossary-mark-color,currentcolor);text-decoration-thickness:var(--glossary-mark-thickness,2px);text-underline-offset:var(--glossary-mark-offset,.2em);background-color:var(--glossary-mark-background,#0000)}}@media screen{::highlight(${ACTIVE}){background-color:var(--glossary-active-background,#ffd54a66)}}`;

/** Marks by the CSS Custom Highlight API: no node and no attribute of the host changes. */
export function createHighlightPainter(): Painter & { sheet: CSSStyleSheet } {
  const shown = new Map<Block, Map<Mark, StaticRange>>();
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  document.adoptedStyleSheets.push(sheet);

  function show(mark: Mark): StaticRange {
    const range = rangeOf(mark);
    if (!CSS.highlights.has(HIGHLIGHT)) CSS.highlights.set(HIGHLIGHT, new Highlight());
    CSS.highlights.get(HIGHLIGHT)!.add(range);
    return range;
  }

  function paint(block: Block, marks: readonly Mark[]): void {
    const before = shown.get(block);
    const after = new Map(marks.map((mark) => [mark, before?.get(mark) ?? show(mark)]));
    before?.forEach(
      (range, mark) => after.has(mark) || CSS.highlights.get(HIGHLIGHT)?.delete(range),
    );
    if (marks[0]) shown.set(block, after);
    else shown.delete(block);
  }

  return {
    sheet,
    paint,
    place: (mark) => shown.get(mark.block)?.get(mark),
    destroy() {
      for (const block of shown.keys()) paint(block, []);
      if (!CSS.highlights.get(HIGHLIGHT)?.size) CSS.highlights.delete(HIGHLIGHT);
      // The host may have replaced the list; what is in it now stays, but for our sheet.
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    },
  };
}
