/** Whether what the client has is what it would get: `If-None-Match` (RFC 9110, 13.1.2), compared weakly. */
export const isUnchanged = (headers: Headers, etag: string): boolean =>
  names(headers.get('if-none-match'), (tag) => weak(tag) === weak(etag));

/** Whether the client wants this only if it were something else: `If-Match`, compared strongly. */
export const isMismatch = (headers: Headers, etag: string): boolean =>
  headers.has('if-match') && !names(headers.get('if-match'), (tag) => tag === etag);

const TAG = /(?:W\/)?"[\x21\x23-\x7e\x80-\uffff]*"/g;

/** Whether a list of tags is `*`, or has one that fits. */
const names = (list: string | null, fits: (tag: string) => boolean): boolean =>
  list?.trim() === '*' || !!list?.match(TAG)?.some(fits);

const weak = (tag: string): string => tag.replace(/^W\//, '');
