import type { Glossary } from '../core/glossary.ts';
import type { AnnotateOptions } from './annotate-options.ts';
import { isUtf8 } from './charset.ts';
import { createHtmlAnnotator, type HtmlAnnotator } from './html-annotator.ts';
import { createUtf8 } from './utf8.ts';

export interface ByteOptions extends AnnotateOptions {
  /** What whoever sent the page says of its charset; without it a `<meta>` counts, and else it is UTF-8. */
  charset?: string | undefined;
}

/** Marks a page of which there are bytes; what comes out differs from what went in by the marks only, byte for byte. */
export interface ByteAnnotator extends Pick<HtmlAnnotator, 'marked' | 'hasRoot'> {
  write(bytes: Uint8Array): Uint8Array;
  end(): Uint8Array;
}

/** The bytes FE FF or FF FE, as `createUtf8` has them: no page in UTF-8 begins so. */
const UTF16_MARK = /^(?:\udcfe\udcff|\udcff\udcfe)/;

/** Pages in other charsets than UTF-8 pass through as they are. Throws like `createHtmlAnnotator`. */
export function createByteAnnotator(glossary: Glossary, options: ByteOptions): ByteAnnotator {
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

  return {
    write: (bytes) => utf8.encode(take(utf8.decode(bytes))),
    end: () => utf8.encode(take(utf8.end()) + annotator.end()),
    get marked() {
      return annotator.marked;
    },
    get hasRoot() {
      return annotator.hasRoot;
    },
  };
}
