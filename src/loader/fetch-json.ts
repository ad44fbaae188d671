import { GlosslightError } from '../core/error.ts';

/** A server that has not answered in full by then is given up, in milliseconds. */
const TIMEOUT = 15_000;

/**
 * The JSON at `url`, without cookies or referrer; with `integrity`, only these very bytes.
 * Rejects with a `GlosslightError` that names cause and remedy.
 */
export async function fetchJson(url: string, integrity = ''): Promise<unknown> {
  const signal = AbortSignal.timeout(TIMEOUT);
  let text: string;
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      integrity,
      signal,
    });
    if (!response.ok)
      throw new GlosslightError(
        'http',
        url,
        `The server answered ${response.status}; check the address`,
      );
    text = await response.text();
  } catch (error) {
    if (error instanceof GlosslightError) throw error;
    const [code, message] = signal.aborted
      ? (['timeout', `No answer within ${TIMEOUT / 1000} s; check the server`] as const)
      : ([
          'network',
          integrity
            ? 'Unreachable, or not the file that was built; put the whole bundle there'
            : 'Unreachable; check address, CORS and CSP',
        ] as const);
    throw new GlosslightError(code, url, message);
  }
  return parseJson(text, url);
}

/** Parses JSON; an error says what the text is instead. */
export function parseJson(text: string, url: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const what = text.trim()[0] === '<' ? 'HTML, not JSON' : 'No JSON, or cut short';
    throw new GlosslightError('json', url, `${what}; check the address and the file`);
  }
}
