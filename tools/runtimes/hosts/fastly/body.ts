import { PassThrough, type Readable } from 'node:stream';

/** A body: what is written to it can be read from it, or it is one that comes from outside. */
export class Body {
  readonly source: Readable;
  /** All of it has been written, or appended. */
  isFinished = false;
  readonly #own: PassThrough | undefined;
  #isOver = false;
  /** What is appended comes in its turn. */
  #appending: Promise<void> = Promise.resolve();

  constructor(source?: Readable) {
    if (!source) this.#own = new PassThrough({ highWaterMark: 262_144 });
    this.source = source ?? this.#own!;
    this.source.on('end', () => (this.#isOver = true));
    this.source.on('close', () => (this.#isOver = true));
    this.source.on('error', () => (this.#isOver = true));
  }

  /** There is something to be read, or to be known. */
  get isReady(): boolean {
    return this.#isOver || this.source.readableLength > 0;
  }

  /** Resolves when it is worth asking again. */
  wait(): Promise<void> {
    const events = ['readable', 'end', 'close', 'error'];
    return new Promise((resolve) => {
      const done = (): void => {
        for (const event of events) this.source.off(event, done);
        resolve();
      };
      for (const event of events) this.source.on(event, done);
    });
  }

  /** Up to so many bytes; none at the end. Rejects if the body broke off. */
  async read(length: number): Promise<Uint8Array> {
    for (;;) {
      const has = this.source.readableLength;
      const bytes = this.source.read(has ? Math.min(length, has) : undefined) as Buffer | null;
      if (bytes) return bytes;
      if (this.source.errored) throw this.source.errored;
      if (this.#isOver) return new Uint8Array();
      await this.wait();
    }
  }

  /** Resolves once there is room for more. Rejects if nobody reads it any longer. */
  async write(bytes: Uint8Array): Promise<void> {
    await this.#appending;
    const own = this.#own!;
    if (own.destroyed) throw new Error('nobody reads it');
    if (own.write(bytes) || !own.readableFlowing) return; // what is not sent yet is kept whole
    await new Promise<void>((resolve) => own.once('drain', resolve).once('close', resolve));
  }

  append({ source }: Body): void {
    const own = this.#own!;
    this.#appending = this.#appending.then(
      () =>
        new Promise((resolve) => {
          source.on('end', resolve).on('error', (error) => own.destroy(error));
          source.pipe(own, { end: false });
        }),
    );
  }

  end(): void {
    this.isFinished = true;
    void this.#appending.then(() => this.#own?.end());
  }

  /** It will not come to its end. */
  abandon(): void {
    this.source.destroy();
  }
}
