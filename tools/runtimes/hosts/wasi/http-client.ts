import { type IncomingMessage, request } from 'node:http';
import { request as secureRequest } from 'node:https';
import { IncomingBody, OutgoingBody } from './bodies.ts';
import { Fields } from './fields.ts';
import type { Method } from './http-server.ts';
import { Pollable } from './poll.ts';

/** `wasi:http/types.outgoing-request`. */
export class OutgoingRequest {
  content: OutgoingBody | undefined;
  readonly #headers: Fields;
  #method: Method = { tag: 'get' };
  #path: string | undefined;
  #scheme: Method | undefined;
  #authority: string | undefined;

  constructor(headers: Fields) {
    this.#headers = headers;
  }

  body(): OutgoingBody {
    return (this.content = new OutgoingBody());
  }

  method(): Method {
    return this.#method;
  }

  setMethod(method: Method): void {
    this.#method = method;
  }

  pathWithQuery(): string | undefined {
    return this.#path;
  }

  setPathWithQuery(path: string | undefined): void {
    this.#path = path;
  }

  scheme(): Method | undefined {
    return this.#scheme;
  }

  setScheme(scheme: Method | undefined): void {
    this.#scheme = scheme;
  }

  authority(): string | undefined {
    return this.#authority;
  }

  setAuthority(authority: string | undefined): void {
    this.#authority = authority;
  }

  headers(): Fields {
    return this.#headers;
  }
}

/** `wasi:http/types.incoming-response`. */
export class IncomingResponse {
  readonly #message: IncomingMessage;

  constructor(message: IncomingMessage) {
    this.#message = message;
  }

  status(): number {
    return this.#message.statusCode ?? 0;
  }

  headers(): Fields {
    return Fields.fromRaw(this.#message.rawHeaders);
  }

  consume(): IncomingBody {
    return new IncomingBody(this.#message);
  }
}

/** `wasi:http/types.future-incoming-response`. */
export class FutureIncomingResponse {
  #result: object | undefined;
  readonly #done: Promise<void>;

  constructor(answer: Promise<IncomingMessage>) {
    this.#done = answer.then(
      (message) => void (this.#result = { tag: 'ok', val: new IncomingResponse(message) }),
      (error: Error) =>
        void (this.#result = { tag: 'err', val: { tag: 'internal-error', val: error.message } }),
    );
  }

  subscribe(): Pollable {
    return Pollable.of(this.#done);
  }

  get(): object | undefined {
    return this.#result && { tag: 'ok', val: this.#result };
  }
}

/** `wasi:http/types.request-options`: the component has time limits of its own. */
export class RequestOptions {}

/** `wasi:http/outgoing-handler`. */
export function handle(asked: OutgoingRequest): FutureIncomingResponse {
  const { tag, val = tag.toUpperCase() } = asked.method();
  const isSecure = asked.scheme()?.tag === 'HTTPS';
  const url = `${isSecure ? 'https' : 'http'}://${asked.authority()}${asked.pathWithQuery() ?? '/'}`;
  return new FutureIncomingResponse(
    new Promise((resolve, reject) => {
      const asking = (isSecure ? secureRequest : request)(url, {
        method: val,
        headers: asked.headers().toRecord(),
        agent: false,
      });
      asking.on('response', resolve).on('error', reject);
      if (asked.content) asked.content.bytes.pipe(asking);
      else asking.end();
    }),
  );
}
