import type { EntryHead } from '../core/bundle.ts';
import type { Reason } from '../core/select.ts';

/** How a region is marked, and how often, and what its names mean. */
export interface Rules {
  /** The nearest `lang`, if there is one. */
  lang: string | undefined;
  mark: 'highlight' | 'wrap' | 'none';
  limit: 'page' | 'section' | 'none';
  /** What the author says that names mean here, if anything: words that tell entries of one name apart. */
  sense: string | undefined;
}

/** A line of text as a reader sees it: the text nodes between two block borders, put together. */
export interface Block {
  /** The block-level element that the text stands in, or the heading. */
  readonly element: Element;
  readonly rules: Rules;
  /** A heading: has no text to mark, but begins a section. */
  readonly heading: boolean;
  text: string;
  readonly nodes: Text[];
  /** Where each node begins in `text`. */
  readonly starts: number[];
  readonly byHand: HandMade[];
  /** What the matcher found here, in order. */
  marks: Mark[];
  /** Whether what is to be seen of its marks is what was decided last. */
  isShown: boolean;
  /** Its language, if that is none of the glossary. */
  foreign?: string;
}

/** A mention that an author made: a link to a term's page, or a `<glossary-term>`. */
export interface HandMade {
  readonly element: Element;
  /** Id of the entry. */
  readonly term: string;
  /** Where it stands in the block's text. */
  readonly start: number;
}

/** One mention found in a block. */
export interface Mark {
  readonly block: Block;
  readonly entry: EntryHead;
  /** All that it may mean, `entry` first; more than one where entries share the name and nothing decides. */
  readonly senses: readonly EntryHead[];
  /** Where it stands in the block's text. */
  readonly start: number;
  readonly end: number;
  /** Words of the block before it. */
  readonly words: number;
  /** Why it is not marked; `undefined` if it is. */
  reason: Reason | undefined;
}

export const createBlock = (element: Element, rules: Rules, heading = false): Block => ({
  element,
  rules,
  heading,
  text: '',
  nodes: [],
  starts: [],
  byHand: [],
  marks: [],
  isShown: false,
});

/** The parts of a passage of `block`, one for each text node that it touches. */
export function piecesOf(
  block: Block,
  start: number,
  end: number,
): { node: Text; start: number; end: number }[] {
  return block.nodes.flatMap((node, n) => {
    const offset = block.starts[n]!;
    const piece = {
      node,
      start: Math.max(start - offset, 0),
      end: Math.min(end - offset, node.length),
    };
    return piece.start < piece.end ? piece : [];
  });
}

/** The place of a mark in the document. Static: it costs the host nothing when the text changes. */
export function rangeOf({ block, start, end }: Mark): StaticRange {
  const pieces = piecesOf(block, start, end);
  const [first, last] = [pieces[0]!, pieces.at(-1)!];
  return new StaticRange({
    startContainer: first.node,
    startOffset: first.start,
    endContainer: last.node,
    endOffset: last.end,
  });
}
