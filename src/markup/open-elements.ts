import { Kind, kindsOf, MATH_POINTS, SVG_POINTS } from './element-kinds.ts';
import { type ElementHandler, ElementStack } from './element-stack.ts';
import type { OpenElement } from './open-element.ts';

const NOWHERE = 0;

/**
 * Which elements are open at a place of an HTML document, as a browser would have it: the "tree construction" of the
 * HTML standard, as far as it decides what a text stands in.
 *
 * It leaves out framesets, and what a template in a table leaves behind. What is put before a table, for want of room
 * in it, is told as `isMisplaced`.
 */
export class OpenElements {
  readonly #stack: ElementStack;
  #hasBody = false;
  /** The form that has had no end tag: there is one at a time. */
  #form: OpenElement | undefined;
  /** Without a document type, or with one of old, a table may stand in a paragraph. */
  isQuirky = true;

  constructor(handler: ElementHandler) {
    this.#stack = new ElementStack(handler);
  }

  /** The innermost element that is open. */
  get current(): OpenElement | undefined {
    return this.#stack.current;
  }

  /** All that are open, the outermost first. */
  get all(): readonly OpenElement[] {
    return this.#stack.elements;
  }

  /** Whether the element at hand is of SVG or MathML. */
  get isForeign(): boolean {
    const { current } = this.#stack;
    return !!current && current.space !== 'html' && !isHtmlPoint(current);
  }

  /** Whether white space means nothing yet. */
  get isBeforeBody(): boolean {
    return !this.#hasBody && this.#isInHead();
  }

  /** Whether text at hand would be put before a table. */
  get isBetweenCells(): boolean {
    return !!this.current?.is(Kind.TableContext);
  }

  /** Text comes, which is more than white space or not before the body. */
  text(): void {
    if (this.isBeforeBody) this.#openBody();
    if (!this.isForeign) this.#stack.reopen();
  }

  start(name: string, rest: string): void {
    const kinds = kindsOf(name);
    if (this.isForeign) {
      if (!(kinds & Kind.Breakout)) return this.#stack.push(name, rest, this.current!.space);
      this.#leaveForeign();
    }
    if (!this.#hasBody && this.#startBeforeBody(name, rest, kinds)) return;
    if (kinds & Kind.EndsParagraph) this.#startBlock(name, rest, kinds);
    else if (kinds & Kind.TablePart) this.#startTablePart(name, rest, kinds);
    else if (!DOCUMENT.has(name)) this.#startInline(name === 'image' ? 'img' : name, rest, kinds);
  }

  end(name: string): void {
    if (this.isForeign && this.#endForeign(name)) return;
    const stack = this.#stack;
    const kinds = kindsOf(name);
    if (name === 'p') this.#endParagraph();
    else if (name === 'br') this.start('br', '>');
    else if (name === 'form') this.#endForm();
    else if (name === 'head') stack.popWhile((current) => current.name === 'head');
    else if (kinds & Kind.Formatting) this.#endFormatting(name);
    else if (kinds & Kind.TablePart || name === 'table')
      stack.popTo(stack.find(name, Kind.TableScope));
    else if (kinds & Kind.Fence) {
      const at = stack.find(name, name === 'template' ? NOWHERE : Kind.Scope);
      stack.popTo(at);
      if (at >= 0) stack.formatting.unfence();
    } else if (kinds & Kind.Heading) stack.popTo(stack.find(Kind.Heading, Kind.Scope));
    else if (name === 'li') stack.popTo(stack.find(name, Kind.ListScope));
    else if (kinds & Kind.Block) stack.popTo(stack.find(name, Kind.Scope));
    else if (!DOCUMENT.has(name)) this.#endOther(name);
  }

  #startBlock(name: string, rest: string, kinds: number): void {
    const stack = this.#stack;
    if (kinds & Kind.Heading && this.current?.is(Kind.Heading)) stack.pop();
    if (name === 'li') this.#endItem('li', 'li');
    if (name === 'dd' || name === 'dt') this.#endItem('dd', 'dt');
    if (name === 'form' && this.#form) return;
    if (name === 'table' && this.isBetweenCells) this.end('table');
    if (name !== 'table' || !this.isQuirky) stack.popTo(stack.find('p', Kind.ButtonScope));
    stack.push(name, rest);
    if (name === 'form') this.#form = this.current;
  }

  #startInline(name: string, rest: string, kinds: number): void {
    const stack = this.#stack;
    if (name === 'a') {
      if (stack.formatting.last('a')) this.#endFormatting('a');
    } else if (name === 'button') stack.popTo(stack.find('button', Kind.Scope));
    else if (kinds & Kind.EndsSelect) {
      const select = stack.find('select', Kind.Scope);
      stack.popTo(select);
      if (select >= 0 && name === 'select') return;
    } else if (name === 'option' || name === 'optgroup') {
      if (this.current?.name === 'option') stack.pop();
    } else if (kinds & Kind.RubyPart && stack.find('ruby', Kind.Scope) >= 0)
      stack.popWhile((current) => current.is(Kind.ImpliedEnd));
    if (!(kinds & Kind.Special) || kinds & (Kind.Void | Kind.Fence)) stack.reopen();
    stack.push(name, rest, name === 'svg' || name === 'math' ? name : 'html');
  }

  /** What comes before the body. Returns whether that is all there is to it. */
  #startBeforeBody(name: string, rest: string, kinds: number): boolean {
    if (!this.#isInHead()) return false; // in a template
    const stack = this.#stack;
    if (name === 'html') {
      if (!stack.current) stack.push(name, rest);
      return true;
    }
    if (!stack.current) stack.push('html', '>');
    if (name === 'head') {
      if (stack.current!.name === 'html') stack.push(name, rest);
      return true;
    }
    if (kinds & Kind.InHead) {
      stack.push(name, rest);
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
    const stack = this.#stack;
    if (!stack.current) stack.push('html', '>');
    if (stack.current!.name === 'head') stack.pop();
    stack.push('body', rest);
    this.#hasBody = true;
  }

  /** What a row or a cell has to stand in is made where it is not there. */
  #startTablePart(name: string, rest: string, kinds: number): void {
    const stack = this.#stack;
    const at = Math.max(
      stack.find(Kind.Cell | Kind.TableScope, NOWHERE),
      stack.find('caption', Kind.TableScope),
    );
    const around = stack.elements[at];
    if (!around || around.name === 'html') return;
    if (around.is(Kind.Cell) || around.name === 'caption') stack.popTo(at);
    const isCell = (kinds & Kind.Cell) !== 0;
    const isInRows = isCell || name === 'tr';
    stack.popWhile(
      (each) =>
        !each.is(Kind.TableScope | (isInRows ? Kind.RowGroup : 0)) &&
        !(isCell && each.name === 'tr') &&
        each.name !== 'table',
    );
    if (isInRows && this.current?.name === 'table') stack.push('tbody', '>');
    if (isCell && this.current?.is(Kind.RowGroup)) stack.push('tr', '>');
    stack.push(name, rest);
  }

  #leaveForeign(): void {
    while (this.isForeign) this.#stack.pop();
  }

