import { HttpProblem } from '../http-problem.ts';
import { watchBody } from './watch-body.ts';
import { LateError, within } from './within.ts';

/** A body of up to so many bytes is sent with its length: some servers read no other. */
const SMALL = 65_536;

/** What `fetch` takes for a body that is sent while it comes. */
export type BodyInitOf = Pick<RequestInit, 'body'> & { duplex?: 'half' };

export interface RequestBody {
  init: BodyInitOf;
  /** So many bytes of it have gone by. */
  readonly read: number;
  /** Set once there were more than there may be; the body has broken off then. */
  readonly problem: HttpProblem | undefined;
}

/**
 * The body of a request on its way to an origin: a small one at once, a large one as it comes. Throws a problem for one
 * that is said to be too large, or comes too slowly to be small.
 */
export async function requestBody(
  { body, headers }: Request,
  { bodyBytes, limit }: { bodyBytes: number; limit: number },
): Promise<RequestBody> {
  const size = headers.get('content-length');
  let read = 0;
  let problem: HttpProblem | undefined;
  const refuse = (): never => {
    throw (problem = new HttpProblem(413, `The body has over ${bodyBytes} bytes.`));
  };
  const onBytes = (count: number): void => {
    read += count;
    if (read > bodyBytes) refuse();
  };
  if (Number(size) > bodyBytes) refuse();
  const watched = body && (watchBody(body, { onBytes }) as BodyInit);
  const isSmall = size !== null && Number(size) <= SMALL;
  return {
    init: !watched
      ? {}
      : isSmall
        ? { body: await whole(watched, limit) }
        : { body: watched, duplex: 'half' },
    get read() {
      return read;
    },
    get problem() {
      return problem;
    },
  };
}

async function whole(body: BodyInit, limit: number): Promise<ArrayBuffer> {
  try {
    return await within(limit, new Response(body).arrayBuffer());
  } catch (error) {
    throw error instanceof LateError
      ? new HttpProblem(408, 'The body did not come in time.')
      : error;
  }
}
