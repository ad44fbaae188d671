import type { OpenElement } from './open-element.ts';

/** Within a fence so many elements of one start tag are opened again, and no more. */
const ALIKE = 3;
const NONE: readonly OpenElement[] = [];

/**
 * The formatting elements that have no end tag yet, open or cut off by the end of a block: the "list of active
 * formatting elements" of the HTML standard.
 */
export class Formatting {
  /** `undefined` is a fence: what is before it stays outside. */
  readonly #entries: (OpenElement | undefined)[] = [];

  add(element: OpenElement): void {
    let alike = 0;
    let first = 0;
    for (let at = this.#entries.length - 1; at >= 0 && this.#entries[at]; at--) {
      const { name, rest } = this.#entries[at]!;
      if (name !== element.name || rest !== element.rest) continue;
      alike++;
      first = at;
    }
    if (alike >= ALIKE) this.#entries.splice(first, 1);
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
    for (let at = this.#entries.length - 1; at >= 0 && this.#entries[at]; at--)
      if (this.#entries[at]!.name === name) return this.#entries[at];
    return undefined;
  }

  /** Those at the end that have been cut off, in order. */
  cutOff(): readonly OpenElement[] {
    let from = this.#entries.length;
    while (from > 0 && this.#entries[from - 1] && !this.#entries[from - 1]!.isOpen) from--;
    return from < this.#entries.length ? (this.#entries.slice(from) as OpenElement[]) : NONE;
  }

  fence(): void {
    this.#entries.push(undefined);
  }

  /** Forgets all up to the last fence, and the fence. */
  unfence(): void {
    this.#entries.length = Math.max(0, this.#entries.lastIndexOf(undefined));
  }
}
