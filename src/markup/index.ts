import type { Glossary } from '../core/glossary.ts';
import type { AnnotateOptions } from './annotate-options.ts';

export type { AnnotateOptions } from './annotate-options.ts';

export interface AnnotatedStream extends ReadableWritablePair<Uint8Array, Uint8Array> {
  /** So many mentions have been marked so far. */
  readonly marked: number;
}

export function annotateStream(glossary: Glossary, options: AnnotateOptions = {}): AnnotatedStream {
  void glossary;
  void options;
  return Object.assign(new TransformStream<Uint8Array, Uint8Array>(), { marked: 0 });
}

export function annotateHtml(
  glossary: Glossary,
  html: string,
  options: AnnotateOptions = {},
): string {
  void glossary;
  void options;
  return html;
}
