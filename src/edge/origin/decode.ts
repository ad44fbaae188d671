import { watchBody } from './watch-body.ts';

/** By the name of a coding, what `DecompressionStream` calls it. */
const FORMATS: Readonly<Record<string, CompressionFormat>> = {
  gzip: 'gzip',
  'x-gzip': 'gzip',
  deflate: 'deflate',
};

/** No page is this many times smaller when it is compressed; what claims to be is there to fill memories and disks. */
const MOST_GROWTH = 250;
/** Up to so many bytes it may be so all the same: a page of blanks. */
const SMALL = 1 << 20;

/** Whether what is coded so can be read here: not at all, or as one coding that the web's own streams undo. */
export const canDecode = (coding: string): boolean => coding in FORMATS;

/** The plain bytes; breaks off where there are far too many of them for what came in. */
export function decode(
  body: ReadableStream<Uint8Array>,
  coding: string,
): ReadableStream<Uint8Array> {
  let read = 0;
  let written = 0;
  const coded = watchBody(body, { onBytes: (count) => (read += count) });
  const format = FORMATS[coding] as CompressionFormat;
  const plain = coded.pipeThrough(
    new DecompressionStream(format) as ReadableWritablePair<Uint8Array, Uint8Array>,
  );
  return watchBody(plain, {
    onBytes(count) {
      written += count;
      if (written > SMALL && written > read * MOST_GROWTH) {
        throw new Error(`${read} bytes have become more than ${written}`);
      }
    },
  });
}
