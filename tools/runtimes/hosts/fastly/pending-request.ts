import { type IncomingMessage, request } from 'node:http';
import { request as secureRequest } from 'node:https';
import type { Body } from './body.ts';
import type { Head } from './head.ts';

/** A request to a backend that is under way. */
export class PendingRequest {
  isReady = false;
  /** The answer; `undefined` once it is ready if there is none. */
  answer: IncomingMessage | undefined;
  readonly #done: Promise<void>;

  constructor(head: Head, body: Body) {
    const { protocol } = new URL(head.uri);
    const asking = (protocol === 'https:' ? secureRequest : request)(head.uri, {
      method: head.method,
      headers: Object.fromEntries(head.fields),
      agent: false,
    });
    this.#done = new Promise((resolve) => {
      const done = (answer?: IncomingMessage): void => {
        this.isReady = true;
        this.answer ??= answer;
        resolve();
      };
      asking.on('response', done).on('error', () => done());
    });
    body.source.pipe(asking);
  }

  wait(): Promise<void> {
    return this.#done;
  }
}
