import type { Glossary } from '../core/glossary.ts';
import type { AnnotateOptions } from './annotate-options.ts';
import { type ByteOptions, createByteAnnotator } from './byte-annotator.ts';
import { createHtmlAnnotator, type HtmlAnnotator } from './html-annotator.ts';

/** A whole page with its marks. Throws a `SelectorError` for a selector that only a browser can answer. */
export function annotateHtml(
  glossary: Glossary,
  html: string,
  options: AnnotateOptions = {},
): string {
  return wholly(options, (asked) => {
    const annotator = createHtmlAnnotator(glossary, asked);
    return [annotator.write(html) + annotator.end(), annotator];
  });
}

/** A whole page with its marks, of which there are bytes: nothing but the marks is changed. Throws likewise. */
export function annotateBytes(
  glossary: Glossary,
  page: Uint8Array,
  options: ByteOptions = {},
): Uint8Array {
  return wholly(options, (asked) => {
    const annotator = createByteAnnotator(glossary, asked);
    const [most, rest] = [annotator.write(page), annotator.end()];
    const bytes = new Uint8Array(most.length + rest.length);
    bytes.set(most);
    bytes.set(rest, most.length);
    return [bytes, annotator];
  });
}

/** Only who has the whole page knows that nothing in it fits the usual root, and that it is the body then. */
function wholly<T>(
  options: AnnotateOptions,
  annotate: (options: AnnotateOptions) => [page: T, Pick<HtmlAnnotator, 'hasRoot'>],
): T {
  const [page, { hasRoot }] = annotate(options);
  return hasRoot || options.root ? page : annotate({ ...options, root: 'body' })[0];
}
