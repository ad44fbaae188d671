import { writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { compileGlossary } from '../src/content/compile.ts';
import type { Content } from '../src/core/bundle.ts';
import { collectGarbage, compare } from './compare.ts';
import { addCharacters, countForms, countHits, matcherFor, piecesOf } from './matcher.ts';
import { type Panel, plotOf } from './plot.ts';
import type { Grid } from './table.ts';
import { type Corpus, countWords, takeManyTerms } from './text.ts';

const SIZES = [10, 30, 100, 300, 1000, 3000, 10_000, 30_000, 100_000];
/** The best time of so many counts: what else the machine does only adds to it. */
const TRIES = 9;
/** Bytes by which memory in use differs from one look to the next. */
const NOISE = 500_000;

/** What a glossary of some size costs. */
interface Costs {
  terms: number;
  forms: number;
  /** Bytes over the network: of the content file, and of the index in it. */
  content: number;
  index: number;
  /** Milliseconds for parsing the content file, and for making the matcher. */
  parse: number;
  load: number;
  /** Milliseconds for finding the terms in 1,000 words; the same against the bare loop; the terms found there. */
  find: number;
  ratio: number;
  hits: number;
  /** Bytes of memory: of the entries, and of index and matcher after all texts have been read. */
  entries: number;
  matcher: number;
}

/** How size and time grow with the number of terms. */
export async function* benchGrowth(
  _corpora: readonly Corpus[],
  large: Corpus,
  plot: string | undefined,
): AsyncGenerator<Grid> {
  const { lang, paragraphs } = large;
  const words = countWords(paragraphs, lang);
  const terms = takeManyTerms(large, SIZES.at(-1)!);
  const costs: Costs[] = [];
  for (const size of SIZES) {
    const { content } = compileGlossary({ version: 1, lang, terms: terms.slice(0, size) });
    costs.push(await costsOf(content, { lang, paragraphs, words }));
    console.error(`${number(size)} of ${number(SIZES.at(-1)!)} terms`);
  }
  yield gridOf(costs, `${number(large.terms.length)} real terms (${lang}), then made-up ones`);
  if (plot !== undefined) writeFileSync(plot, plotOf(panelsOf(costs)));
}

interface Prose {
  lang: string;
  paragraphs: readonly string[];
  words: number;
}

async function costsOf(content: Content, { lang, paragraphs, words }: Prose): Promise<Costs> {
  const { all: forms } = countForms(content.forms);
  const json = JSON.stringify(content);
  const indexJson = JSON.stringify(content.forms);
  const pieces = piecesOf(paragraphs);

  const parse = bestOf(() => JSON.parse(json));
  const indexes = JSON.parse(indexJson) as Content['forms'];
  const load = bestOf(() => matcherFor(indexes, lang));
  const entries = bytesOf(() => (JSON.parse(json) as Content).entries);
  const matcher = bytesOf(() => {
    const its = matcherFor(JSON.parse(indexJson) as Content['forms'], lang);
    countHits(its, paragraphs);
    return its;
  });
  const warm = matcherFor(indexes, lang);
  const hits = countHits(warm, paragraphs);
  const { ratio } = compare(
    (pair) => countHits(warm, pieces(pair)),
    (pair) => addCharacters(pieces(pair)),
  );
  const loop = bestOf(() => addCharacters(paragraphs));
  return {
    terms: content.entries.length,
    forms,
    content: await compressedSize(json),
    index: await compressedSize(indexJson),
    parse,
    load,
    find: (1000 * ratio * loop) / words,
    ratio,
    hits: (1000 * hits) / words,
    entries,
    matcher,
  };
}

/** At quality 11, which is the default. */
async function compressedSize(text: string): Promise<number> {
  return (await promisify(brotliCompress)(text)).length;
}

/** Milliseconds. */
function bestOf(act: () => unknown): number {
  return Math.min(...Array.from({ length: TRIES }, () => timeOf(act)));
}

function timeOf(act: () => unknown): number {
  collectGarbage();
  const start = performance.now();
  act();
  return performance.now() - start;
}

/** How much memory is kept by what an act makes. */
function bytesOf(make: () => unknown): number {
  const before = bytesUsed();
  const made = [make()];
  const after = bytesUsed();
  made.pop();
  return after - before;
}

function bytesUsed(): number {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function gridOf(costs: readonly Costs[], source: string): Grid {
  return {
    title: `growth: ${source}; sizes by Brotli, times on this machine`,
    head: [
      'terms',
      'forms',
      'content',
      'its index',
      'parse content',
      'create matcher',
      'find in 1,000 words',
      'against loop',
      'hits there',
      'memory: entries',
      'matcher',
    ],
    lines: costs.map((cost) => [
      number(cost.terms),
      number(cost.forms),
      kilobytes(cost.content),
      kilobytes(cost.index),
      `${cost.parse.toFixed(1)} ms`,
      `${cost.load.toFixed(1)} ms`,
      `${cost.find.toFixed(3)} ms`,
      `${cost.ratio.toFixed(1)} ×`,
      cost.hits.toFixed(0),
      megabytes(cost.entries),
      megabytes(cost.matcher),
    ]),
  };
}

function panelsOf(costs: readonly Costs[]): Panel[] {
  const line = (
    name: string,
    figure: (cost: Costs) => number,
    least = 0,
  ): Panel['lines'][number] => ({
    name,
    points: costs.flatMap((cost) => {
      const value = figure(cost);
      return value > least ? [[cost.terms, value] as [number, number]] : [];
    }),
  });
  return [
    {
      title: 'Bytes over the network, by Brotli',
      format: bytes,
      lines: [
        line('content file', ({ content }) => content),
        line('its index', ({ index }) => index),
      ],
    },
    {
      title: 'Time',
      format: milliseconds,
      lines: [
        line('parsing the content', ({ parse }) => parse),
        line('making the matcher', ({ load }) => load),
        line('finding in 1,000 words', ({ find }) => find),
      ],
    },
    {
      title: 'Memory',
      format: bytes,
      lines: [
        line('entries', ({ entries }) => entries, NOISE),
        line('matcher', ({ matcher }) => matcher, NOISE),
      ],
    },
  ];
}

const number = (value: number): string => value.toLocaleString('en');
const kilobytes = (value: number): string => `${number(Number((value / 1000).toPrecision(3)))} kB`;
const megabytes = (value: number): string =>
  value < NOISE ? '< 0.5 MB' : `${(value / 1e6).toFixed(1)} MB`;
const bytes = (value: number): string =>
  value < 1e6 ? `${number(value / 1000)} kB` : `${number(value / 1e6)} MB`;
const milliseconds = (value: number): string =>
  value < 1000 ? `${number(value)} ms` : `${number(value / 1000)} s`;
