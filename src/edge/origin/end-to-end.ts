/** Fields that are between two machines only (RFC 9110, 7.6.1); `upgrade` among them: no request becomes another protocol. */
const HOP_BY_HOP = [
  'connection',
  'http2-settings',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
];

/** A copy of the fields that are meant for the other end: not hop by hop, and not named so by `Connection`. */
export function endToEnd(headers: Headers): Headers {
  const named = headers.get('connection')?.toLowerCase().split(',') ?? [];
  const dropped = new Set([...HOP_BY_HOP, ...named.map((name) => name.trim())]);
  const copy = new Headers();
  headers.forEach((value, name) => {
    if (name !== 'set-cookie' && !dropped.has(name)) copy.append(name, value);
  });
  // Cookies have commas of their own: joined they could not be told apart again.
  for (const cookie of headers.getSetCookie()) copy.append('set-cookie', cookie);
  return copy;
}

/** The size of header fields as HTTP/1.1 writes them, in bytes or nearly so. */
export function sizeOf(headers: Headers): number {
  let size = 0;
  headers.forEach((value, name) => (size += name.length + value.length + 4));
  return size;
}
