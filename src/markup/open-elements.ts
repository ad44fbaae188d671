import { isSelfClosing } from './attributes.ts';
import {
  BLOCKS,
  BREAKOUT,
  BUTTON_SCOPE,
  CELLS,
  ENDS_PARAGRAPH,
  ENDS_SELECT,
  FENCES,
  FOREIGN_SCOPE,
  FORMATTING,
  HEADINGS,
  IMPLIED_END,
  IN_HEAD,
  IN_TABLE,
  LIST_SCOPE,
  MATH_POINTS,
  ROW_GROUPS,
  RUBY_PARTS,
  SCOPE,
  SPECIAL,
  SVG_POINTS,
  TABLE_CONTEXT,
  TABLE_PARTS,
  TABLE_SCOPE,
  VOID,
} from './element-kinds.ts';
import { Formatting } from './formatting.ts';
import { createOpenElement, type OpenElement } from './open-element.ts';

/** What is told of elements as they begin and end. An element without an end tag begins and is not told of again. */
export interface ElementHandler {
  begins(element: OpenElement): void;
  /** `element` has ended, and `parent` is the one at hand. */
  ends(element: OpenElement): void;
  /** Elements that are open have another parent than before. */
  moved(): void;
}

/** Those that HTML inside SVG or MathML bounds too. */
const SCOPES: readonly ReadonlySet<string>[] = [SCOPE, LIST_SCOPE, BUTTON_SCOPE];
const NOWHERE: ReadonlySet<string> = new Set();

/**
 * Which elements are open at a place of an HTML document, as a browser would have it: the "tree construction" of the
 * HTML standard, as far as it decides what a text stands in.
 *
 * It leaves out what only pages with errors in their tables and framesets could tell; what is put before a table for
 * want of room is told as `isMisplaced`.
 */
export class OpenElements {
  readonly #handler: ElementHandler;
  readonly #stack: OpenElement[] = [];
  readonly #formatting = new Formatting();
  #hasBody = false;
  /** The form that has had no end tag: there is one at a time. */
  #form: OpenElement | undefined;
  /** Without a document type, or with one of old, a table may stand in a paragraph. */
  isQuirky = true;

  constructor(handler: ElementHandler) {
    this.#handler = handler;
  }

  /** The innermost element that is open. */
  get current(): OpenElement | undefined {
    return this.#stack.at(-1);
  }

  get depth(): number {
    return this.#stack.length;
  }

  /** Whether the element at hand is of SVG or MathML. */
  get isForeign(): boolean {
    return !!this.current && this.current.space !== 'html' && !isHtmlPoint(this.current);
  }

  /** Whether white space means nothing yet. */
  get isBeforeBody(): boolean {
    return !this.#hasBody && this.#isInHead();
  }

  /** All that are open, the outermost first. */
  get all(): readonly OpenElement[] {
    return this.#stack;
  }

  /** Text comes, which is more than white space or not before the body. */
  text(): void {
    if (this.isBeforeBody) this.#openBody();
    if (!this.isForeign) this.#reopen();
  }

  /** Whether text at hand would be put before a table. */
  get isBetweenCells(): boolean {
    return TABLE_CONTEXT.has(this.current?.name ?? '');
  }

