import { answer, tagOf } from '../answer.ts';
import type { Chosen, Visit } from '../edge.ts';
import { HttpProblem } from '../http-problem.ts';
import { sha256 } from '../sha256.ts';

/** How long what a channel leads to is believed: readers see a new release within half a minute. */
const LIFE = 'max-age=30, stale-while-revalidate=300';

export const JSON_TYPE = 'application/json';

/** What was made of a release for one request, and is not the same for ever. */
export interface Made {
  type: string;
  text: string;
  /** The release it was made of; not given for what all readers get alike. */
  chosen?: Chosen;
  headers?: Readonly<Record<string, string>>;
}

/** Answers with a text that was made just now. */
export async function answerMade(
  { request }: Visit,
  { type, text, chosen, headers }: Made,
): Promise<Response> {
  const bytes = new TextEncoder().encode(text);
  const response = await answer(request, {
    etag: tagOf(await sha256(bytes)),
    size: bytes.length,
    headers: {
      'content-type': type,
      // What one reader gets must not be kept for another who gets another release.
      'cache-control': `${chosen?.isSplit ? 'private' : 'public'}, ${LIFE}`,
      ...(chosen && { 'glosslight-release': chosen.id }),
      ...headers,
    },
    read: async () => bytes,
  });
  if (!response) throw new HttpProblem(404, 'There is nothing here.');
  return response;
}

export const toLine = (json: unknown): string => `${JSON.stringify(json)}\n`;
