import { isSelfClosing } from './attributes.ts';
import { Kind } from './element-kinds.ts';
import { Formatting } from './formatting.ts';
import { OpenElement, type Space } from './open-element.ts';

/** What is told of elements as they begin and end. An element without an end tag begins and is not told of again. */
export interface ElementHandler {
  begins(element: OpenElement): void;
  ends(element: OpenElement): void;
  /** Elements that are open have another parent than before. */
  moved(): void;
}

/** The elements that are open, one in the other, and the formatting that has to be opened again. */
export class ElementStack {
  readonly formatting = new Formatting();
  readonly #handler: ElementHandler;
  readonly #elements: OpenElement[] = [];
  /** The innermost. */
  current: OpenElement | undefined = undefined;

  constructor(handler: ElementHandler) {
    this.#handler = handler;
  }

  /** The outermost first. */
  get elements(): readonly OpenElement[] {
    return this.#elements;
  }

  /** An element begins; it stays open if it is one that can. */
  push(name: string, rest: string, space: Space = 'html'): void {
    const element = new OpenElement(name, rest, space);
    const isBetweenCells = this.current?.is(Kind.TableContext) && space === 'html';
    element.isMisplaced = !!isBetweenCells && !element.is(Kind.InTable);
    if (element.is(Kind.Void)) {
      element.parent = this.current;
      return this.#handler.begins(element);
    }
    this.#open(element);
    if (space !== 'html') {
      if (isSelfClosing(rest)) this.pop();
    } else if (element.is(Kind.Formatting)) this.formatting.add(element);
    else if (element.is(Kind.Fence)) this.formatting.fence();
  }

  pop(): void {
    const element = this.#elements.pop()!;
    this.current = this.#elements.at(-1);
    element.isOpen = false;
    if (element.is(Kind.Cell) || element.name === 'caption') this.formatting.unfence();
    this.#handler.ends(element);
  }

  /** Ends all elements from this place on; none if it is none. */
  popTo(at: number): void {
    while (at >= 0 && this.#elements.length > at) this.pop();
  }

  popWhile(test: (current: OpenElement) => boolean): void {
    while (this.current && test(this.current)) this.pop();
  }

  /** The place of the innermost element of HTML of this name, or of these kinds, up to a border; -1 if there is none. */
  find(wanted: string | number, border: number): number {
    for (let at = this.#elements.length - 1; at >= 0; at--) {
      const element = this.#elements[at]!;
      if (typeof wanted === 'string' ? element.name === wanted : element.is(wanted))
        if (element.space === 'html') return at;
      if (element.is(border)) return -1;
    }
    return -1;
  }

  /** Ends an element, and keeps of what is open inside that which stays. */
  takeOut(element: OpenElement, stays: (inside: OpenElement) => boolean): void {
    element.isOpen = false;
    const [, ...inside] = this.#elements.splice(this.#elements.lastIndexOf(element));
    this.current = this.#elements.at(-1);
    for (const each of inside.filter(stays)) {
      each.parent = this.current;
      this.current = each;
      this.#elements.push(each);
    }
    this.#handler.moved();
  }

  /** Opens again the formatting that the end of a block has cut off. */
  reopen(): void {
    for (const element of this.formatting.cutOff()) {
      const again = new OpenElement(element.name, element.rest, 'html');
      this.formatting.replace(element, again);
      this.#open(again);
    }
  }

  #open(element: OpenElement): void {
    element.parent = this.current;
    element.isOpen = true;
    this.current = element;
    this.#elements.push(element);
    this.#handler.begins(element);
  }
}
