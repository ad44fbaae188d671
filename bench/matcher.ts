import { brotliCompressSync } from 'node:zlib';
import { compileGlossary } from '../src/content/compile.ts';
import { FormFlag, type FormIndex } from '../src/core/bundle.ts';
import { readIndex } from '../src/core/form-index.ts';
import { createMatcher, type Matcher } from '../src/core/matcher/matcher.ts';
import { nativeUnicode } from '../src/core/native-unicode.ts';
import { compare } from './compare.ts';
import { ahoCorasickRival, markJsRival, regExpRival } from './rivals.ts';
import type { Row, Table } from './table.ts';
import { type Corpus, countWords, takeManyTerms, type Term, termsNotIn } from './text.ts';

/** Where so few terms occur, finding none would do as well. */
const HITS_PER_1000_WORDS = 5;

/** Characters in a piece of text: some pages. */
const PIECE = 20_000;

const FILLERS = 9900;
/** Below so many terms what is said once weighs on each. */
const MANY = 1000;

/** The matcher alone, over paragraphs in memory. */
export async function* benchMatcher(
  corpora: readonly Corpus[],
  large: Corpus,
): AsyncGenerator<Table> {
  for (const corpus of corpora) yield besideRivals(corpus);
  yield {
    title: `find() with ${number(FILLERS)} terms more that do not occur, against without`,
    rows: corpora.map(growth),
  };
  yield ofIndex(large);
}

/** The ways of finding terms in a corpus, each against the same loop. */
function besideRivals({ lang, terms, paragraphs }: Corpus): Table {
  const indexes = formsOf(terms, lang);
  const matcher = matcherFor(indexes, lang);
  const wordings = textsIn(indexes);
  const words = countWords(paragraphs, lang);
  const pieces = piecesOf(paragraphs);

  function row(what: string, count: (texts: readonly string[]) => number): Row & { hits: number } {
    const hits = (1000 * count(paragraphs)) / words;
    const { ratio } = compare(
      (pair) => count(pieces(pair)),
      (pair) => addCharacters(pieces(pair)),
    );
    return { what, measured: ratio, unit: '×', hits, note: `${hits.toFixed(1).padStart(6)} hits` };
  }

  const ours = row('ours', (texts) => countHits(matcher, texts));
  const rivals = [
    regExpRival(patternOf(wordings)),
    ahoCorasickRival(wordings),
    markJsRival(wordings, lang),
  ].map(({ name, lacks, countHits }) => {
    const its = row(name, countHits);
    return { ...its, note: `${its.note}; ${lacks}` };
  });
  return {
    title: `${lang}: ${number(lengthOf(paragraphs))} characters, ${number(terms.length)} terms, ${number(wordings.length)} wordings; time against a loop that adds every charCodeAt, hits per 1,000 words`,
    rows: [{ ...ours, ...(ours.hits > HITS_PER_1000_WORDS && { goal: 4 }) }, ...rivals],
  };
}

function growth({ lang, terms, paragraphs }: Corpus): Row {
  const few = matcherOf(terms, lang);
  const fillers = fillersFor({ lang, terms, paragraphs });
  const many = matcherOf([...terms, ...fillers], lang);
  if (countHits(few, paragraphs) !== countHits(many, paragraphs))
    throw new Error('a term occurs that should not');
  const pieces = piecesOf(paragraphs);
  const { ratio } = compare(
    (pair) => countHits(many, pieces(pair)),
    (pair) => countHits(few, pieces(pair)),
  );
  return {
    what: `${lang}: ${number(terms.length)} and ${number(fillers.length)} terms`,
    measured: ratio,
    unit: '×',
    goal: 1.5,
  };
}

/** Terms that do not occur, not in another form or in one word either. */
function fillersFor({ lang, terms, paragraphs }: Corpus): Term[] {
  const { length } = compileGlossary({ version: 1, lang, terms }).content.entries;
  let fillers = termsNotIn(paragraphs, 2 * FILLERS);
  for (;;) {
    const matcher = matcherOf([...terms, ...fillers], lang);
    const occurring = new Set(
      paragraphs.flatMap((text) =>
        matcher.find(text).flatMap(({ entry, senses = [entry] }) => senses),
      ),
    );
    const others = fillers.filter((_, n) => !occurring.has(length + n));
    if (others.length === fillers.length) return fillers.slice(0, FILLERS);
    fillers = others;
  }
}

