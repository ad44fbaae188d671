export { annotateHtml } from './annotate-html.ts';
export type { AnnotateOptions } from './annotate-options.ts';
export { type AnnotatedStream, annotateStream, type StreamOptions } from './annotate-stream.ts';
export { createHtmlAnnotator, type HtmlAnnotator } from './html-annotator.ts';
export { SelectorError } from './selector.ts';
