// Runs in the page.
import { live } from './points.ts';

/** The wordings of what is marked now, by highlights and by elements, in the order of the document. */
export function marked(): string[] {
  const ranges = [...(CSS.highlights.get('glossary-term') ?? [])].filter(isSound).map(live);
  for (const element of document.querySelectorAll('glossary-term')) {
    const range = new Range();
    range.selectNode(element);
    ranges.push(range);
  }
  return ranges
    .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
    .map((range) => String(range).replace(/\s+/g, ' ').toLowerCase());
}

/** Text may just have been cut, and nobody have answered yet. */
const isSound = ({
  startContainer,
  startOffset,
  endContainer,
  endOffset,
}: AbstractRange): boolean =>
  startContainer.isConnected &&
  startOffset <= (startContainer as Text).length &&
  endOffset <= (endContainer as Text).length;
