import { HttpProblem } from '../http-problem.ts';
import { watchBody } from './watch-body.ts';
import { LateError, within } from './within.ts';

export interface Ask {
  /** The address at the origin. */
  target: string;
  request: Request;
  headers: Headers;
  fetch: typeof fetch;
  /** Milliseconds until the answer begins. */
  limit: number;
  /** Bytes that the request's body may have. */
  bodyBytes: number;
}

/** A body of up to so many bytes is sent with its length: some servers read no other. */
const SMALL = 65_536;

/** What `fetch` takes for a body that is sent while it comes. */
type Init = RequestInit & { duplex?: 'half' };

/**
 * Fetches from an origin, and follows no redirect. Throws a problem: 413 for a body that is too large, 504 where no
 * answer has begun in time, 502 for all else. The fetch is over once the reader has gone or the time is up, as far as
 * the runtime can stop it.
 */
export async function askOrigin({ request, limit, bodyBytes, ...ask }: Ask): Promise<Response> {
  const signal = request.signal as AbortSignal | undefined; // not in all runtimes
  const abort = typeof AbortController === 'undefined' ? undefined : new AbortController();
  const stop = (): void => abort?.abort();
  signal?.addEventListener('abort', stop, { once: true });

  let isLarge = false;
  const tooLarge = (): never => {
    isLarge = true;
    throw new Error(`the request's body has over ${bodyBytes} bytes`);
  };
  try {
    if (Number(request.headers.get('content-length')) > bodyBytes) tooLarge();
    const init: Init = { method: request.method, headers: ask.headers, redirect: 'manual' };
    if (abort) init.signal = abort.signal;
    if (request.body)
      Object.assign(init, await bodyOf(request, request.body, { limit, bodyBytes, tooLarge }));
    const { fetch, target } = ask; // called as a function: as a method it would be refused
    const answer = fetch(target, init);
    return await within(limit, answer).catch((error: unknown) => {
      stop();
      // It may still come, and would be held open by a body that nobody reads.
      void answer.then(({ body }) => body?.cancel()).catch(() => undefined);
      throw error;
    });
  } catch (error) {
    if (isLarge) throw new HttpProblem(413, `The body has over ${bodyBytes} bytes.`);
    const problem =
      error instanceof LateError
        ? new HttpProblem(504, 'The site does not answer in time.')
        : new HttpProblem(502, 'The site cannot be reached.');
    problem.cause = error; // for the log: it may name the origin
    throw problem;
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}

interface BodyLimits {
  limit: number;
  bodyBytes: number;
  tooLarge(): never;
}

async function bodyOf(
  request: Request,
  body: ReadableStream<Uint8Array>,
  { limit, bodyBytes, tooLarge }: BodyLimits,
): Promise<Init> {
  const size = request.headers.get('content-length');
  if (size !== null && Number(size) <= Math.min(SMALL, bodyBytes)) {
    return { body: await within(limit, request.arrayBuffer()) };
  }
  let sent = 0;
  const onBytes = (count: number): void => {
    sent += count;
    if (sent > bodyBytes) tooLarge();
  };
  return { body: watchBody(body, { onBytes }) as BodyInit, duplex: 'half' };
}
