/** `wasi:io/poll`: something that will be ready. */
export class Pollable {
  readonly #isReady: () => boolean;
  readonly #wait: () => Promise<unknown>;

  /** `wait` resolves when it is worth asking again. */
  constructor(isReady: () => boolean, wait: () => Promise<unknown>) {
    this.#isReady = isReady;
    this.#wait = wait;
  }

  ready(): boolean {
    return this.#isReady();
  }

  async block(): Promise<void> {
    while (!this.#isReady()) await this.#wait();
  }

  /** The indexes of those that are ready, once there is one. */
  static async poll(list: readonly Pollable[]): Promise<Uint32Array> {
    for (;;) {
      const ready = list.flatMap((one, n) => (one.ready() ? [n] : []));
      if (ready.length > 0) return Uint32Array.from(ready);
      await Promise.race(list.map((one) => one.#wait()));
    }
  }

  /** Is ready at once. */
  static ready(): Pollable {
    return new Pollable(
      () => true,
      () => Promise.resolve(),
    );
  }

  /** Is ready once `promise` is settled. */
  static of(promise: Promise<unknown>): Pollable {
    let isSettled = false;
    const settled = promise.then(
      () => (isSettled = true),
      () => (isSettled = true),
    );
    return new Pollable(
      () => isSettled,
      () => settled,
    );
  }
}
