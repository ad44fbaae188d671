import * as FormFlag from './form-flag.ts';
import { readIndex } from './form-index.ts';
import type { Glossary } from './glossary.ts';

/** What is known of an entry before it is loaded. */
export interface Named {
  id: string;
  /** Its position among the entries. */
  at: number;
  /** What it is called: its title, or of an entry that is not loaded its first form; its id where it has none. */
  name: string;
  /** The language of its name. */
  lang: string;
  /** What else it is called. */
  others: readonly string[];
  category: string | undefined;
}

/** The names of all entries, in their order; of several entries with one id the first. */
export function namesOf(glossary: Pick<Glossary, 'entries' | 'forms' | 'lang' | 'get'>): Named[] {
  const { entries, forms, lang } = glossary;
  const written: { lang: string; texts: string[] }[] = [];
  for (const index of forms) {
    readIndex(index, (start, end, at, flags) => {
      if (flags & (FormFlag.Made | FormFlag.Not)) return;
      written[at] ??= { lang: index.lang, texts: [] };
      written[at].texts.push(index.forms.slice(start, end));
    });
  }
  const seen = new Set<string>();
  return entries.flatMap((head, at) => {
    if (!head || seen.has(head.id)) return [];
    seen.add(head.id);
    const { id } = head;
    const entry = glossary.get(id);
    const { texts, lang: itsLang } = written[at] ?? { texts: [], lang };
    const name = entry?.term || texts[0] || id;
    return {
      id,
      at,
      name,
      lang: entry?.lang ?? itsLang,
      others: texts.filter((text) => text !== name),
      category: entry?.category ?? head.category,
    };
  });
}
