import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { buildBundle } from '../src/compiler/index.ts';
import { compileGlossary } from '../src/content/compile.ts';
import { firstCost, onFreshPage, openWorkshop, SHIFT, WALK } from './chromium.ts';
import { median } from './compare.ts';
import { patternOf, textsIn } from './matcher.ts';
import { pageWith, servePage, takeTerms, takeWords } from './page.ts';
import {
  COUNT_MARKS,
  markJsPageRival,
  OURS,
  type PageRival,
  regExpPageRival,
} from './page-rivals.ts';
import type { Grid } from './table.ts';
import { type Corpus, plain } from './text.ts';

const TERMS = 1000;
const WORDS = 18_000;
const ROUNDS = 3;
const SLOWDOWN = 6;
/** What takes longer than this, in milliseconds, is neither repeated nor slowed down. */
const PATIENCE = 2000;
/** So many real pages of a folder, the largest in the language. */
const PAGES = 4;
const LONG_TASK = 50;

interface BenchPage {
  name: string;
  html: string;
}

/** Marking real pages in Chromium, beside rivals: what it costs the main thread, the layout and the memory. */
export async function* benchPages(
  [corpus]: readonly Corpus[],
  large: Corpus,
  _plot: string | undefined,
  folder: string | undefined,
): AsyncGenerator<Grid> {
  const workshop = await openWorkshop();
  if (!workshop) {
    yield { title: 'pages: not run (Chromium is not installed)', head: [], lines: [] };
    return;
  }
  const { lang } = corpus!;
  const prose = { name: 'prose', html: pageWith(takeWords(corpus!.paragraphs, WORDS), lang) };
  for (const page of [prose, ...(folder === undefined ? ownPages() : realPages(folder, lang))]) {
    const source = { version: 1, lang, terms: takeTerms(large, [plain(page.html)], TERMS) };
    const wordings = textsIn(compileGlossary(source).content.forms);
    const server = await servePage(page.html, buildBundle(source).files, workshop.script);
    const contenders = [...OURS, regExpPageRival(patternOf(wordings)), markJsPageRival(wordings)];
    const lines = [];
    for (const contender of contenders)
      lines.push(await lineOf(contender, server.origin, workshop.browser));
    server.close();
    const size = `${Math.round(page.html.length / 1000)} kB`;
    yield { title: `marking ${TERMS} terms: ${page.name}, ${size}`, head: HEAD, lines };
  }
  await workshop.close();
}

const HEAD = [
  'script',
  'marks',
  'ms',
  '× walk',
  'longest task ms',
  `over ${LONG_TASK} ms at ${SLOWDOWN} ×`,
  'layout shift',
  'heap kB',
];

async function lineOf(
  { name, prepare, act }: PageRival,
  url: string,
  browser: Browser,
): Promise<string[]> {
  const acts = { act, walk: WALK };
  const ready = async (page: Page): Promise<void> => {
    if (prepare) await page.evaluate(prepare);
  };
  const measure = (): Promise<Measured> =>
    onFreshPage(url, browser, async (page) => {
      await ready(page);
      const before = await heapOf(page);
      const { total, longest } = await firstCost('act', acts, page, browser);
      return {
        total,
        longest,
        heap: (await heapOf(page)) - before,
        marks: (await page.evaluate(COUNT_MARKS)) as number,
        shift: (await page.evaluate(SHIFT)) as number,
      };
    });
  const walk = (): Promise<number> =>
    onFreshPage(url, browser, async (page) => (await firstCost('walk', acts, page, browser)).total);

  const rounds = [{ ...(await measure()), walk: await walk() }];
  const isSlow = rounds[0]!.total > PATIENCE;
  while (!isSlow && rounds.length < ROUNDS)
    rounds.push({ ...(await measure()), walk: await walk() });
  const middle = (figure: (round: (typeof rounds)[number]) => number): number =>
    median(rounds.map(figure));
  const slowed = isSlow
    ? undefined
    : await onFreshPage(url, browser, async (page) => {
        await ready(page);
        const session = await page.context().newCDPSession(page);
        await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
        return firstCost('act', acts, page, browser);
      });
  return [
    name,
    `${middle(({ marks }) => marks)}`,
    middle(({ total }) => total).toFixed(1),
    middle(({ total, walk }) => total / walk).toFixed(1),
    middle(({ longest }) => longest).toFixed(1),
    slowed ? `${slowed.tasks.filter((task) => task > LONG_TASK).length}` : '–',
    middle(({ shift }) => shift).toFixed(4),
    middle(({ heap }) => heap / 1000).toFixed(0),
  ];
}

interface Measured {
  total: number;
  longest: number;
  heap: number;
  marks: number;
  shift: number;
}

/** Bytes of the page's heap after a collection. */
async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

const readPage = (file: string): BenchPage => ({
  name: path.basename(file, '.html'),
  // Of its own scripts it is rid, lest they be measured too.
  html: readFileSync(file, 'utf8').replace(/<script\b[^]*?<\/script>/gi, ''),
});

/** The largest of our articles. */
const ownPages = (): BenchPage[] =>
  largest(
    globSync('demo/articles/*.html', { cwd: path.resolve(import.meta.dirname, '..') }).map((file) =>
      readPage(path.resolve(import.meta.dirname, '..', file)),
    ),
    1,
  );

const realPages = (folder: string, lang: string): BenchPage[] =>
  largest(
    globSync('pages/*.html', { cwd: folder })
      .map((file) => readPage(path.join(folder, file)))
      .filter(({ html }) => new RegExp(`<html[^>]* lang="?${lang}\\b`, 'i').test(html)),
    PAGES,
  );

const largest = (pages: BenchPage[], count: number): BenchPage[] =>
  pages.sort((a, b) => b.html.length - a.html.length).slice(0, count);
