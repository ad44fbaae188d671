import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { createBuilder } from 'vite';
import { buildBundle } from '../src/compiler/index.ts';
import { compileGlossary } from '../src/content/compile.ts';
import { findBrowser } from '../tools/find-browser.mjs';
import { median } from './compare.ts';
import { patternOf, textsIn } from './matcher.ts';
import { pageWith, servePage, takeTerms, takeWords } from './page.ts';
import type { Table } from './table.ts';
import type { Corpus } from './text.ts';
import { type Acts, type Cost, costsOf } from './trace.ts';

const WORDS = 18_000;
const TERMS = 1000;
/** Fresh pages for each act. */
const ROUNDS = 7;
/** Scans of a page that has been scanned before. */
const SCANS_AGAIN = 15;
const SLOWDOWN = 6;

const ACTS: Acts = {
  nothing: '() => {}',
  walk: `() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let sum = 0;
    while (walker.nextNode()) {
      const { data } = walker.currentNode;
      for (let n = 0; n < data.length; n++) sum += data.charCodeAt(n);
    }
    return sum;
  }`,
  mark: `async () => {
    const { glosslight } = await import('/glosslight.esm.js');
    globalThis.marked = await glosslight({ glossary: '/glossary.json' });
  }`,
  markAgain: '() => marked.refresh()',
  markAll: `async () => {
    const { glosslight } = await import('/glosslight.esm.js');
    globalThis.marked = await glosslight({ glossary: '/glossary.json', limit: 'none' });
  }`,
};

/** Marking in Chromium, from the import of the script to the paint, against a walk that reads every character. */
export async function* benchMarking([corpus]: readonly Corpus[]): AsyncGenerator<Table> {
  const executablePath = findBrowser('chromium');
  if (!executablePath) {
    yield { title: 'marking: not run (Chromium is not installed)', rows: [] };
    return;
  }
  const script = await mkdtemp(path.join(tmpdir(), 'glosslight-bench-'));
  await buildScript(script);
  const { lang } = corpus!;
  const paragraphs = takeWords(corpus!.paragraphs, WORDS);
  const terms = takeTerms(corpus!, paragraphs, TERMS);
  const source = { version: 1, lang, terms };
  const { files } = buildBundle(source);
  const server = await servePage(pageWith(paragraphs, lang), files, script);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const pattern = patternOf(textsIn(compileGlossary(source).content.forms));
  try {
    yield await measure(browser, server.origin, pattern);
  } finally {
    await browser.close();
    server.close();
    await rm(script, { recursive: true });
  }
}

/** Builds the script as it is now, out of the way of other builds. */
async function buildScript(folder: string): Promise<void> {
  const root = path.resolve(import.meta.dirname, '..');
  const builder = await createBuilder({ root, logLevel: 'warn' });
  for (const name of ['parts', 'esm']) {
    const environment = builder.environments[name]!;
    environment.config.build.outDir = folder;
    await builder.build(environment);
  }
}

