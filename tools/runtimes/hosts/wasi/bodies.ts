import { PassThrough, type Readable } from 'node:stream';
import { Pollable } from './poll.ts';
import { InputStream, OutputStream } from './streams.ts';

/** `wasi:http/types.incoming-body`. */
export class IncomingBody {
  readonly #source: Readable;

  constructor(source: Readable) {
    this.#source = source;
  }

  stream(): InputStream {
    return new InputStream(this.#source);
  }

  static finish(): FutureTrailers {
    return new FutureTrailers();
  }
}

/** `wasi:http/types.future-trailers`: there are none. */
export class FutureTrailers {
  subscribe(): Pollable {
    return Pollable.ready();
  }

  get(): object {
    return { tag: 'ok', val: { tag: 'ok', val: undefined } };
  }
}

/** `wasi:http/types.outgoing-body`. */
export class OutgoingBody {
  /** What has been written. */
  readonly bytes = new PassThrough({ highWaterMark: 65_536 }).on('error', () => undefined);

  write(): OutputStream {
    return new OutputStream(this.bytes);
  }

  static finish(body: OutgoingBody): void {
    body.bytes.end();
  }
}