/** What an index of many terms weighs, and how long it takes to load. */
function ofIndex(corpus: Corpus): Table {
  const { lang } = corpus;
  const terms = takeManyTerms(corpus, Math.max(MANY, corpus.terms.length));
  const indexes = formsOf(terms, lang);
  const bytes = brotliCompressSync(JSON.stringify(indexes)).length; // At quality 11, which is the default.
  const { all, written } = countForms(indexes);
  const texts = indexes.map(({ forms }) => forms);
  const { ratio, one } = compare(
    () => matcherFor(indexes, lang),
    () => addCharacters(texts),
  );
  const madeUp = terms.length - corpus.terms.length;
  const note = madeUp > 0 ? `${number(madeUp)} terms are made up of the words of definitions` : '';
  return {
    title: `the index of ${number(terms.length)} terms (${lang}), ${number(written)} forms that authors wrote`,
    rows: [
      { what: 'size for each, by Brotli', measured: bytes / written, unit: 'B', goal: 16, note },
      { what: 'createMatcher() for 1,000 forms', measured: (1000 * one) / all, unit: 'ms' },
      { what: 'the same, against a loop over the index', measured: ratio, unit: '×' },
    ],
  };
}

/** How many forms there are in some indexes, and how many of them are not made by a rule. */
export function countForms(indexes: readonly FormIndex[]): { all: number; written: number } {
  let all = 0;
  let written = 0;
  for (const index of indexes) {
    readIndex(index, (_start, _end, _entry, flags) => {
      all++;
      if (!(flags & FormFlag.Made)) written++;
    });
  }
  return { all, written };
}

/** Cuts a text into pieces of some pages each, for pairs to take in turn. */
export function piecesOf(paragraphs: readonly string[]): (pair: number) => readonly string[] {
  const pieces: string[][] = [[]];
  let length = 0;
  for (const paragraph of paragraphs) {
    if (length > PIECE * pieces.length) pieces.push([]);
    pieces.at(-1)!.push(paragraph);
    length += paragraph.length;
  }
  return (pair) => pieces[pair % pieces.length]!;
}

const formsOf = (terms: readonly Term[], lang: string): FormIndex[] =>
  compileGlossary({ version: 1, lang, terms }).content.forms;

/** A matcher as a page has it. */
export const matcherFor = (indexes: readonly FormIndex[], lang: string): Matcher =>
  createMatcher(indexes, { lang, unicode: nativeUnicode });

const matcherOf = (terms: readonly Term[], lang: string): Matcher =>
  matcherFor(formsOf(terms, lang), lang);

/** The wordings in some indexes. */
export const textsIn = (indexes: readonly FormIndex[]): string[] =>
  indexes.flatMap((index) => {
    const texts: string[] = [];
    readIndex(index, (start, end) => texts.push(index.forms.slice(start, end)));
    return texts;
  });

/** How many mentions a matcher finds. */
export const countHits = (matcher: Matcher, texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + matcher.find(text).length, 0);

/** The bare loop: no way of looking at every character is faster. */
export function addCharacters(texts: readonly string[]): number {
  let sum = 0;
  for (const text of texts) for (let n = 0; n < text.length; n++) sum += text.charCodeAt(n);
  return sum;
}

const lengthOf = (texts: readonly string[]): number =>
  texts.reduce((sum, { length }) => sum + length, 0);

/** What a page would use that had no matcher: the longest form first, and no letter on either side. */
export function patternOf(texts: readonly string[]): RegExp {
  const alternatives = texts
    .toSorted((a, b) => b.length - a.length)
    .map((text) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s+'));
  return new RegExp(`(?<![\\p{L}\\p{N}_])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}_])`, 'giu');
}

const number = (value: number): string => value.toLocaleString('en');
