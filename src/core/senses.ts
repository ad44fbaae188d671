import type { EntryHead } from './bundle.ts';

/**
 * Those of several entries of one name that an author has chosen by `pin`, words with commas between them: each is the
 * sense, the category or the id of an entry, in any case. All entries where it fits none.
 */
export function chosenSenses(entries: EntryHead[], pin: string | undefined): EntryHead[] {
  if (!pin || !entries[1]) return entries;
  const words = `,${pin},`.toLowerCase().replace(/\s*,\s*/g, ',');
  const chosen = entries.filter(({ sense, category, id }) =>
    [sense, category, id].some((name) => name && words.includes(`,${name},`.toLowerCase())),
  );
  return chosen[0] ? chosen : entries;
}
