import { compileGlossary } from '../../src/content/compile.ts';
import { createGlossary } from '../../src/core/glossary.ts';
import { nativeUnicode } from '../../src/core/native-unicode.ts';
import type { Span, TruthTerm } from './corpus.ts';

/** A mention that was found; `term` is the entry's id. */
export interface Found extends Span {
  term: string;
}

/** Finds the mentions of a glossary's terms, in order and without overlaps. */
export type Finder = (text: string) => Found[];

/** What is scored: a glossary compiled from these entries as a page would, and its matcher. */
export function createFinder(terms: readonly TruthTerm[], lang: string): Finder {
  // Ids and definitions of their own, so that nothing but the names decides which entries are sound.
  const entries = terms.map(({ term, aliases }, n) => ({
    id: `t${n}`,
    term,
    aliases,
    definition: 'A term.',
  }));
  const { head, content } = compileGlossary({ version: 1, lang, terms: entries });
  const glossary = createGlossary(head, content.entries, content.forms, nativeUnicode);
  const matcher = glossary.matcherFor(lang);
  const idOf = (entry: number): string => terms[Number(content.entries[entry]!.id.slice(1))]!.id;
  return (text) =>
    (matcher?.find(text) ?? []).map(({ start, end, entry }) => ({
      start,
      end,
      term: idOf(entry),
    }));
}
