export { annotateBytes, annotateHtml } from './annotate-html.ts';
export type { AnnotateOptions } from './annotate-options.ts';
export { type AnnotatedStream, annotateStream } from './annotate-stream.ts';
export type { ByteOptions } from './byte-annotator.ts';
export { createHtmlAnnotator, type HtmlAnnotator } from './html-annotator.ts';
export { SelectorError } from './selector.ts';
