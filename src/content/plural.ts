import { englishPlurals } from './plural-en.ts';
import { primaryLanguage } from './primary-language.ts';

/** The plurals of one form that no ending tells. */
type Rule = (form: string) => string[];

// One rule a language, by primary subtag.
const RULES: ReadonlyMap<string, Rule> = new Map([['en', englishPlurals]]);

// Most languages give acronyms an -s, and some take -es off: "IIFEs".
const ACRONYM_IN_E = /(?<![\p{L}\p{N}])\p{Lu}{2,}E$/u;

/** The plurals that text in `lang` (a BCP 47 tag) may use for a form, but for those that the language's endings tell. */
export function pluralsOf(form: string, lang: string): string[] {
  const rule = RULES.get(primaryLanguage(lang));
  if (rule) return rule(form);
  return ACRONYM_IN_E.test(form) && /\p{sc=Latin}$/u.test(form) ? [`${form}s`] : [];
}
