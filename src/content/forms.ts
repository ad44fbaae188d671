import { FormFlag } from '../core/bundle.ts';
import { englishFamily } from './family-en.ts';
import { isExact, nameKey } from './name-key.ts';
import { pluralsOf } from './plural.ts';
import { primaryLanguage } from './primary-language.ts';
import type { SourceEntry } from './source.ts';
import { splitName } from './split-name.ts';
import { readTitle, type TitleContext } from './title.ts';
import { titlesOf } from './title-use.ts';

/** A form of an entry, before it is known where the entry stands. */
export interface EntryForm {
  text: string;
  flags: number;
}

/** The forms that the author wrote: term, abbreviation, aliases; then what is not a mention of it. */
export function writtenForms(entry: SourceEntry, context: TitleContext): EntryForm[] {
  const { match } = entry;
  const rules =
    (match?.inflect === false ? FormFlag.Fixed : 0) |
    (match?.diacritics === false ? FormFlag.Plain : 0);
  const form = (text: string, flags: number): EntryForm => ({
    text,
    flags: flags | (isInCase(text, match?.case) ? FormFlag.Exact : 0),
  });
  const forms = titlesOf(entry).flatMap((title, n) => {
    const { names, sense } = readTitle(title, context);
    return names.map((name) => {
      // The alias "C (ANSI)" does not make it what the entry "C" is.
      const isMade = n > 0 && sense !== undefined && context.isTaken?.(name);
      return form(name, isMade ? rules | FormFlag.Made : rules);
    });
  });
  return distinct([...forms, ...(match?.not ?? []).map((name) => form(name, FormFlag.Not))]);
}

/** All forms of an entry: the written ones, and what rules make of them; no two alike. */
export function formsOf(entry: SourceEntry, context: TitleContext): EntryForm[] {
  const written = writtenForms(entry, context);
  if (entry.match?.inflect === false) return written;
  const made = written
    .filter(({ flags }) => !(flags & FormFlag.Not))
    .flatMap(({ text, flags }) =>
      makeForms(text, context).map((form) => ({ text: form, flags: flags | FormFlag.Made })),
    );
  return distinct([...written, ...made]);
}

/** Forms that no ending tells. What another entry is called, in whatever number, is left to it. */
function makeForms(name: string, { lang, isTaken }: TitleContext): string[] {
  const made = [...pluralsOf(name, lang), ...familyOf(name, lang), ...splitName(name, lang)];
  return made.filter(
    (form) => ![form, `${form}s`, form.replace(/s$/, '')].some((its) => isTaken?.(its)),
  );
}

const familyOf = (name: string, lang: string): string[] =>
  primaryLanguage(lang) === 'en' ? englishFamily(name) : [];

/** One value for all forms that match the same text. */
export const sameText = ({ text, flags }: EntryForm): string =>
  nameKey(text, !!(flags & FormFlag.Exact));

/** The first of the forms that match the same text to the same effect; a made one yields to a written one. */
function distinct(forms: readonly EntryForm[]): EntryForm[] {
  const seen = new Map<string, EntryForm>();
  for (const form of forms) {
    const key = `${form.flags & FormFlag.Not}${sameText(form)}`;
    const known = seen.get(key);
    if (!known || (known.flags & FormFlag.Made && !(form.flags & FormFlag.Made))) {
      seen.set(key, form);
    }
  }
  return [...seen.values()];
}

/** Whether a form matches only in its very case; by default as its letters say. */
const isInCase = (form: string, rule: 'exact' | 'fold' | undefined): boolean =>
  rule === undefined ? isExact(form) : rule === 'exact';