async function measure(browser: Browser, origin: string, pattern: RegExp): Promise<Table> {
  const acts = { ...ACTS, regExp: regExpAct(pattern) };
  const run = (names: string[], page: Page): Promise<Cost[]> => costsOf(names, acts, page, browser);

  async function onFreshPage<T>(act: (page: Page) => Promise<T>): Promise<T> {
    const page = await browser.newPage();
    await page.goto(origin);
    const result = await act(page);
    await page.close();
    return result;
  }

  /** What an act costs on a page that has just been loaded, less what doing nothing costs there. */
  const first = (name: string): Promise<Cost> =>
    onFreshPage(async (page) => {
      const [nothing, cost] = (await run(['nothing', name], page)) as [Cost, Cost];
      return { ...cost, total: cost.total - nothing.total };
    });

  const rounds: Record<'walk' | 'mark' | 'markAll', Cost>[] = [];
  for (let n = 0; n < ROUNDS; n++) {
    rounds.push({
      walk: await first('walk'),
      mark: await first('mark'),
      markAll: await first('markAll'),
    });
  }
  const middle = (figure: (round: (typeof rounds)[number]) => number): number =>
    median(rounds.map(figure));

  const again = await onFreshPage(async (page) => {
    const pairs = Array.from({ length: SCANS_AGAIN }, (_, n) =>
      n % 2 ? ['walk', 'markAgain'] : ['markAgain', 'walk'],
    );
    const names = ['mark', 'walk', 'nothing', ...pairs.flat()];
    const costs = await run(names, page);
    const nothing = costs[names.indexOf('nothing')]!.total;
    const totals = (name: string): number[] =>
      costs.flatMap(({ total }, n) => (n > 2 && names[n] === name ? total - nothing : []));
    const walks = totals('walk');
    const ratio = median(totals('markAgain').map((total, n) => total / walks[n]!));
    return {
      ratio,
      ...((await page.evaluate(OUTCOME)) as { marked: number; suppressed: number; shift: number }),
    };
  });

  const slowed = await onFreshPage(async (page) => {
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    return run(['mark'], page);
  });

  const regExp = await first('regExp');

  return {
    title: `marking ${number(TERMS)} terms in ${number(WORDS)} words, main-thread time in Chromium`,
    rows: [
      {
        what: `first scan (${again.marked} of ${again.marked + again.suppressed} mentions marked), from import to paint`,
        measured: middle(({ mark }) => mark.total),
        unit: 'ms',
        goal: 50,
      },
      {
        what: 'the same, against a walk that reads every character',
        measured: middle(({ mark, walk }) => mark.total / walk.total),
        unit: '×',
        goal: 2,
      },
      {
        what: 'a later scan of the whole page, against the same walk',
        measured: again.ratio,
        unit: '×',
        goal: 2,
      },
      {
        what: 'longest task of the first scan',
        measured: middle(({ mark }) => mark.longest),
        unit: 'ms',
        goal: 8,
      },
      {
        what: `longest task at ${SLOWDOWN} × CPU slowdown`,
        measured: slowed[0]!.longest,
        unit: 'ms',
        goal: 50,
      },
      { what: 'layout shift', measured: again.shift, unit: '', goal: 0, digits: 4 },
      { what: 'for comparison: the walk', measured: middle(({ walk }) => walk.total), unit: 'ms' },
      {
        what: 'for comparison: all mentions marked',
        measured: middle(({ markAll }) => markAll.total),
        unit: 'ms',
      },
      {
        what: 'for comparison: one regular expression, all mentions marked',
        measured: regExp.total,
        unit: 'ms',
      },
    ],
  };
}

/** What has become of the page. */
const OUTCOME = `(() => {
  const { marks, suppressed } = marked.report();
  const observer = new PerformanceObserver(() => {});
  observer.observe({ type: 'layout-shift', buffered: true });
  const shift = observer.takeRecords().reduce((sum, { value }) => sum + value, 0);
  return { marked: marks.length, suppressed: suppressed.length, shift };
})()`;

/** Marks all that a regular expression finds, painted as we do it. */
const regExpAct = ({ source, flags }: RegExp): string => `() => {
  const pattern = new RegExp(${JSON.stringify(source)}, ${JSON.stringify(flags)});
  const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  const highlight = new Highlight();
  while (walker.nextNode()) {
    const startContainer = walker.currentNode;
    for (const { 0: { length }, index } of startContainer.data.matchAll(pattern)) {
      highlight.add(new StaticRange({ startContainer, startOffset: index, endContainer: startContainer, endOffset: index + length }));
    }
  }
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('::highlight(rival) { text-decoration: underline dotted }');
  document.adoptedStyleSheets.push(sheet);
  CSS.highlights.set('rival', highlight);
}`;

const number = (value: number): string => value.toLocaleString('en');
