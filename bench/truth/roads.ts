import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { constants, brotliCompressSync } from 'node:zlib';
import { readDictionary } from './hunspell.ts';
import type { KeyOf } from './keyed-matcher.ts';
import { createEndings } from './our-endings.ts';
import { plainKey } from './plain-key.ts';

/** A way of seeing that two words are forms of one. */
export interface Road {
  name: string;
  /** Made ready for a language, or a package that it needs, or nothing where it does not have the language. */
  ready(lang: string): Promise<ReadyRoad | { needs: string } | undefined>;
}

export interface ReadyRoad {
  /** How words get their keys where these words are in the glossary. */
  keyFor(words: ReadonlySet<string>): KeyOf;
  /** What a bundle carries for it, in bytes after Brotli. */
  bytesFor(words: ReadonlySet<string>): number;
}

export const ROADS: readonly Road[] = [
  { name: 'none', ready: async () => ({ keyFor: () => (word) => word, bytesFor: () => 0 }) },
  { name: 'plain', ready: async () => ({ keyFor: () => plainKey, bytesFor: () => 0 }) },
  { name: 'dictionary', ready: dictionary },
  { name: 'stemmer', ready: stemmer },
  { name: 'endings', ready: endings },
];

export const brotliSize = (text: string | Buffer): number =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

const require = createRequire(import.meta.url);

/** The forms of the glossary's words from a spelling dictionary, made when it is compiled, and shipped with it. */
async function dictionary(lang: string): ReturnType<Road['ready']> {
  // npm has no dictionary of Finnish in this form.
  if (lang === 'fi') return undefined;
  const folder = folderOf(`dictionary-${lang}`);
  if (!folder) return { needs: `dictionary-${lang}` };
  const inflector = readDictionary(path.join(folder, 'index.aff'), path.join(folder, 'index.dic'));
  const made = new WeakMap<ReadonlySet<string>, Map<string, Set<string>>>();
  const formsFor = (words: ReadonlySet<string>): Map<string, Set<string>> => {
    let forms = made.get(words);
    if (!forms) {
      forms = new Map([...words].map((word) => [word, inflector.formsOf(word)]));
      made.set(words, forms);
    }
    return forms;
  };
  return {
    keyFor(words) {
      // Two words of the glossary that have a form in common get one key.
      const keys = new Map<string, string>();
      const keyOf = (word: string): string => {
        const key = keys.get(word);
        return key === undefined || key === word ? word : keyOf(key);
      };
      for (const [word, forms] of formsFor(words))
        for (const form of new Set([word, ...forms])) {
          const key = keyOf(form);
          if (keys.has(form) && key !== keyOf(word)) keys.set(key, keyOf(word));
          else keys.set(form, keyOf(word));
        }
      const flat = new Map([...keys.keys()].map((form) => [form, keyOf(form)]));
      return (word) => flat.get(word) ?? word;
    },
    bytesFor(words) {
      if (!words.size) return NaN;
      const forms = [...formsFor(words)].map(([word, its]): [string, string[]] => [
        word,
        [...its].filter((form) => form !== word).sort(),
      ]);
      return brotliSize(JSON.stringify(Object.fromEntries(forms.filter(([, its]) => its.length))));
    },
  };
}

const STEMMERS: Readonly<Record<string, string>> = {
  en: 'English',
  de: 'German',
  fr: 'French',
  es: 'Spanish',
  pt: 'Portuguese',
  it: 'Italian',
  ru: 'Russian',
  tr: 'Turkish',
  sv: 'Swedish',
  nl: 'Dutch',
  fi: 'Finnish',
};

/** A Snowball stemmer that runs in the page. */
async function stemmer(lang: string): ReturnType<Road['ready']> {
  const name = STEMMERS[lang];
  if (!name) return undefined;
  const file = resolve(`snowball-stemmer.jsx/dest/${name.toLowerCase()}-stemmer.common.min.js`);
  if (!file) return { needs: 'snowball-stemmer.jsx' };
  const module = require(file) as Record<string, new () => { stemWord(word: string): string }>;
  const itsStemmer = new module[`${name}Stemmer`]!();
  const bytes = brotliSize(readFileSync(file));
  return { keyFor: () => (word) => itsStemmer.stemWord(word), bytesFor: () => bytes };
}

/** Ours: the endings of a language as data, taken off in the page. */
async function endings(lang: string): ReturnType<Road['ready']> {
  const ours = await createEndings(lang);
  if (!ours) return undefined;
  const bytes = brotliSize(ours.json);
  return { keyFor: () => ours.keyOf, bytesFor: () => bytes };
}

function folderOf(name: string): string | undefined {
  const file = resolve(name);
  const folder = file && path.dirname(file);
  return folder && existsSync(path.join(folder, 'index.aff')) ? folder : undefined;
}

function resolve(name: string): string | undefined {
  try {
    return require.resolve(name);
  } catch {
    return undefined;
  }
}
