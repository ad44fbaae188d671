import type { Words } from '../elements/words/words.ts';
import type { Parts } from './parts.ts';

/** A language of the interface, its tag as `Intl` takes it. */
export interface Speech {
  lang: string;
  words: Words;
}

/**
 * The interface in a language, or in English if it has none of that or cannot get it. Rejects if English cannot be had
 * either.
 */
export async function speechIn(lang: string, parts: Parts): Promise<Speech> {
  return (
    (await foreignSpeech(lang, parts)) ?? {
      // Dates and numbers as in the page's own English.
      lang: /^en\b/i.test(lang) ? lang : 'en',
      ...(await parts['words-en']()),
    }
  );
}

/** The interface in a language other than English, if there is one. */
export async function foreignSpeech(lang: string, parts: Parts): Promise<Speech | undefined> {
  // What `Intl` takes to begin with, some milliseconds, is for those who need it.
  if (/^en\b/i.test(lang)) return undefined;
  try {
    const { language, script = '' } = new Intl.Locale(lang).maximize();
    const load = parts[`words-${language}-${script.toLowerCase()}`] ?? parts[`words-${language}`];
    return load && { lang, words: (await load()).words };
  } catch {
    return undefined; // No language, or out of reach.
  }
}
