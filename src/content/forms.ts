import { FormFlag } from '../core/bundle.ts';
import { pluralsOf } from './plural.ts';
import type { SourceEntry } from './source.ts';
import { readTitle } from './title.ts';

/** A form of an entry, before it is known where the entry stands. */
export interface EntryForm {
  text: string;
  flags: number;
}

/** The forms that the author wrote: term, abbreviation, aliases; then what is not a mention of it. */
export function writtenForms(entry: SourceEntry): EntryForm[] {
  const { term, abbreviation, aliases = [], match } = entry;
  const written = [term, ...(abbreviation === undefined ? [] : [abbreviation]), ...aliases];
  const names = written.flatMap((name) => readTitle(name).names);
  const rules =
    (match?.inflect === false ? FormFlag.Fixed : 0) |
    (match?.diacritics === false ? FormFlag.Plain : 0);
  const form = (text: string, flags = rules): EntryForm => ({
    text,
    flags: flags | (isExact(text, match?.case) ? FormFlag.Exact : 0),
  });
  return distinct([
    ...names.map((name) => form(name)),
    ...(match?.not ?? []).map((name) => form(name, FormFlag.Not)),
  ]);
}

/** All forms of an entry in text of `lang`: the written ones, and plurals that no ending tells; no two alike. */
export function formsOf(entry: SourceEntry, lang: string): EntryForm[] {
  const written = writtenForms(entry);
  if (entry.match?.inflect === false) return written;
  const made = written
    .filter(({ flags }) => !(flags & FormFlag.Not))
    .flatMap(({ text, flags }) =>
      pluralsOf(text, lang).map((plural) => ({ text: plural, flags: flags | FormFlag.Made })),
    );
  return distinct([...written, ...made]);
}

/** One value for all forms that match the same text. */
export const sameText = ({ text, flags }: EntryForm): string =>
  flags & FormFlag.Exact ? `=${text}` : `~${fold(text)}`;

const fold = (text: string): string =>
  text
    .normalize()
    .toLowerCase()
    .replace(/[-\u2010\u2011]/g, ' ');

/** The first of the forms that match the same text to the same effect; a made one yields to a written one. */
function distinct(forms: readonly EntryForm[]): EntryForm[] {
  const seen = new Map<string, EntryForm>();
  for (const form of forms) {
    const key = `${form.flags & FormFlag.Not}${sameText(form)}`;
    if (!seen.has(key)) seen.set(key, form);
  }
  return [...seen.values()];
}

/** Whether a form matches only in its very case: acronyms do, since "it" is not "IT". */
function isExact(form: string, rule: 'exact' | 'fold' | undefined): boolean {
  if (rule !== undefined) return rule === 'exact';
  const letters = form.match(/\p{L}/gu)?.length ?? 0;
  const capitals = form.match(/\p{Lu}/gu)?.length ?? 0;
  return capitals > 0 && capitals >= 0.75 * letters;
}
