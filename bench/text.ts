import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A glossary and prose in its language. */
export interface Corpus {
  lang: string;
  terms: Term[];
  paragraphs: string[];
}

/** What of an entry decides where it is found. */
export interface Term {
  id: string;
  term: string;
  abbreviation?: string;
  aliases?: string[];
  definition: string;
  match?: { inflect?: boolean };
}

const root = path.resolve(import.meta.dirname, '..');

/** Our own glossary, and the text of the demo's articles. */
export function ownCorpus(): Corpus {
  const { lang, terms } = JSON.parse(
    readFileSync(path.join(root, 'glossary.json'), 'utf8'),
  ) as Corpus;
  const files = globSync('demo/articles/*.html', { cwd: root }).sort();
  const paragraphs = files.flatMap((file) => {
    const html = readFileSync(path.join(root, file), 'utf8');
    return [...html.matchAll(/<(p|li)\b[^>]*>([^]*?)<\/\1>/g)].map(([, , inner]) => plain(inner!));
  });
  return { lang, terms, paragraphs: flat(paragraphs.filter(Boolean)) };
}

/** The corpora of these languages in a folder of real data; see `run.ts`. */
export function readCorpora(folder: string, languages: readonly string[]): Corpus[] {
  const corpora = languages.map((lang) => {
    const names = globSync(`*.${lang}.json`, { cwd: path.join(folder, 'glossaries') }).map((file) =>
      path.basename(file, '.json'),
    );
    const blocksOf = (name: string): string => path.join(folder, 'truth/blocks', `${name}.jsonl`);
    const withText = names.filter((name) => existsSync(blocksOf(name))).sort();
    return {
      lang,
      terms: withText.flatMap((name) => {
        const terms = readTerms(path.join(folder, 'glossaries', `${name}.json`));
        return terms.map(({ id, term, aliases = [] }) => ({
          id: `${name}/${id}`,
          term,
          aliases,
          definition: 'A term.',
        }));
      }),
      paragraphs: withText.flatMap((name) => readLines(blocksOf(name))),
    };
  });
  const usable = corpora.filter(({ terms, paragraphs }) => terms.length && paragraphs.length);
  if (!usable.length)
    throw new Error(`${folder} has no glossaries with text in ${languages.join(', ')}`);
  return usable;
}

/** The largest glossary of a language in a folder of real data, with the texts of all: where no limit is near. */
export function readLargeCorpus(folder: string, lang: string): Corpus {
  const glossaries = globSync(`*.${lang}.{json,json.gz}`, { cwd: path.join(folder, 'glossaries') })
    .sort()
    .map((file) => readTerms(path.join(folder, 'glossaries', file)));
  const largest = glossaries.reduce((one, other) => (other.length > one.length ? other : one), []);
  const { paragraphs } = readCorpora(folder, [lang])[0]!;
  const terms = largest
    .filter(({ definition }) => definition.trim())
    .map(({ id, term, aliases = [], definition }) => ({ id, term, aliases, definition }));
  return { lang, terms, paragraphs };
}

function readTerms(file: string): Term[] {
  const bytes = readFileSync(file);
  return JSON.parse((file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString()) as Term[];
}

const readLines = (file: string): string[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { text: string }).text);

/** The text of HTML, roughly. */
export const plain = (html: string): string =>
  html
    .replace(/<[^>]+>/g, '')
    .replace(/&nbsp;/g, '\u00a0')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();

/** Copies that are strings of their own, and not slices of one that is read through them. */
const flat = (texts: readonly string[]): string[] => JSON.parse(JSON.stringify(texts)) as string[];

/** How many words texts hold, in scripts without spaces too. */
export function countWords(texts: readonly string[], lang: string): number {
  const segmenter = new Intl.Segmenter(lang, { granularity: 'word' });
  let words = 0;
  for (const text of texts)
    for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) words++;
  return words;
}

/**
 * Terms of two words that do not occur in the texts, although their words do, and every second begins with one of them:
 * such terms give a matcher something to do. (Of FOLDOC's terms 44 % begin with a word of a megabyte of documentation.)
 */
export function termsNotIn(texts: readonly string[], count: number): Term[] {
  const words = texts.flatMap(wordsOf);
  const vocabulary = [...new Set(words)];
  const taken = new Set<string>();
  for (let n = 1; n < words.length; n++) taken.add(join(words[n - 1]!, words[n]!));
  const terms: Term[] = [];
  for (let n = 1; terms.length < count; n++) {
    // Steps of two primes visit all pairs without an order that a cache could like.
    const first = vocabulary[(n * 7919) % vocabulary.length]!;
    const second = vocabulary[(n * 104_729 + (n >> 7)) % vocabulary.length]!;
    const term = join(`${first}${n % 2 ? '' : 'qx'}`, second);
    if (taken.has(term)) continue;
    taken.add(term);
    terms.push({ id: `filler-${n}`, term, definition: 'A term.', match: { inflect: false } });
  }
  return terms;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** The longer words of a text, in lower case; where no spaces are written, those of a dictionary. */
const wordsOf = (text: string): string[] =>
  Array.from(segmenter.segment(text.toLowerCase()), ({ segment }) => segment).filter((word) =>
    /^(\p{L}{3,}|[\p{sc=Han}\p{sc=Hira}]{2})$/u.test(word),
  );

/** Two words in a row, as they are written. */
const join = (first: string, second: string): string =>
  `${first}${/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]$/u.test(first) ? '' : ' '}${second}`;

/**
 * So many terms: those of the corpus, in an order of chance, then some that are made up. A made-up term has two or three
 * words that occur in terms or, where there are few, in definitions; its definition goes from word to word as the real
 * ones do, and is as long as one of them.
 */
export function takeManyTerms({ terms }: Corpus, count: number): Term[] {
  const random = createRandom();
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  const real = [...new Map(terms.map((term) => [term.id, term])).values()]
    .map((term) => ({ term, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ term }) => term)
    .slice(0, count);
  const definitions = terms.map(({ definition }) => definition.split(/\s+/).filter(Boolean));
  const source = terms.length < 1000 ? terms.map(({ definition }) => definition) : namesOf(terms);
  const words = source.flatMap((text) => text.match(/[\p{L}\p{N}]{3,}/gu) ?? []);
  const followers = new Map<string, string[]>();
  for (const its of definitions) {
    for (let n = 1; n < its.length; n++) {
      const known = followers.get(its[n - 1]!);
      if (known) known.push(its[n]!);
      else followers.set(its[n - 1]!, [its[n]!]);
    }
  }

  function makeDefinition(): string {
    const made: string[] = [];
    for (let { length } = pick(definitions); length > 0; length--)
      made.push(pick(followers.get(made.at(-1)!) ?? pick(definitions)));
    return made.join(' ').replace(/[^\p{L}\p{N} .,;:()'-]/gu, '') || 'A term.';
  }

  const taken = new Set(real.flatMap(({ term, aliases = [] }) => [term, ...aliases]));
  while (real.length < count) {
    const term = Array.from({ length: random() < 0.7 ? 2 : 3 }, () => pick(words)).join(' ');
    if (taken.has(term)) continue;
    taken.add(term);
    real.push({ id: `made-${real.length}`, term, definition: makeDefinition() });
  }
  return real;
}

const namesOf = (terms: readonly Term[]): string[] =>
  terms.flatMap(({ term, aliases = [] }) => [term, ...aliases]);

/** Numbers from 0 to 1 that are the same in each run (mulberry32). */
function createRandom(): () => number {
  let state = 1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
