import { hasPageTag, originTags } from './page-tag.ts';

/**
 * Turns the conditions of a GET or HEAD request into what the origin can answer. Resolves with the release whose marks
 * the reader has already, if the origin is asked about such a page: its 304 is true of the marked page then.
 *
 * Only `If-None-Match` is turned. `If-Match` and `If-Range` go by strong tags, which marked pages do not have; they pass
 * as they are and never fit. `If-Modified-Since` knows nothing of releases, so no page is asked for by it.
 */
export async function turnConditions(
  headers: Headers,
  releaseOf: () => Promise<string | undefined>,
): Promise<string | undefined> {
  const isForPage = /text\/html/i.test(headers.get('accept') ?? ''); // as browsers say it where they go somewhere
  const list = headers.get('if-none-match');
  if (isForPage) headers.delete('if-modified-since');
  if (list === null) return undefined;

  const release = hasPageTag(list) ? await releaseOf() : undefined;
  const tags = originTags(list, { release, isForPage });
  if (tags === undefined) {
    headers.delete('if-none-match');
    headers.delete('if-modified-since'); // it did not count beside the tags, and must not begin to
    return undefined;
  }
  headers.set('if-none-match', tags);
  return tags === list ? undefined : release;
}