  start(name: string, rest: string): void {
    if (this.isForeign) {
      if (!BREAKOUT.has(name)) return this.#push(name, rest, this.current!.space);
      while (this.isForeign) this.#pop();
    }
    if (!this.#hasBody && this.#startBeforeBody(name, rest)) return;
    if (name === 'html' || name === 'head' || name === 'body' || name === 'frame') return;
    if (TABLE_PARTS.has(name)) this.#startTablePart(name, rest);
    else this.#startInBody(name === 'image' ? 'img' : name, rest);
  }

  end(name: string): void {
    if (this.isForeign && this.#endForeign(name)) return;
    if (name === 'body' || name === 'html') return;
    if (name === 'head') {
      if (this.current?.name === 'head') this.#pop();
    } else if (name === 'p') this.#endParagraph();
    else if (name === 'br') this.start('br', '>');
    else if (name === 'form') this.#endForm();
    else if (FORMATTING.has(name)) this.#endFormatting(name);
    else if (FENCES.has(name) && !TABLE_PARTS.has(name)) {
      const at = this.#find((each) => each === name, name === 'template' ? NOWHERE : SCOPE);
      this.#popTo(at);
      if (at >= 0) this.#formatting.unfence();
    } else if (HEADINGS.has(name)) this.#popTo(this.#find((each) => HEADINGS.has(each), SCOPE));
    else if (TABLE_PARTS.has(name) || name === 'table')
      this.#popTo(this.#find((each) => each === name, TABLE_SCOPE));
    else if (name === 'li') this.#popTo(this.#find((each) => each === name, LIST_SCOPE));
    else if (BLOCKS.has(name) || name === 'dd' || name === 'dt')
      this.#popTo(this.#find((each) => each === name, SCOPE));
    else this.#endOther(name);
  }

  #startInBody(name: string, rest: string): void {
    if (ENDS_PARAGRAPH.has(name)) {
      if (HEADINGS.has(name) && HEADINGS.has(this.current?.name ?? '')) this.#pop();
      if (name === 'li') this.#endItem((each) => each === 'li');
      if (name === 'dd' || name === 'dt') this.#endItem((each) => each === 'dd' || each === 'dt');
      if (name === 'form' && this.#form) return;
      if (name === 'table' && this.isBetweenCells) this.end('table');
      if (name !== 'table' || !this.isQuirky)
        this.#popTo(this.#find((each) => each === 'p', BUTTON_SCOPE));
      this.#push(name, rest);
      if (name === 'form') this.#form = this.current;
      return;
    }
    if (name === 'a') {
      const open = this.#formatting.last('a');
      if (open) this.#endFormatting('a');
    } else if (name === 'button') this.#popTo(this.#find((each) => each === 'button', SCOPE));
    else if (ENDS_SELECT.has(name)) {
      const select = this.#find((each) => each === 'select', SCOPE);
      this.#popTo(select);
      if (select >= 0 && name === 'select') return;
    } else if (name === 'option' || name === 'optgroup') {
      if (this.current?.name === 'option') this.#pop();
    } else if (RUBY_PARTS.has(name)) {
      const isIn = this.#find((each) => each === 'ruby', SCOPE) >= 0;
      while (isIn && IMPLIED_END.has(this.current!.name)) this.#pop();
    }
    if (!SPECIAL.has(name) || VOID.has(name) || FENCES.has(name)) this.#reopen();
    this.#push(name, rest, name === 'svg' || name === 'math' ? name : 'html');
  }

  /** What comes before the body. Returns whether that is all there is to it. */
  #startBeforeBody(name: string, rest: string): boolean {
    const { current } = this;
    if (current && current.name !== 'html' && current.name !== 'head') return false; // in a template
    if (name === 'html') {
      if (!current) this.#push(name, rest);
      return true;
    }
    if (!current) this.#push('html', '>');
    if (name === 'head') {
      if (this.current!.name === 'html') this.#push(name, rest);
      return true;
    }
    if (IN_HEAD.has(name)) {
      this.#push(name, rest);
      return true;
    }
    this.#openBody(name === 'body' ? rest : undefined);
    return name === 'body';
  }

  #isInHead(): boolean {
    const { current } = this;
    return !current || current.name === 'html' || current.name === 'head';
  }

