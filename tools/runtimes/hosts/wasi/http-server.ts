import type { IncomingMessage, ServerResponse } from 'node:http';
import { IncomingBody, OutgoingBody } from './bodies.ts';
import { Fields } from './fields.ts';

/** `wasi:http/types.method`. */
export type Method = { tag: string; val?: string };

const METHODS = ['get', 'head', 'post', 'put', 'delete', 'connect', 'options', 'trace', 'patch'];

/** `wasi:http/types.incoming-request`. */
export class IncomingRequest {
  readonly #message: IncomingMessage;

  constructor(message: IncomingMessage) {
    this.#message = message;
  }

  method(): Method {
    const { method = 'GET' } = this.#message;
    const tag = method.toLowerCase();
    return METHODS.includes(tag) ? { tag } : { tag: 'other', val: method };
  }

  pathWithQuery(): string | undefined {
    return this.#message.url;
  }

  scheme(): { tag: 'HTTP' } {
    return { tag: 'HTTP' };
  }

  authority(): string | undefined {
    return this.#message.headers.host;
  }

  headers(): Fields {
    return Fields.fromRaw(this.#message.rawHeaders);
  }

  consume(): IncomingBody {
    return new IncomingBody(this.#message);
  }
}

/** `wasi:http/types.outgoing-response`. */
export class OutgoingResponse {
  status = 200;
  /** There is none if nobody asked for it. */
  content: OutgoingBody | undefined;
  readonly #headers: Fields;

  constructor(headers: Fields) {
    this.#headers = headers;
  }

  statusCode(): number {
    return this.status;
  }

  setStatusCode(status: number): void {
    this.status = status;
  }

  headers(): Fields {
    return this.#headers;
  }

  body(): OutgoingBody {
    return (this.content = new OutgoingBody());
  }
}

/** `wasi:http/types.response-outparam`: where the answer goes. */
export class ResponseOutparam {
  readonly #response: ServerResponse;
  #sent: OutgoingResponse | undefined;

  constructor(response: ServerResponse) {
    this.#response = response;
  }

  static set(outparam: ResponseOutparam, result: { tag: string; val: OutgoingResponse }): void {
    if (result.tag === 'ok') outparam.#send(result.val);
    else outparam.fail();
  }

  #send(answer: OutgoingResponse): void {
    this.#sent = answer;
    const response = this.#response;
    response.writeHead(answer.status, answer.headers().toRecord());
    if (!answer.content) {
      response.end();
      return;
    }
    const { bytes } = answer.content;
    response.flushHeaders();
    // Who has left wants no more: the next write fails, and the component stops by itself.
    response.on('close', () => bytes.destroy());
    bytes.pipe(response);
  }

  /** The component has returned: what it has not finished by now breaks off. */
  finish(): void {
    if (!this.#sent) this.fail();
    else if (this.#sent.content && !this.#sent.content.bytes.writableEnded)
      this.#response.destroy();
  }

  /** Something went wrong. */
  fail(): void {
    if (this.#response.headersSent) this.#response.destroy();
    else this.#response.writeHead(500).end();
  }
}
