import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';

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
        const terms = JSON.parse(
          readFileSync(path.join(folder, 'glossaries', `${name}.json`), 'utf8'),
        ) as Term[];
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

const readLines = (file: string): string[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { text: string }).text);

const plain = (html: string): string =>
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
  const words =
    texts
      .join(' ')
      .toLowerCase()
      .match(/\p{L}{3,}/gu) ?? [];
  const vocabulary = [...new Set(words)];
  const taken = new Set<string>();
  for (let n = 1; n < words.length; n++) taken.add(`${words[n - 1]} ${words[n]}`);
  const terms: Term[] = [];
  for (let n = 1; terms.length < count; n++) {
    // Steps of two primes visit all pairs without an order that a cache could like.
    const first = vocabulary[(n * 7919) % vocabulary.length]!;
    const second = vocabulary[(n * 104_729 + (n >> 7)) % vocabulary.length]!;
    const term = `${first}${n % 2 ? '' : 'qx'} ${second}`;
    if (taken.has(term)) continue;
    taken.add(term);
    terms.push({ id: `filler-${n}`, term, definition: 'A term.', match: { inflect: false } });
  }
  return terms;
}
