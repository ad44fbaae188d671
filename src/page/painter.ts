import type { Block, Mark } from './block.ts';

/** Shows marks on the page, in one way or another. */
export interface Painter {
  /** Shows exactly `marks` of `block`, in their order, instead of what it showed there before. */
  paint(block: Block, marks: readonly Mark[]): void;
  /** Where a mark that is shown stands now. */
  place(mark: Mark): StaticRange | undefined;
  /** Takes everything away; the document is as it was. */
  destroy(): void;
}

/** Shows marks by elements of our own. */
export interface WrapPainter extends Painter {
  /** Whether the text of a block may be taken apart. */
  takes(block: Block): boolean;
  /** All `blocks` of the page, in document order, have been painted. */
  finish(blocks: readonly Block[]): void;
}
