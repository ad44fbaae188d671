import type { OpenElement } from './open-element.ts';

/** Within a fence so many elements of one start tag are opened again, and no more. */
const ALIKE = 3;

/**
 * The formatting elements that have no end tag yet, open or cut off by the end of a block: the "list of active
 * formatting elements" of the HTML standard.
 */
export class Formatting {
  /** `undefined` is a fence: what is before it stays outside. */
  readonly #entries: (OpenElement | undefined)[] = [];

  add(element: OpenElement): void {
    const alike = this.#inside().filter(
      ({ name, rest }) => name === element.name && rest === element.rest,
    );
    if (alike.length >= ALIKE) this.remove(alike[0]!);
    this.#entries.push(element);
  }

  remove(element: OpenElement): void {
    const at = this.#entries.lastIndexOf(element);
    if (at >= 0) this.#entries.splice(at, 1);
  }

  replace(element: OpenElement, other: OpenElement): void {
    this.#entries[this.#entries.lastIndexOf(element)] = other;
  }

  has(element: OpenElement): boolean {
    return this.#entries.includes(element);
  }

  /** The last element of this name, up to the last fence. */
  last(name: string): OpenElement | undefined {
    return this.#inside().findLast((element) => element.name === name);
  }

  /** Those at the end that have been cut off, in order. */
  cutOff(): OpenElement[] {
    let from = this.#entries.length;
    while (from > 0 && this.#entries[from - 1] && !this.#entries[from - 1]!.isOpen) from--;
    return this.#entries.slice(from) as OpenElement[];
  }

  fence(): void {
    this.#entries.push(undefined);
  }

  /** Forgets all up to the last fence, and the fence. */
  unfence(): void {
    this.#entries.length = Math.max(0, this.#entries.lastIndexOf(undefined));
  }

  #inside(): OpenElement[] {
    return this.#entries.slice(this.#entries.lastIndexOf(undefined) + 1) as OpenElement[];
  }
}
