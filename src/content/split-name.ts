import { primaryLanguage } from './primary-language.ts';

// StatefulSet, WebCrawler; of parts so long that "McDonald" and "iOS" stay what they are.
const HUMP = /(?<=\p{Ll})(?=\p{Lu})/gu;
const CAMEL = /(?<![\p{L}\p{N}])\p{Lu}\p{Ll}{2,}(?:\p{Lu}\p{Ll}{2,}){1,3}(?![\p{L}\p{N}])/gu;

// Before words of four letters or more, in all languages that took them from Greek and Latin.
const PREFIX =
  /(?<![\p{L}\p{N}])(anti|auto|hyper|macro|meta|micro|mono|multi|non|post|pre|pseudo|semi|sub|super|ultra)(?=\p{Ll}{4})/giu;

// What English words are joined with, and now and then are not.
const SECOND =
  /(?<=(?<![\p{L}\p{N}])[A-Za-z][a-z]{2,})(?=(?:back|base|down|file|key|line|name|off|out|page|path|point|script|server|set|site|space|stream|system|time|up|word)(?![\p{L}\p{N}]))/gu;

// UTF-8, which is UTF8.
const NUMBERED = /(?<![\p{L}\p{N}])(\p{Lu}{2,})(-?)(\p{N}{1,4})(?![\p{L}\p{N}])/gu;

/** A name with words apart that it joins: "StatefulSet" → "Stateful Set", "autoscaling" → "auto-scaling", and the
 * other way round with a number: "SHA-1" → "SHA1". */
export function splitName(name: string, lang: string): string[] {
  const camel = name.replace(CAMEL, (word) => word.replace(HUMP, ' '));
  const prefix = name.replace(PREFIX, '$1-');
  const second = primaryLanguage(lang) === 'en' ? name.replace(SECOND, '-') : name;
  const numbered = name.replace(NUMBERED, (_, letters: string, hyphen: string, digits: string) =>
    hyphen ? letters + digits : `${letters}-${digits}`,
  );
  return [...new Set([camel, prefix, second, numbered])].filter((text) => text !== name);
}
