/** A mention on the host's page, as the card needs to know it: where it stands, and what it names. */
export interface Mention {
  /** Id of the entry; of several, the first. */
  term: string;
  /** Ids of all entries that have this name, `term` first, where there are several and nothing decides. */
  senses?: readonly string[] | undefined;
  /** The wording on the page. */
  text: string;
  /** The element that is the mention, or that holds it. Events fire here. */
  target: Element;
  /** Whether `target` is the mention itself. */
  isElement: boolean;
  /** Its client rectangles now, one for each line; none once it is gone. */
  rects(): DOMRect[];
}

/** The hand that did it. */
export type Via = 'mouse' | 'touch' | 'pen' | 'keyboard';

export interface Point {
  x: number;
  y: number;
}