  #openBody(rest = '>'): void {
    if (!this.current) this.#push('html', '>');
    if (this.current!.name === 'head') this.#pop();
    this.#push('body', rest);
    this.#hasBody = true;
  }

  #startTablePart(name: string, rest: string): void {
    const isPart = (each: string): boolean =>
      each === 'table' || each === 'template' || CELLS.has(each) || each === 'caption';
    const at = this.#find(isPart, TABLE_SCOPE);
    if (at < 0) return;
    const around = this.#stack[at]!.name;
    if (CELLS.has(around) || around === 'caption') this.#popTo(at);
    const isCell = CELLS.has(name);
    const isRow = name === 'tr';
    const fits = (each: string): boolean =>
      each === 'table' ||
      each === 'template' ||
      each === 'html' ||
      (isCell && each === 'tr') ||
      ((isCell || isRow) && ROW_GROUPS.has(each));
    while (!fits(this.current!.name)) this.#pop();
    if ((isCell || isRow) && this.current!.name === 'table') this.#push('tbody', '>');
    if (isCell && this.current!.name !== 'tr' && this.current!.name !== 'template')
      this.#push('tr', '>');
    this.#push(name, rest);
  }

  /** An end tag in SVG or MathML; `false` if it is for something of HTML. */
  #endForeign(name: string): boolean {
    if (name === 'p' || name === 'br') {
      while (this.isForeign) this.#pop();
      return false;
    }
    for (let at = this.#stack.length - 1; at >= 0; at--) {
      const element = this.#stack[at]!;
      if (element.space === 'html') return false;
      if (element.name === name) {
        this.#popTo(at);
        return true;
      }
    }
    return false;
  }

  #endParagraph(): void {
    const at = this.#find((each) => each === 'p', BUTTON_SCOPE);
    if (at >= 0) this.#popTo(at);
    else if (this.#hasBody) {
      this.#push('p', '>'); // An end tag alone makes an empty one.
      this.#pop();
    }
  }

  /** Ends the item before this one, if that is in the same list. */
  #endItem(isItem: (name: string) => boolean): void {
    for (let at = this.#stack.length - 1; at >= 0; at--) {
      const element = this.#stack[at]!;
      const { name } = element;
      if (isItem(name)) return this.#popTo(at);
      if (isSpecial(element) && name !== 'address' && name !== 'div' && name !== 'p') return;
    }
  }

  #endOther(name: string): void {
    for (let at = this.#stack.length - 1; at >= 0; at--) {
      const element = this.#stack[at]!;
      if (element.name === name) return this.#popTo(at);
      if (isSpecial(element)) return;
    }
  }

  /** Ends the form, and nothing else: what was begun in it and is open stays open. */
  #endForm(): void {
    const form = this.#form;
    this.#form = undefined;
    if (!form?.isOpen || this.#find((each) => each === 'form', SCOPE) < 0) return;
    while (IMPLIED_END.has(this.current!.name)) this.#pop();
    if (this.current === form) this.#pop();
    else this.#takeOut(form, () => true);
  }

  /** What the standard calls the adoption agency: the blocks that were begun inside stay open, without the formatting. */
  #endFormatting(name: string): void {
    const element = this.#formatting.last(name);
    if (!element) return this.#endOther(name);
    const at = this.#stack.lastIndexOf(element);
    if (at >= 0 && this.#find((each) => each === name, SCOPE) < 0) return;
    this.#formatting.remove(element);
    if (at < 0) return;
    const block = this.#stack.findLastIndex((each, n) => n > at && isSpecial(each));
    if (block < 0) return this.#popTo(at);
    this.#popTo(block + 1);
    this.#takeOut(element, (each) => isSpecial(each) || this.#formatting.has(each));
  }

  /** Ends an element, and keeps of what is open inside that which stays. */
  #takeOut(element: OpenElement, stays: (inside: OpenElement) => boolean): void {
    element.isOpen = false;
    const [, ...inside] = this.#stack.splice(this.#stack.lastIndexOf(element));
    for (const each of inside.filter(stays)) {
      each.parent = this.current;
      this.#stack.push(each);
    }
    this.#handler.moved();
  }

  /** Opens again the formatting that the end of a block has cut off. */
  #reopen(): void {
    for (const element of this.#formatting.cutOff()) {
      const again = createOpenElement(element.name, element.rest);
      this.#formatting.replace(element, again);
      this.#open(again);
    }
  }

  #push(name: string, rest: string, space: OpenElement['space'] = 'html'): void {
    const element = createOpenElement(name, rest, space);
    element.isMisplaced = this.isBetweenCells && !IN_TABLE.has(name) && space === 'html';
    if (space === 'html' && VOID.has(name)) {
      element.parent = this.current;
      return this.#handler.begins(element);
    }
    this.#open(element);
    if (space !== 'html') {
      if (isSelfClosing(rest)) this.#pop();
    } else if (FORMATTING.has(name)) this.#formatting.add(element);
    else if (FENCES.has(name)) this.#formatting.fence();
  }

  #open(element: OpenElement): void {
    element.parent = this.current;
    element.isOpen = true;
    this.#stack.push(element);
    this.#handler.begins(element);
  }

  #pop(): void {
    const element = this.#stack.pop()!;
    element.isOpen = false;
    if (CELLS.has(element.name) || element.name === 'caption') this.#formatting.unfence();
    this.#handler.ends(element);
  }

  /** Ends all elements from this place on; none if it is none. */
  #popTo(at: number): void {
    while (at >= 0 && this.#stack.length > at) this.#pop();
  }

  /** The innermost open element that fits, within the scope; -1 if there is none. */
  #find(fits: (name: string) => boolean, scope: ReadonlySet<string>): number {
    for (let at = this.#stack.length - 1; at >= 0; at--) {
      const { name, space } = this.#stack[at]!;
      if (space === 'html' && fits(name)) return at;
      const isBorder = space === 'html' ? scope.has(name) : FOREIGN_SCOPE.has(name);
      if (isBorder && (space === 'html' || SCOPES.includes(scope))) return -1;
    }
    return -1;
  }
}

/** Whether what is inside an element of SVG or MathML is HTML. */
function isHtmlPoint({ name, space, attributes }: OpenElement): boolean {
  if (space === 'svg') return SVG_POINTS.has(name);
  if (name !== 'annotation-xml') return MATH_POINTS.has(name);
  return /^(?:text\/html|application\/xhtml\+xml)$/i.test(attributes.get('encoding') ?? '');
}

const isSpecial = ({ name, space }: OpenElement): boolean =>
  space === 'html' ? SPECIAL.has(name) : FOREIGN_SCOPE.has(name);
