import type { Readable, Writable } from 'node:stream';
import { Pollable } from './poll.ts';

/** `wasi:io/error`. */
export class IoError {
  readonly #message: string;

  constructor(message: string) {
    this.#message = message;
  }

  toDebugString(): string {
    return this.#message;
  }
}

/** How a stream says that there is no more, or that it broke off. */
type StreamError = { tag: 'closed' } | { tag: 'last-operation-failed'; val: IoError };

// jco takes a thrown variant for the error of a result.
function fail(error: StreamError): never {
  throw Object.assign(new Error(error.tag), { payload: error });
}

/** `wasi:io/streams.input-stream` of a stream of Node; of none, it is at its end. */
export class InputStream {
  readonly #source: Readable | undefined;
  #isOver: boolean;
  #error: Error | undefined;

  constructor(source?: Readable) {
    this.#source = source;
    this.#isOver = !source || source.readableEnded;
    source?.on('end', () => (this.#isOver = true));
    source?.on('close', () => (this.#isOver = true));
    source?.on('error', (error) => (this.#error = error));
  }

  read(length: bigint): Uint8Array {
    const has = this.#source?.readableLength ?? 0;
    // Asked for more than it has, a stream of Node gives nothing; asked for what it has, all of it at once.
    const bytes = this.#source?.read(has ? Math.min(Number(length), has) : undefined) as
      Buffer | null | undefined;
    if (bytes) return new Uint8Array(bytes);
    if (this.#error) fail({ tag: 'last-operation-failed', val: new IoError(this.#error.message) });
    if (this.#isOver) fail({ tag: 'closed' });
    return new Uint8Array();
  }

  subscribe(): Pollable {
    const source = this.#source;
    return new Pollable(
      () => this.#isOver || this.#error !== undefined || source!.readableLength > 0,
      () => once(source!, ['readable', 'end', 'close', 'error']),
    );
  }
}

/** `wasi:io/streams.output-stream` into a stream of Node. */
export class OutputStream {
  readonly #sink: Writable;

  constructor(sink: Writable) {
    this.#sink = sink;
  }

  /** So many bytes may be written now: none while the other end is slow. */
  checkWrite(): bigint {
    if (this.#sink.destroyed) fail({ tag: 'closed' });
    return this.#sink.writableNeedDrain ? 0n : 65_536n;
  }

  write(bytes: Uint8Array): void {
    if (this.#sink.destroyed) fail({ tag: 'closed' });
    this.#sink.write(bytes.slice()); // the component's memory is its own to change
  }

  flush(): void {}
  blockingFlush(): void {}

  blockingWriteAndFlush(bytes: Uint8Array): void {
    this.write(bytes);
  }

  subscribe(): Pollable {
    const sink = this.#sink;
    return new Pollable(
      () => sink.destroyed || !sink.writableNeedDrain,
      () => once(sink, ['drain', 'close', 'error']),
    );
  }
}

/** Resolves at the first of some events, and leaves no listener behind. */
function once(emitter: Readable | Writable, events: readonly string[]): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      for (const event of events) emitter.off(event, done);
      resolve();
    };
    for (const event of events) emitter.on(event, done);
  });
}
