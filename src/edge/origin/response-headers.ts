import { endToEnd } from './end-to-end.ts';
import { publicLocation } from './location.ts';
import { pageTag } from './page-tag.ts';
import { VIA } from './request-headers.ts';

/** Fields that are only true of the bytes as the origin sent them. */
const OF_BYTES = [
  'content-encoding',
  'content-length',
  'content-md5',
  'content-digest',
  'repr-digest',
  'digest',
  'accept-ranges',
];

/** What a reader is told of an origin's answer that is passed on as it is. */
export function responseHeaders(
  answered: Headers,
  place: { origin: string; target: string; url: URL },
): Headers {
  const headers = endToEnd(answered);
  for (const name of ['location', 'content-location']) {
    const value = headers.get(name);
    if (value !== null) headers.set(name, publicLocation(value, place));
  }
  headers.append('via', VIA);
  return headers;
}

/** Makes header fields true of other bytes than those that the origin has sent. */
export function forgetBytes(headers: Headers): void {
  for (const name of OF_BYTES) headers.delete(name);
  const tag = headers.get('etag');
  if (tag !== null && !tag.startsWith('W/')) headers.set('etag', `W/${tag}`);
}

/**
 * Makes the origin's tag one of the page as marked by this release. Without `last-modified`: a browser would ask by it,
 * and the origin knows nothing of new releases.
 */
export function tagPage(headers: Headers, release: string): void {
  const tag = headers.get('etag');
  const ours = tag === null ? undefined : pageTag(tag, release);
  if (ours === undefined) headers.delete('etag');
  else headers.set('etag', ours);
  headers.delete('last-modified');
}
