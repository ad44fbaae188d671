import type { Glossary } from '../core/glossary.ts';
import type { AnnotateOptions } from './annotate-options.ts';
import { isUtf8 } from './charset.ts';
import { createHtmlAnnotator, type HtmlAnnotator } from './html-annotator.ts';
import { createUtf8 } from './utf8.ts';

/** A page goes in, and comes out with its marks. */
export interface AnnotatedStream extends ReadableWritablePair<Uint8Array, Uint8Array> {
  /** So many mentions have been marked so far. */
  readonly marked: number;
}

export interface StreamOptions extends AnnotateOptions {
  /** What whoever sent the page says of its charset; without it a `<meta>` counts, and else it is UTF-8. */
  charset?: string | undefined;
}

/**
 * Marks a page while it streams by: what comes out of it differs from what went in by the marks only, byte for byte,
 * and what is settled goes out at once. Pages in other charsets than UTF-8 pass through as they are.
 *
 * Throws a `SelectorError` for a selector that cannot be asked of a page that streams by.
 */
export function annotateStream(glossary: Glossary, options: StreamOptions = {}): AnnotatedStream {
  const { charset } = options;
  const utf8 = createUtf8();
  const annotator: HtmlAnnotator = createHtmlAnnotator(glossary, {
    ...options,
    onCharset: (label) => charset === undefined && !isUtf8(label) && annotator.stop(),
  });
  if (charset !== undefined && !isUtf8(charset.toLowerCase())) annotator.stop();
  let beginning = '';
  function take(html: string): string {
    if (beginning.length < 2) {
      beginning += html.slice(0, 2);
      if (UTF16_MARK.test(beginning)) annotator.stop();
    }
    return annotator.write(html);
  }
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>({
    transform(bytes, controller) {
      const html = take(utf8.decode(bytes));
      if (html) controller.enqueue(utf8.encode(html));
    },
    flush(controller) {
      const html = take(utf8.end()) + annotator.end();
      if (html) controller.enqueue(utf8.encode(html));
    },
  });
  return {
    readable,
    writable,
    get marked() {
      return annotator.marked;
    },
  };
}

/** The bytes FE FF or FF FE, as `createUtf8` has them: no page in UTF-8 begins so. */
const UTF16_MARK = /^(?:\udcfe\udcff|\udcff\udcfe)/;
