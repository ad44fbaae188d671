import { HIGHLIGHT } from './highlight-painter.ts';

/**
 * A highlight that holds its ranges, and shows them to whoever asks, but is not painted.
 *
 * Under forced colours Chromium paints every registered highlight as selected text, and no style sheet can stop it.
 * The engine sees an empty set here; scripts see the marks where they always are.
 */
class UnpaintedHighlight extends Highlight {
  readonly #ranges: Set<AbstractRange>;

  constructor(ranges: Iterable<AbstractRange>) {
    super();
    this.#ranges = new Set(ranges);
  }

  override get size(): number {
    return this.#ranges.size;
  }

  override add(range: AbstractRange): this {
    this.#ranges.add(range);
    return this;
  }

  override delete(range: AbstractRange): boolean {
    return this.#ranges.delete(range);
  }

  override clear(): void {
    this.#ranges.clear();
  }

  override has(range: AbstractRange): boolean {
    return this.#ranges.has(range);
  }

  override forEach(
    visit: (value: AbstractRange, key: AbstractRange, parent: Highlight) => void,
  ): void {
    this.#ranges.forEach((range) => visit(range, range, this));
  }

  override values(): SetIterator<AbstractRange> {
    return this.#ranges.values();
  }

  override keys(): SetIterator<AbstractRange> {
    return this.#ranges.keys();
  }

  override entries(): SetIterator<[AbstractRange, AbstractRange]> {
    return this.#ranges.entries();
  }

  override [Symbol.iterator](): SetIterator<AbstractRange> {
    return this.#ranges.values();
  }
}

/** Has the marks painted, or held only. */
export function setPainted(isPainted: boolean): void {
  const now = CSS.highlights.get(HIGHLIGHT);
  if (now && isPainted === now instanceof UnpaintedHighlight) {
    CSS.highlights.set(HIGHLIGHT, isPainted ? new Highlight(...now) : new UnpaintedHighlight(now));
  }
}
