import { canDecode, decode } from './decode.ts';

/** The codings that the `fetch` of Node undoes, and all of them leave their names in the header. */
export const FETCH_DECODES: readonly string[] = ['gzip', 'x-gzip', 'deflate', 'br', 'zstd'];

/** What has been done to a body, or would have to be, before it can be read. */
export interface Coding {
  /** `fetch` has undone it, and the header has not heard of it. */
  isUndone: boolean;
  /** The plain bytes of the body, where it is possible to have them. */
  undo?(body: ReadableStream<Uint8Array>): ReadableStream<Uint8Array>;
}

/** How a body is coded, by its header and by what is known of the runtime's `fetch`. */
export function codingOf(headers: Headers, fetchDecodes: readonly string[]): Coding {
  const codings = (headers.get('content-encoding') ?? '')
    .split(',')
    .map((coding) => coding.trim().toLowerCase())
    .filter((coding) => coding !== '' && coding !== 'identity');
  const plain = { undo: (body: ReadableStream<Uint8Array>) => body };
  if (codings.length === 0) return { isUndone: false, ...plain };
  if (codings.every((coding) => fetchDecodes.includes(coding))) return { isUndone: true, ...plain };
  const [coding = '', ...more] = codings;
  return more.length === 0 && canDecode(coding)
    ? { isUndone: false, undo: (body) => decode(body, coding) }
    : { isUndone: false };
}
