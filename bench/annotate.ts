import type { Glossary } from '../src/core/glossary.ts';
import { annotateHtml, annotateStream, type ByteOptions } from '../src/markup/index.ts';
import { cpuTimes } from './annotate-cpu.ts';
import { peakMemory } from './annotate-memory.ts';
import { glossaryOf, type Pieces, piecesOf, proseOf, readPages } from './annotate-pages.ts';
import { inWorkerd } from './annotate-workerd.ts';
import { BARE, type HtmlRival, htmlRivals, type Marked } from './html-rivals.ts';
import { takeTerms } from './page.ts';
import type { Grid, Table } from './table.ts';
import { type Corpus, plain, takeManyTerms } from './text.ts';

const TERMS = 1000;
const ROUNDS = 5;
/** 50 MB/s. */
const GOAL = 20;
const MEGABYTE = 1_000_000;

/** Rivals know neither roots nor languages: all mark the whole body, and read it as the glossary's. */
const BODY: ByteOptions = { root: 'body', lang: 'en' };

/** Marking HTML as it streams by, beside rivals; then how it grows. */
export async function* benchAnnotate(
  [corpus]: readonly Corpus[],
  large: Corpus,
  _plot: string | undefined,
  folder: string | undefined,
): AsyncGenerator<Table | Grid> {
  const { source, pages } = readPages(corpus!, folder);
  const texts = pages.map((page) => plain(Buffer.from(page).toString()));
  const { lang } = large;
  const terms = takeTerms(large, texts, TERMS);
  const glossary = glossaryOf(terms, lang);
  yield await besideRivals(glossary, pages, source);
  yield await inWorkerd({ version: 1, lang, terms }, pages);
  yield await byTerms(large, pages);
  yield await byPageSize(glossary, corpus!);
  yield await peakMemory();
}

async function besideRivals(
  glossary: Glossary,
  pages: readonly Uint8Array[],
  source: string,
): Promise<Table> {
  const { rivals, missing } = htmlRivals(glossary);
  const contenders = [BARE, ...ours(glossary), ...rivals];
  const pieces = pages.map(piecesOf);
  const size = sizeOf(pages);
  const marks: number[] = [];
  for (const contender of contenders) marks.push((await annotateAll(contender, pieces)).marks);
  const times = await cpuTimes(
    contenders.map((contender) => () => annotateAll(contender, pieces)),
    ROUNDS,
  );
  const left = missing.length ? `; not installed: ${missing.join(', ')}` : '';
  return {
    title: `annotate: ${source}, ${megabytes(size)}, in pieces of 64 kB, ${TERMS} terms: CPU time for 1 MB${left}`,
    rows: contenders.map(({ name, lacks }, n) => ({
      what: name,
      measured: (times[n]!.best / size) * MEGABYTE,
      unit: 'ms',
      note: `${speed(size, times[n]!.best)}  ${times[n]!.ratio.toFixed(1).padStart(5)} ×  ${String(marks[n]).padStart(6)} marks${lacks && `  ${lacks}`}`,
      ...(n === 1 && { goal: GOAL }),
    })),
  };
}

/** The ways of using ours. */
const ours = (glossary: Glossary): HtmlRival[] => [
  { name: 'ours, as a stream', lacks: '', annotate: (page) => streamed(glossary, page, BODY) },
  {
    name: 'ours, as one string',
    lacks: 'nothing comes out before all is in',
    annotate(page) {
      let marks = 0;
      const html = annotateHtml(glossary, Buffer.concat(page).toString(), {
        ...BODY,
        onMark: () => marks++,
      });
      return { bytes: Buffer.byteLength(html), marks };
    },
  },
  {
    name: 'ours, as a stream, each mention',
    lacks: 'no limit: many times the marks',
    annotate: (page) => streamed(glossary, page, { ...BODY, limit: 'none' }),
  },
];

async function streamed(glossary: Glossary, page: Pieces, options: ByteOptions): Promise<Marked> {
  const stream = annotateStream(glossary, options);
  const writer = stream.writable.getWriter();
  const reader = stream.readable.getReader();
  void (async () => {
    for (const piece of page) {
      await writer.ready;
      void writer.write(piece);
    }
    await writer.close();
  })();
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return { bytes, marks: stream.marked };
    bytes += value.length;
  }
}

async function annotateAll({ annotate }: HtmlRival, pages: readonly Pieces[]): Promise<Marked> {
  const sum = { bytes: 0, marks: 0 };
  for (const page of pages) {
    const { bytes, marks } = await annotate(page);
    sum.bytes += bytes;
    sum.marks += marks;
  }
  return sum;
}

const COUNTS = [100, 1000, 10_000, 100_000];

async function byTerms(large: Corpus, pages: readonly Uint8Array[]): Promise<Grid> {
  const many = takeManyTerms(large, COUNTS.at(-1)!);
  const pieces = pages.map(piecesOf);
  const size = sizeOf(pages);
  const contenders = [
    BARE,
    ...COUNTS.map((count) => ours(glossaryOf(many.slice(0, count), large.lang))[0]!),
  ];
  const marks: number[] = [];
  for (const contender of contenders) marks.push((await annotateAll(contender, pieces)).marks);
  const times = await cpuTimes(
    contenders.map((contender) => () => annotateAll(contender, pieces)),
    ROUNDS,
  );
  return {
    title: `annotate: growth with terms, ${megabytes(size)} of pages`,
    head: ['terms', 'MB per CPU second', 'against decoding', 'marks'],
    lines: COUNTS.map((count, n) => [
      count.toLocaleString('en'),
      speed(size, times[n + 1]!.best),
      `${times[n + 1]!.ratio.toFixed(1)} ×`,
      `${marks[n + 1]}`,
    ]),
  };
}

const SIZES = [10_000, 100_000, 1_000_000, 10_000_000];

/** So that each size takes about the same time, small pages are marked many times. */
async function byPageSize(glossary: Glossary, corpus: Corpus): Promise<Grid> {
  const lines: string[][] = [];
  for (const length of SIZES) {
    const page = proseOf(corpus, length);
    const pages = Array.from({ length: SIZES.at(-1)! / length }, () => piecesOf(page));
    const size = page.length * pages.length;
    const contender = ours(glossary)[0]!;
    const { marks } = await annotateAll(contender, [pages[0]!]);
    const [bare, its] = await cpuTimes(
      [BARE, contender].map((each) => () => annotateAll(each, pages)),
      3,
    );
    lines.push([
      `${(page.length / 1000).toFixed(0)} kB`,
      speed(size, its!.best),
      `${its!.ratio.toFixed(1)} ×`,
      `${((its!.best - bare!.best) / pages.length).toFixed(2)} ms`,
      `${marks}`,
    ]);
  }
  return {
    title: `annotate: growth with the page, ${TERMS} terms`,
    head: ['page', 'MB per CPU second', 'against decoding', 'CPU a page more', 'marks'],
    lines,
  };
}

const sizeOf = (pages: readonly Uint8Array[]): number =>
  pages.reduce((sum, page) => sum + page.length, 0);
const speed = (size: number, milliseconds: number): string =>
  `${(size / 1000 / milliseconds).toFixed(1).padStart(6)} MB/s`;
const megabytes = (size: number): string => `${(size / MEGABYTE).toFixed(1)} MB`;
