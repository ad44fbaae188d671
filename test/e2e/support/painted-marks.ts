export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A mark as it is painted: its wording, and a box for each of its lines. */
export interface PaintedMark {
  text: string;
  boxes: Box[];
}

/** The marks of a page in document order. Runs in the page, and so takes nothing from here. */
export function paintedMarks(): PaintedMark[] {
  const ranges = [...(CSS.highlights.get('glossary-term') ?? [])].map((place) => {
    const range = new Range();
    range.setStart(place.startContainer, place.startOffset);
    range.setEnd(place.endContainer, place.endOffset);
    return range;
  });
  ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
  return ranges.map((range) => ({
    text: String(range).replace(/\s+/g, ' '),
    boxes: Array.from(range.getClientRects(), ({ x, y, width, height }) => ({
      x,
      y,
      width,
      height,
    })),
  }));
}

export const middleOf = ({ x, y, width, height }: Box): { x: number; y: number } => ({
  x: x + width / 2,
  y: y + height / 2,
});

/** The box of the first line of the mark of this wording. */
export function boxOfMark(text: string, marks: readonly PaintedMark[]): Box {
  const box = marks.find((mark) => mark.text === text)?.boxes[0];
  if (!box) throw new Error(`"${text}" is not marked`);
  return box;
}
