import { type Block, type Mark, piecesOf, rangeOf } from './block.ts';
import { isOn, textAt } from './hit-test.ts';
import type { Painter } from './painter.ts';

/** The one highlight that all instances share. */
export const HIGHLIGHT = 'glossary-term';

// Longhands, since WebKit drops a shorthand with a style. Not in print, and not under forced colours,
// where Chromium would paint every highlight as selected text.
const STYLE = `@media screen and (forced-colors: none) {
::highlight(${HIGHLIGHT}) {
text-decoration-line: underline;
text-decoration-style: var(--glossary-mark-style, dotted);
text-decoration-color: var(--glossary-mark-color, currentcolor);
text-decoration-thickness: var(--glossary-mark-thickness, 2px);
text-underline-offset: var(--glossary-mark-offset, 0.2em);
background-color: var(--glossary-mark-background, transparent);
}}`;

/** Marks by the CSS Custom Highlight API: no node and no attribute of the host changes. */
export function createHighlightPainter(root: Document | ShadowRoot): Painter {
  const shown = new Map<Block, Map<Mark, Painted>>();
  const byNode = new WeakMap<Node, Painted[]>();
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  root.adoptedStyleSheets.push(sheet);

  function show(mark: Mark): Painted {
    const painted = { mark, range: rangeOf(mark), nodes: piecesOf(mark.block, mark.start, mark.end).map(({ node }) => node) };
    let shared = CSS.highlights.get(HIGHLIGHT);
    if (!shared) CSS.highlights.set(HIGHLIGHT, (shared = new Highlight()));
    shared.add(painted.range);
    for (const node of painted.nodes) byNode.set(node, [...(byNode.get(node) ?? []), painted]);
    return painted;
  }

  function hide(painted: Painted): void {
    const shared = CSS.highlights.get(HIGHLIGHT);
    shared?.delete(painted.range);
    if (!shared?.size) CSS.highlights.delete(HIGHLIGHT);
    for (const node of painted.nodes) byNode.set(node, byNode.get(node)!.filter((other) => other !== painted));
  }

  return {
    paint(block, marks) {
      const before = shown.get(block);
      const after = new Map(marks.map((mark) => [mark, before?.get(mark) ?? show(mark)]));
      before?.forEach((painted, mark) => after.has(mark) || hide(painted));
      if (after.size) shown.set(block, after);
      else shown.delete(block);
    },
    hit(x, y, target) {
      const node = textAt(x, y, target);
      return node && byNode.get(node)?.find(({ range }) => isOn(range, x, y))?.mark;
    },
    place: (mark) => shown.get(mark.block)?.get(mark)?.range,
    destroy() {
      for (const marks of shown.values()) marks.forEach(hide);
      shown.clear();
      const at = root.adoptedStyleSheets.indexOf(sheet);
      if (at >= 0) root.adoptedStyleSheets.splice(at, 1);
    },
  };
}

interface Painted {
  mark: Mark;
  range: StaticRange;
  nodes: Text[];
}
