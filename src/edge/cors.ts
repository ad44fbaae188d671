/** What lets any page read our answers, and lets it see what they say of themselves. */
const HEADERS: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers':
    'content-length, content-range, etag, glosslight-release, server-timing, traceparent',
  'cross-origin-resource-policy': 'cross-origin',
  'timing-allow-origin': '*',
  'x-content-type-options': 'nosniff',
};

export const METHODS = 'GET, HEAD, OPTIONS';

/** Lets any page read this answer, whatever it is; also an error, which could not be told from a dead network. */
export function allowAll(response: Response): Response {
  for (const [name, value] of Object.entries(HEADERS)) response.headers.set(name, value);
  return response;
}

/** Answers a browser that asks whether it may ask; and anyone else who wants to know what there is. */
export const preflight = (): Response =>
  new Response(null, {
    status: 204,
    headers: {
      allow: METHODS,
      'access-control-allow-methods': METHODS,
      'access-control-allow-headers':
        'accept, if-match, if-none-match, if-range, range, traceparent, tracestate',
      'access-control-max-age': '86400',
      'cache-control': 'public, max-age=86400',
    },
  });
