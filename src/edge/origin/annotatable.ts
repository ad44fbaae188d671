/** Whether an answer to GET or HEAD is a whole page that may be changed, and not in another charset than UTF-8. */
export function isAnnotatable({ status, headers }: Response): boolean {
  const charset = charsetOf(headers);
  return (
    status === 200 &&
    isHtml(headers) &&
    (charset === undefined || /^utf-?8$/i.test(charset)) &&
    !headers.has('content-range') &&
    !/(?:^|,)\s*no-transform\s*(?:,|$)/i.test(headers.get('cache-control') ?? '') &&
    !/^\s*attachment/i.test(headers.get('content-disposition') ?? '')
  );
}

/** XHTML is left alone: it is parsed by other rules. */
const isHtml = (headers: Headers): boolean =>
  /^\s*text\/html\s*(?:;|$)/i.test(headers.get('content-type') ?? '');

/** The charset that the header names, if it names one. */
export const charsetOf = (headers: Headers): string | undefined =>
  /;\s*charset\s*=\s*"?([^"\s;]*)/i.exec(headers.get('content-type') ?? '')?.[1];
