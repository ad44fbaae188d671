import { isMismatch, isUnchanged } from './conditional.ts';
import { HttpProblem } from './http-problem.ts';
import { cut, rangeOf } from './range.ts';

/** What could be sent, of which all is known but the bytes. */
export interface Representation {
  /** Strong: of these very bytes. */
  etag: string;
  /** In bytes. */
  size: number;
  headers: Readonly<Record<string, string>>;
  /** `undefined` if they are not there after all. */
  read(): Promise<Uint8Array | ReadableStream<Uint8Array> | undefined>;
}

/** The tag of bytes, by their SHA-256 in hexadecimal. */
export const tagOf = (sha256: string): string => `"${sha256.slice(0, 32)}"`;

/** How long what never changes is kept. */
export const FOR_EVER = 'public, max-age=31536000, immutable';

/** What workerd calls it that a body is compressed already; others ignore it. */
type Init = ResponseInit & { encodeBody?: 'manual' };

/** Answers GET and HEAD, with conditions and ranges; `undefined` if the bytes are not there. */
export async function answer(
  { method, headers: asked }: Request,
  { etag, size, headers: its, read }: Representation,
): Promise<Response | undefined> {
  const headers = { ...its, etag, 'accept-ranges': 'bytes' };
  if (isMismatch(asked, etag)) throw new HttpProblem(412, 'This is not the version asked for.');
  if (isUnchanged(asked, etag)) {
    const {
      'content-type': _,
      'content-encoding': __,
      ...rest
    } = headers as Representation['headers'];
    return new Response(null, { status: 304, headers: rest });
  }
  const range = method === 'GET' ? rangeOf(asked, { size, etag }) : undefined;
  if (range === 'unsatisfiable') {
    const problem = `There are ${size} bytes.`;
    throw new HttpProblem(416, problem, { 'content-range': `bytes */${size}` });
  }
  const { start, end } = range ?? { start: 0, end: size };
  const init: Init = {
    status: range ? 206 : 200,
    headers: {
      ...headers,
      'content-length': `${end - start}`,
      ...(range && { 'content-range': `bytes ${start}-${end - 1}/${size}` }),
    },
    ...('content-encoding' in its && { encodeBody: 'manual' }),
  };
  if (method === 'HEAD') return new Response(null, init);
  const body = await read();
  return body && new Response(cut(body, { start, end, size }) as BodyInit, init);
}
