/** Remembers what was made of the last few keys, and makes it once for all who ask at the same time. */
export class Recent<T> {
  readonly #most: number;
  readonly #made = new Map<string, T>();
  readonly #making = new Map<string, Promise<T>>();

  constructor(most: number) {
    this.#most = Math.max(1, most);
  }

  /** What `make` makes of this key. What it fails to make is not remembered, and takes no place. */
  async get(key: string, make: () => Promise<T>): Promise<T> {
    const known = this.#made.get(key);
    if (known !== undefined) {
      this.#keep(key, known);
      return known;
    }
    let making = this.#making.get(key);
    if (!making) {
      making = make().finally(() => this.#making.delete(key));
      this.#making.set(key, making);
    }
    const made = await making;
    this.#keep(key, made);
    return made;
  }

  /** The last that was asked for is the last to go. */
  #keep(key: string, made: T): void {
    this.#made.delete(key);
    this.#made.set(key, made);
    if (this.#made.size > this.#most) this.#made.delete(this.#made.keys().next().value!);
  }
}
