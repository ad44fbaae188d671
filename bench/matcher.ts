import { compileGlossary } from '../src/content/compile.ts';
import type { FormIndex } from '../src/core/bundle.ts';
import { readIndex } from '../src/core/form-index.ts';
import { createMatcher, type Matcher } from '../src/core/matcher/matcher.ts';
import { nativeUnicode } from '../src/core/native-unicode.ts';
import { compare } from './compare.ts';
import type { Row, Table } from './table.ts';
import { type Corpus, countWords, termsNotIn, type Term } from './text.ts';

/** Where so few terms occur, finding none would do as well. */
const HITS_PER_1000_WORDS = 5;

/** Characters in a piece of text: some pages. */
const PIECE = 20_000;

/** The matcher alone, over paragraphs in memory. */
export async function* benchMatcher(corpora: readonly Corpus[]): AsyncGenerator<Table> {
  yield {
    title: 'find() against a loop that adds every charCodeAt',
    rows: corpora.map(againstLoop),
  };
  yield {
    title: 'one regular expression of all forms against the same loop',
    rows: corpora.map(regExpAgainstLoop),
  };
  yield {
    title: 'find() with 9,900 terms more that do not occur, against without',
    rows: corpora.map(growth),
  };
}

function againstLoop({ lang, terms, paragraphs }: Corpus): Row {
  const matcher = matcherOf(terms, lang);
  const density = (1000 * countHits(matcher, paragraphs)) / countWords(paragraphs, lang);
  const characters = paragraphs.reduce((sum, { length }) => sum + length, 0);
  const pieces = piecesOf(paragraphs);
  const { ratio } = compare(
    (pair) => countHits(matcher, pieces(pair)),
    (pair) => addCharacters(pieces(pair)),
  );
  return {
    what: `${lang}: ${number(characters)} characters, ${number(terms.length)} terms, ${density.toFixed(1)} hits per 1,000 words`,
    measured: ratio,
    unit: '×',
    ...(density > HITS_PER_1000_WORDS && { goal: 4 }),
  };
}

function regExpAgainstLoop({ lang, terms, paragraphs }: Corpus): Row {
  const pattern = patternOf(textsIn(formsOf(terms, lang)));
  const pieces = piecesOf(paragraphs);
  const { ratio } = compare(
    (pair) => pieces(pair).reduce((sum, text) => sum + (text.match(pattern)?.length ?? 0), 0),
    (pair) => addCharacters(pieces(pair)),
  );
  return { what: lang, measured: ratio, unit: '×' };
}

function growth({ lang, terms, paragraphs }: Corpus): Row {
  const few = matcherOf(terms, lang);
  const many = matcherOf([...terms, ...termsNotIn(paragraphs, 9900)], lang);
  if (countHits(few, paragraphs) !== countHits(many, paragraphs))
    throw new Error('a term occurs that should not');
  const pieces = piecesOf(paragraphs);
  const { ratio } = compare(
    (pair) => countHits(many, pieces(pair)),
    (pair) => countHits(few, pieces(pair)),
  );
  return {
    what: `${lang}: ${number(terms.length)} and 9,900 terms`,
    measured: ratio,
    unit: '×',
    goal: 1.5,
  };
}

/** Cuts a text into pieces of some pages each, for pairs to take in turn. */
function piecesOf(paragraphs: readonly string[]): (pair: number) => readonly string[] {
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

const matcherOf = (terms: readonly Term[], lang: string): Matcher =>
  createMatcher(formsOf(terms, lang), { lang, unicode: nativeUnicode });

/** The wordings in some indexes. */
export const textsIn = (indexes: readonly FormIndex[]): string[] =>
  indexes.flatMap((index) => {
    const texts: string[] = [];
    readIndex(index, (start, end) => texts.push(index.forms.slice(start, end)));
    return texts;
  });

const countHits = (matcher: Matcher, texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + matcher.find(text).length, 0);

function addCharacters(texts: readonly string[]): number {
  let sum = 0;
  for (const text of texts) for (let n = 0; n < text.length; n++) sum += text.charCodeAt(n);
  return sum;
}

/** What a page would use that had no matcher: the longest form first, and no letter on either side. */
export function patternOf(texts: readonly string[]): RegExp {
  const alternatives = texts.toSorted((a, b) => b.length - a.length).map((text) =>
    text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s+'),
  );
  return new RegExp(`(?<![\\p{L}\\p{N}_])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}_])`, 'giu');
}

const number = (value: number): string => value.toLocaleString('en');
