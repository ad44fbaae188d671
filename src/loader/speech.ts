import type { Words } from '../elements/words/words.ts';
import type { Parts } from './parts.ts';

/** A language of the interface; English words come with whatever shows them. */
export interface Speech {
  lang: string;
  words?: Words;
}

/** The interface in a language, or in English if it has none of that, or cannot get it. */
export async function speechIn(lang: string, parts: Parts): Promise<Speech> {
  try {
    const { language, script } = new Intl.Locale(lang).maximize();
    const load = parts[`words-${language}-${script?.toLowerCase()}`] ?? parts[`words-${language}`];
    if (load) return { lang, words: (await load()).words };
    return { lang: language === 'en' ? lang : 'en' };
  } catch {
    return { lang: 'en' };
  }
}
