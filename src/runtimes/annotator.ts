import type { EntryHead, FormIndex } from '../core/bundle.ts';
import { createMarking, type GlossaryHead } from '../core/glossary.ts';
import { tableUnicode } from '../core/table-unicode.ts';
import { type AnnotateOptions, annotateHtml } from '../markup/index.ts';

/** What of a glossary is needed to find its terms. */
export interface AnnotatorSource {
  head: GlossaryHead;
  entries: readonly EntryHead[];
  forms: readonly FormIndex[];
}

/** One mention in a text: `text.slice(start, end)`, in UTF-16 code units. */
export interface FoundTerm {
  start: number;
  end: number;
  /** The term's id. */
  term: string;
  text: string;
}

export interface Annotator {
  /** All longest leftmost mentions in plain text of the glossary's language. */
  find(text: string): FoundTerm[];
  /** A whole page with its marks. */
  annotate(html: string): string;
}

/** Finds and marks terms by itself, with no store and no network, for programs that embed it. */
export function createAnnotator(
  { head, entries, forms }: AnnotatorSource,
  options: AnnotateOptions = {},
): Annotator {
  const marking = createMarking(head, entries, forms, tableUnicode);
  const glossary = { ...marking, get: () => undefined, load: () => undefined };
  return {
    find: (text) =>
      (glossary.matcherFor(head.lang)?.find(text) ?? []).map(({ start, end, entry }) => ({
        start,
        end,
        term: entries[entry]!.id,
        text: text.slice(start, end),
      })),
    annotate: (html) => annotateHtml(glossary, html, options),
  };
}
