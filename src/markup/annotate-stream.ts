import type { Glossary } from '../core/glossary.ts';
import { type ByteOptions, createByteAnnotator } from './byte-annotator.ts';

/** A page goes in, and comes out with its marks. */
export interface AnnotatedStream extends ReadableWritablePair<Uint8Array, Uint8Array> {
  /** So many mentions have been marked so far. */
  readonly marked: number;
}

/**
 * Marks a page while it streams by: what comes out of it differs from what went in by the marks only, byte for byte,
 * and what is settled goes out at once. Pages in other charsets than UTF-8 pass through as they are.
 *
 * Throws a `SelectorError` for a selector that cannot be asked of a page that streams by.
 */
export function annotateStream(glossary: Glossary, options: ByteOptions = {}): AnnotatedStream {
  const annotator = createByteAnnotator(glossary, options);
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>({
    transform: (bytes, controller) => send(annotator.write(bytes), controller),
    flush: (controller) => send(annotator.end(), controller),
  });
  return {
    readable,
    writable,
    get marked() {
      return annotator.marked;
    },
  };
}

function send(bytes: Uint8Array, controller: TransformStreamDefaultController<Uint8Array>): void {
  if (bytes.length) controller.enqueue(bytes);
}
