import { HIGHLIGHT } from './highlight-painter.ts';
import { SelectiveHighlight } from './selective-highlight.ts';

/** The highlight of the terms that the reader knows. */
const SEEN = 'glossary-term-seen';

// Faint, but there. Elements of ours know it by their state.
const STYLE = `@media screen and (forced-colors:none){::highlight(${SEEN}){text-decoration-line:underline;text-decoration-style:var(--glossary-mark-style,dotted);text-decoration-color:var(--glossary-seen-color,#80808066);text-decoration-thickness:1px;text-underline-offset:var(--glossary-mark-offset,.2em)}}`;

export interface KnownMarks {
  /** From now on, the marks of these terms are faint, among `marks`. */
  update(
    marks: readonly { term: string; range: AbstractRange }[],
    known: ReadonlySet<string>,
  ): void;
  remove(): void;
}

/**
 * Lets the marks of terms that the reader knows fade. Highlights do not replace each other's lines, so a mark is painted
 * by one of two; the one that all marks are in still holds it.
 */
export function createKnownMarks(): KnownMarks {
  const faint = new Set<AbstractRange>();
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  document.adoptedStyleSheets.push(sheet);

  function fade(range: AbstractRange, isKnown: boolean): void {
    const { startContainer: at } = range;
    if (at instanceof Element) return void at.toggleAttribute('seen', isKnown);
    if (isKnown === faint.has(range)) return;
    if (isKnown) faint.add(range);
    else faint.delete(range);
    if (isKnown && !CSS.highlights.has(SEEN)) CSS.highlights.set(SEEN, new Highlight());
    const seen = CSS.highlights.get(SEEN);
    if (isKnown) seen?.add(range);
    else seen?.delete(range);
    const all = CSS.highlights.get(HIGHLIGHT);
    if (all instanceof SelectiveHighlight) all.update(range);
  }

  return {
    update(marks, known) {
      // There nothing is painted at all.
      const isForced = matchMedia('(forced-colors: active)').matches;
      const all = CSS.highlights.get(HIGHLIGHT);
      if (all && !isForced && !(all instanceof SelectiveHighlight)) {
        CSS.highlights.set(HIGHLIGHT, new SelectiveHighlight(all, (range) => !faint.has(range)));
      }
      const now = new Set(marks.map(({ range }) => range));
      for (const range of faint) if (!now.has(range)) fade(range, false);
      for (const { term, range } of marks) fade(range, !isForced && known.has(term));
    },
    remove() {
      for (const range of faint) fade(range, false);
      if (!CSS.highlights.get(SEEN)?.size) CSS.highlights.delete(SEEN);
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    },
  };
}
