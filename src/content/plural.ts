import { englishPlurals } from './plural-en.ts';

/** The plurals of one form, none if it has none or is one already. */
type Rule = (form: string) => string[];

// One rule a language, by primary subtag. A language without one has only the forms that authors write.
const RULES: ReadonlyMap<string, Rule> = new Map([['en', englishPlurals]]);

/** The plurals that text in `lang` (a BCP 47 tag) may use for a form. */
export function pluralsOf(form: string, lang: string): string[] {
  const [primary] = lang.toLowerCase().split('-', 1);
  return RULES.get(primary!)?.(form) ?? [];
}