  /** An end tag in SVG or MathML; `false` if it is for something of HTML. */
  #endForeign(name: string): boolean {
    if (name === 'p' || name === 'br') {
      this.#leaveForeign();
      return false;
    }
    for (let at = this.all.length - 1; at >= 0; at--) {
      const element = this.all[at]!;
      if (element.space === 'html') return false;
      if (element.name === name) {
        this.#stack.popTo(at);
        return true;
      }
    }
    return false;
  }

  #endParagraph(): void {
    const stack = this.#stack;
    const at = stack.find('p', Kind.ButtonScope);
    stack.popTo(at);
    if (at >= 0 || !this.#hasBody) return;
    stack.push('p', '>'); // An end tag alone makes an empty one.
    stack.pop();
  }

  /** Ends the item before this one, if that is in the same list. */
  #endItem(name: string, other: string): void {
    for (let at = this.all.length - 1; at >= 0; at--) {
      const element = this.all[at]!;
      if (element.name === name || element.name === other) return this.#stack.popTo(at);
      if (element.is(Kind.Special) && !TRANSPARENT.has(element.name)) return;
    }
  }

  #endOther(name: string): void {
    for (let at = this.all.length - 1; at >= 0; at--) {
      const element = this.all[at]!;
      if (element.name === name) return this.#stack.popTo(at);
      if (element.is(Kind.Special)) return;
    }
  }

  /** Ends the form, and nothing else: what was begun in it and is open stays open. */
  #endForm(): void {
    const stack = this.#stack;
    const form = this.#form;
    this.#form = undefined;
    if (!form?.isOpen || stack.find('form', Kind.Scope) < 0) return;
    stack.popWhile((current) => current.is(Kind.ImpliedEnd));
    if (this.current === form) stack.pop();
    else stack.takeOut(form, () => true);
  }

  /** What the standard calls the adoption agency: the blocks that were begun inside stay open, without the formatting. */
  #endFormatting(name: string): void {
    const stack = this.#stack;
    const { formatting } = stack;
    const element = formatting.last(name);
    if (!element) return this.#endOther(name);
    if (element.isOpen && stack.find(name, Kind.Scope) < 0) return;
    formatting.remove(element);
    if (!element.isOpen) return;
    const at = this.all.lastIndexOf(element);
    const block = this.all.findLastIndex((each, n) => n > at && each.is(Kind.Special));
    if (block < 0) return stack.popTo(at);
    stack.popTo(block + 1);
    stack.takeOut(element, (each) => each.is(Kind.Special) || formatting.has(each));
  }
}

/** There is one of each, and no end tag ends it. */
const DOCUMENT: ReadonlySet<string> = new Set(['html', 'head', 'body', 'frame']);
/** An item in one of these is still in the list around it. */
const TRANSPARENT: ReadonlySet<string> = new Set(['address', 'div', 'p']);

/** Whether what is inside an element of SVG or MathML is HTML. */
function isHtmlPoint({ name, space, attributes }: OpenElement): boolean {
  if (space === 'svg') return SVG_POINTS.has(name);
  if (name !== 'annotation-xml') return MATH_POINTS.has(name);
  return /^(?:text\/html|application\/xhtml\+xml)$/i.test(attributes.get('encoding') ?? '');
}
