import { HttpProblem } from '../http-problem.ts';
import { requestBody } from './request-body.ts';
import { LateError, within } from './within.ts';

export interface Ask {
  /** The address at the origin. */
  target: string;
  request: Request;
  headers: Headers;
  fetch: typeof fetch;
  /** Milliseconds until the answer begins, or the next piece of the request's body is taken. */
  limit: number;
  /** Bytes that the request's body may have. */
  bodyBytes: number;
}

/**
 * Fetches from an origin, and follows no redirect. Throws a problem: 413 for a body that is too large, 504 where no
 * answer has begun in time, 502 for all else. The fetch is over once the reader has gone or the time is up, as far as
 * the runtime can stop it.
 */
export async function askOrigin({ request, limit, bodyBytes, ...ask }: Ask): Promise<Response> {
  const sending = await requestBody(request, { bodyBytes, limit });
  const signal = request.signal as AbortSignal | undefined; // not in all runtimes
  const abort = typeof AbortController === 'undefined' ? undefined : new AbortController();
  const stop = (): void => abort?.abort();
  signal?.addEventListener('abort', stop, { once: true });

  const { fetch, target, headers } = ask; // `fetch` is called as a function: as a method it would be refused
  const { method } = request;
  const init = { method, headers, redirect: 'manual', ...sending.init } as const;
  const answer = fetch(target, abort ? { ...init, signal: abort.signal } : init);
  try {
    return await withinPieces(limit, { work: answer, progress: () => sending.read });
  } catch (error) {
    stop();
    // It may still come, and would be held open by a body that nobody reads.
    void answer.then(({ body }) => body?.cancel()).catch(() => undefined);
    if (sending.problem) throw sending.problem;
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

/** Like `within`, but the time begins anew as long as there is some progress. */
async function withinPieces<T>(
  limit: number,
  { work, progress }: { work: Promise<T>; progress: () => number },
): Promise<T> {
  for (;;) {
    const before = progress();
    try {
      return await within(limit, work);
    } catch (error) {
      if (!(error instanceof LateError) || progress() === before) throw error;
    }
  }
}
