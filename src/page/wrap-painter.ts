import { type Block, type Mark, piecesOf } from './block.ts';
import { awaitsHydration } from './hydration.ts';
import type { WrapPainter } from './painter.ts';

/** More stops than these on the way through a page are in the way; the list of its terms leads to the others. */
const MOST_STOPS = 25;

/** Known to all copies of the script: two that take one text apart would lose it. */
const OWNER = Symbol.for('glosslight wraps');
type Claimed = Element & { [OWNER]?: object };

/**
 * Marks by wrapping text in `<glossary-term>`, for static pages and regions that ask for it.
 *
 * The original text node stays where it was and keeps the text before its first mark, so that a framework that later
 * removes or rewrites it finds it in place. What followed moves into nodes of our own behind it.
 */
export function createWrapPainter(): WrapPainter {
  const wrapped = new Map<Block, Wrapped[]>();
  const marks = new WeakMap<Element, Mark>();
  // Decided once for each, lest one text be shown in two ways.
  const regions = new WeakMap<Element, boolean>();
  const claimed = new Set<Claimed>();
  // Text nodes that the host has written to since they were cut.
  const rewritten = new WeakSet<Node>();
  const note = (records: MutationRecord[]): void =>
    records.forEach(({ target }) => rewritten.add(target));
  const observer = new MutationObserver(note);

  /** Changes to text nodes of our own. */
  function ourselves(change: () => void): void {
    note(observer.takeRecords());
    change();
    observer.takeRecords();
  }

  function unwrap(block: Block): void {
    ourselves(() => {
      for (const { node, pieces: all } of wrapped.get(block) ?? []) {
        // What the host has written to it has taken for its own.
        const pieces = all.filter((piece) => !rewritten.has(piece));
        // Our pieces are of the old text: of a node that the host has rewritten they just go.
        if (!rewritten.has(node)) {
          // A node that is away gets back what it had, for the host may bring it again; one that is
          // not, only what the host has left beside it.
          const isTheirs = (piece: ChildNode) => piece.parentNode || !node.parentNode;
          node.data += pieces.map((piece) => (isTheirs(piece) ? piece.textContent : '')).join('');
        }
        for (const piece of pieces) piece.remove();
      }
    });
    wrapped.delete(block);
    if (!wrapped.size) observer.disconnect();
  }

  const piecesIn = (block: Block): ChildNode[] =>
    wrapped.get(block)?.flatMap(({ pieces }) => pieces) ?? [];

  function wrap(node: Text, places: Place[]): Wrapped {
    const pieces: ChildNode[] = [];
    const texts = [node];
    let rest = node;
    let offset = 0;
    for (const { start, end, mark } of places) {
      const element = document.createElement('glossary-term');
      element.setAttribute('term', mark.entry.id);
      marks.set(element, mark);
      const middle = rest.splitText(start - offset);
      rest = middle.splitText(end - start);
      middle.replaceWith(element);
      element.append(middle);
      pieces.push(element, rest);
      texts.push(rest);
      offset = end;
    }
    for (const text of texts) {
      rewritten.delete(text);
      observer.observe(text, { characterData: true });
    }
    return { node, pieces };
  }

  return {
    paint(block, wanted) {
      const now = new Set(piecesIn(block).flatMap((piece) => marks.get(piece as Element) ?? []));
      if (now.size === wanted.length && wanted.every((mark) => now.has(mark))) return;
      unwrap(block);
      const places = new Map<Text, Place[]>();
      for (const mark of wanted) {
        piecesOf(block, mark.start, mark.end).forEach(({ node, start, end }) => {
          const place = { start, end, mark };
          const others = places.get(node);
          if (others) others.push(place);
          else places.set(node, [place]);
        });
      }
      if (!places.size) return;
      ourselves(() =>
        wrapped.set(
          block,
          Array.from(places, ([node, itsPlaces]) => wrap(node, itsPlaces)),
        ),
      );
    },
    takes({ element }) {
      const region = element.closest('[data-glossary-mark=wrap]') ?? document.body;
      let isTaken = regions.get(region);
      if (isTaken === undefined) {
        const { [OWNER]: owner = regions } = region as Claimed;
        const reason =
          owner !== regions
            ? 'is wrapped by another glossary'
            : awaitsHydration(region) && 'waits for a framework that has to find its text as it is';
        regions.set(region, (isTaken = !reason));
        if (isTaken) claimed.add(Object.assign(region, { [OWNER]: regions }));
        else
          console.info(
            `glosslight: highlighted instead of wrapped: <${region.localName}> ${reason}`,
          );
      }
      return isTaken;
    },
    finish(blocks) {
      let stops = 0;
      let last: Mark | undefined;
      for (const element of blocks.flatMap(piecesIn)) {
        if (!(element instanceof HTMLElement)) continue;
        const mark = marks.get(element);
        // One mention is one stop, over however many nodes it stretches.
        const tabIndex = mark !== last && stops++ < MOST_STOPS ? 0 : -1;
        if (element.tabIndex !== tabIndex) element.tabIndex = tabIndex;
        last = mark;
      }
    },
    place(mark) {
      const elements = piecesIn(mark.block).filter((piece) => marks.get(piece as Element) === mark);
      const last = elements.at(-1);
      if (!last) return undefined;
      return new StaticRange({
        startContainer: elements[0]!,
        startOffset: 0,
        endContainer: last,
        endOffset: last.childNodes.length,
      });
    },
    destroy() {
      for (const block of wrapped.keys()) unwrap(block);
      for (const region of claimed) delete region[OWNER];
    },
  };
}

/** Where a mark stands in a text node. */
interface Place {
  start: number;
  end: number;
  mark: Mark;
}

/** A text node that was cut, and the nodes that hold the rest of it. */
interface Wrapped {
  node: Text;
  pieces: ChildNode[];
}
