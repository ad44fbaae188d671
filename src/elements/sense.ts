import type { Entry } from '../core/bundle.ts';

/** What tells an entry from others of the same name. */
export const qualifierOf = ({ sense, category }: Entry): string => sense ?? category ?? '';

/** The name of an entry, without the sense that its title may give in parentheses. */
export const nameOf = (entry: Entry): string =>
  isTold(entry) ? entry.term.slice(0, -`(${entry.sense})`.length).trim() : entry.term;

/** What an entry belongs to, and its sense where the title does not give it. */
export const contextOf = (entry: Entry): string =>
  [entry.category, !isTold(entry) && entry.sense].filter(Boolean).join(' · ');

const isTold = ({ term, sense }: Entry): boolean =>
  term.endsWith(`(${sense})`) || term.endsWith(`（${sense}）`);

/** The name that entries share, as their titles have it; else as it stands in the text. */
export function sharedName(entries: readonly Entry[], text: string): string {
  const names = new Set(entries.map(nameOf));
  return names.size === 1 ? [...names][0]! : text;
}
