/**
 * A highlight that holds its ranges, and shows them to whoever asks, but of which only some are painted: the engine
 * sees a smaller set than scripts do.
 */
export class SelectiveHighlight extends Highlight {
  readonly #ranges = new Set<AbstractRange>();
  readonly #isPainted: (range: AbstractRange) => boolean;

  constructor(ranges: Iterable<AbstractRange>, isPainted: (range: AbstractRange) => boolean) {
    super();
    this.#isPainted = isPainted;
    for (const range of ranges) this.add(range);
  }

  /** Asks again whether a range is to be painted. */
  update(range: AbstractRange): void {
    if (this.#isPainted(range)) super.add(range);
    else super.delete(range);
  }

  override get size(): number {
    return this.#ranges.size;
  }

  override add(range: AbstractRange): this {
    this.#ranges.add(range);
    this.update(range);
    return this;
  }

  override delete(range: AbstractRange): boolean {
    super.delete(range);
    return this.#ranges.delete(range);
  }

  override clear(): void {
    super.clear();
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
