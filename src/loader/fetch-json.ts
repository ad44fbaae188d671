import { type ErrorCode, GlosslightError } from '../core/error.ts';

/** A server that has not answered in full by then is given up, in milliseconds. */
const TIMEOUT = 15_000;
/** What is larger is no glossary, and might have no end; in bytes, as they are once they are unpacked. */
const LIMIT = 32e6;

/** Browsers do not tell scripts which of these it is. */
export const UNREACHABLE = 'Unreachable; check address, CORS and CSP';

/**
 * The JSON at `url`, without cookies or referrer; with `integrity`, only these very bytes.
 * Rejects with a `GlosslightError` that names cause and remedy.
 */
export async function fetchJson(url: string, integrity = ''): Promise<unknown> {
  const signal = AbortSignal.timeout(TIMEOUT);
  let text: string;
  let size = 0;
  // Set where it is known: what a stream rejects with is not the same in every engine.
  let fault: [ErrorCode, string] | undefined;
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      integrity,
      signal,
    });
    if (!response.ok) throw (fault = ['http', `HTTP ${response.status}; check the address`]);
    const counted = response.body?.pipeThrough(
      new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
        transform(chunk, rest) {
          size += chunk.length;
          // Which ends the request too.
          if (size > LIMIT) throw (fault = ['too-large', 'Over 32 MB; check the address']);
          rest.enqueue(chunk);
        },
      }),
    );
    text = await new Response(counted).text();
  } catch {
    fault ??= signal.aborted
      ? ['timeout', 'No answer within 15 s; check the server']
      : [
          'network',
          integrity ? 'Unreachable, or not as built; check address, CORS and CSP' : UNREACHABLE,
        ];
    throw new GlosslightError(fault[0], url, fault[1]);
  }
  return parseJson(text, url);
}

/** Parses JSON; an error says what the text is instead. */
export function parseJson(text: string, url: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const what = text.trim()[0] === '<' ? 'HTML, not JSON' : 'No JSON, or cut short';
    throw new GlosslightError('json', url, `${what}; check the address`);
  }
}
