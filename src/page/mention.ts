import type { Annotator } from './annotator.ts';
import type { HandMade, Mark } from './block.ts';
import { liveRange, markUnder, rectsOf } from './hit-test.ts';
import type { Scope } from './walk.ts';
import type { Mention, Point } from './watch.ts';

/** A mark or a hand-made mention, as the plain value that readers' tools work with. */
export function toMention(mention: Mark | HandMade, annotator: Annotator): Mention {
  const { placeOf, elementOf } = annotator;
  if ('term' in mention) {
    const { element: target, term } = mention;
    return {
      term,
      senses: idsOf(target.localName === 'glossary-term' ? sensesIn(target, annotator) : undefined),
      text: target.textContent,
      target,
      isElement: true,
      rects: () => [...target.getClientRects()],
      range: () => contentOf(target),
    };
  }
  const target = elementOf(mention);
  return {
    term: mention.entry.id,
    senses: idsOf(mention.senses),
    text: mention.block.text.slice(mention.start, mention.end),
    // A mark is in a text node of the host, or the content of an element of ours.
    target,
    isElement: placeOf(mention).startContainer === target,
    rects: () => rectsOf(placeOf(mention)),
    range: () => placeOf(mention),
  };
}

/** All that is in an element. */
export const contentOf = (element: Element): StaticRange =>
  new StaticRange({
    startContainer: element,
    startOffset: 0,
    endContainer: element,
    endOffset: element.childNodes.length,
  });

const idsOf = (senses: Mark['senses'] = []): string[] | undefined =>
  senses.length > 1 ? senses.map(({ id }) => id) : undefined;

/** What may be meant by a mark that was put into an element of ours, where nothing decides. */
const sensesIn = (element: Element, { mentions, placeOf }: Annotator): Mark['senses'] | undefined =>
  mentions.find(
    (mention): mention is Mark =>
      'block' in mention && mention.senses.length > 1 && holds(placeOf(mention), element),
  )?.senses;

/** Whether an element of ours is one of those that a mark was put into. */
const holds = (place: StaticRange, element: Element): boolean =>
  place.startContainer === element ||
  (place.startContainer !== place.endContainer &&
    place.startContainer instanceof Element &&
    !!liveRange(place)?.intersectsNode(element));

/** The mention at a point, or at a focused element. */
export function findMention(
  target: Element | undefined,
  point: Point | undefined,
  annotator: Annotator,
  termOf: Scope['termOf'],
): Mention | undefined {
  const element = target?.closest('a[href],[data-term],glossary-term');
  const term = element && termOf(element);
  const mention =
    element && term
      ? { element, term, start: 0 }
      : point && markUnder(point, target, annotator.blocks);
  return mention && toMention(mention, annotator);
}
