import type { Glossary } from '../core/glossary.ts';
import { byName, fitOf, type FoldedNames } from '../core/name-fit.ts';
import { type Named, namesOf } from '../core/names.ts';
import { tableUnicode as unicode } from '../core/table-unicode.ts';

/** A name as it is compared. */
interface Folded extends FoldedNames {
  named: Named;
}

/** Finds names by what a reader types of them. */
export type Search = (query: string) => Named[];

/**
 * The search of a glossary: the names that fit, the best first: the very name, what begins so, what has a word that does,
 * what has it inside. Neither case nor diacritics count.
 */
export function createSearch(glossary: Glossary): Search {
  const folded = namesOf(glossary).map((named): Folded => ({
    named,
    name: fold(named.name),
    others: named.others.map(fold),
  }));
  return (query) => {
    const wanted = fold(query);
    if (!wanted) return [];
    const fits: Folded[][] = [[], [], [], []];
    for (const each of folded) fits[fitOf(each, wanted)]?.push(each);
    return fits.flatMap((each) => each.sort(byName).map(({ named }) => named));
  };
}

/** Accents and points that readers leave out; not the vowels of Indic scripts, which are marks as well. */
const POINTS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]+/g;

/** Text without what does not count when a reader types it. */
function fold(text: string): string {
  let folded = '';
  for (const char of unicode.normalize(text)) {
    for (const each of unicode.fold(char)) folded += unicode.base(each);
  }
  return folded
    .replace(POINTS, '')
    .replace(/[\s\u2010-\u2015-]+/g, ' ')
    .trim();
}
