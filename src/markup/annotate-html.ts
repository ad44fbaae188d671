import type { Glossary } from '../core/glossary.ts';
import type { AnnotateOptions } from './annotate-options.ts';
import { createHtmlAnnotator } from './html-annotator.ts';

/** A whole page with its marks. Throws a `SelectorError` for a selector that only a browser can answer. */
export function annotateHtml(
  glossary: Glossary,
  html: string,
  options: AnnotateOptions = {},
): string {
  const annotator = createHtmlAnnotator(glossary, options);
  const annotated = annotator.write(html) + annotator.end();
  // Only who knows the whole page knows that there is no other root.
  return annotator.hasRoot || options.root
    ? annotated
    : annotateHtml(glossary, html, { ...options, root: 'body' });
}
