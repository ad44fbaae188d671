import { TERMS } from './model.ts';

/** What a page is after one of its steps. */
export interface Snapshot {
  step: string;
  /** The body, without what is ours. */
  html: string;
  /** The mentions in document order. */
  marks: string[];
  /** What each "terms on this page" button counts. */
  counts: number[];
}

const OURS =
  /<glossary-root.*?<\/glossary-root>|<script[^>]*glosslight[^>]*><\/script>|<\/?glossary-term[^>]*>/g;
// Lit throws dice for its markers.
const DICE = /lit\$\d+\$/g;

const htmlOf = (page: Document): string =>
  page.body.innerHTML.replace(OURS, '').replace(DICE, 'lit$');

/** What a page is that we have marked. */
export const markedPage = (page: Document, step: string): Snapshot => ({
  step,
  html: htmlOf(page),
  marks: marksIn(page),
  counts: Array.from(page.querySelectorAll('glossary-panel'), (panel) =>
    Number(panel.getAttribute('count')),
  ),
});

/** What a page without us would be with us: the marks are the terms in its text, block by block. */
export function controlPage(page: Document, step: string): Snapshot {
  const pattern = new RegExp(TERMS.join('|'), 'g');
  const marks = [...page.querySelectorAll('p,li')].flatMap(
    ({ textContent }) => textContent.toLowerCase().match(pattern) ?? [],
  );
  return { step, html: htmlOf(page), marks, counts: marks[0] ? [new Set(marks).size] : [] };
}

/** What is marked, in either way. */
function marksIn(page: Document): string[] {
  const { CSS, Range } = page.defaultView as Window & typeof globalThis;
  const places = [...(CSS.highlights.get('glossary-term') ?? [])];
  const wrapped = [...page.querySelectorAll('glossary-term')];
  const ranges = [...places.map((place) => rangeOf(page, place)), ...wrapped.map(rangeIn)];
  const marks: string[] = [];
  for (const range of ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))) {
    // One that goes on in another node has no tab stop of its own there.
    const { parentElement } = range.startContainer;
    const isContinued = parentElement?.matches('glossary-term[tabindex="-1"]');
    marks.push((isContinued ? marks.pop() : '') + `${range}`.toLowerCase());
  }
  return marks;
}

/** Where a highlight is, as a live range; empty if its text is there no more. */
function rangeOf(page: Document, place: AbstractRange): Range {
  const range = page.createRange();
  try {
    if (!place.startContainer.isConnected) return range;
    range.setStart(place.startContainer, place.startOffset);
    range.setEnd(place.endContainer, place.endOffset);
  } catch {
    range.collapse();
  }
  return range;
}

function rangeIn({ ownerDocument, firstChild }: Element): Range {
  const range = ownerDocument.createRange();
  if (firstChild) range.selectNodeContents(firstChild);
  return range;
}
