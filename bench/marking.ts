import type { Browser, Page } from 'playwright-core';
import { buildBundle } from '../src/compiler/index.ts';
import { compileGlossary } from '../src/content/compile.ts';
import { firstCost, onFreshPage, openWorkshop, SHIFT, WALK } from './chromium.ts';
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
  walk: WALK,
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
  const workshop = await openWorkshop();
  if (!workshop) {
    yield { title: 'marking: not run (Chromium is not installed)', rows: [] };
    return;
  }
  const { browser, script } = workshop;
  const { lang } = corpus!;
  const paragraphs = takeWords(corpus!.paragraphs, WORDS);
  const terms = takeTerms(corpus!, paragraphs, TERMS);
  const source = { version: 1, lang, terms };
  const { files } = buildBundle(source);
  const server = await servePage(pageWith(paragraphs, lang), files, script);
  const pattern = patternOf(textsIn(compileGlossary(source).content.forms));
  try {
    yield await measure(browser, server.origin, pattern);
  } finally {
    server.close();
    await workshop.close();
  }
}

async function measure(browser: Browser, origin: string, pattern: RegExp): Promise<Table> {
  const acts = { ...ACTS, regExp: regExpAct(pattern) };
  const fresh = <T>(act: (page: Page) => Promise<T>): Promise<T> =>
    onFreshPage(origin, browser, act);
  const first = (name: string): Promise<Cost> =>
    fresh((page) => firstCost(name, acts, page, browser));

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

  const again = await fresh(async (page) => {
    const pairs = Array.from({ length: SCANS_AGAIN }, (_, n) =>
      n % 2 ? ['walk', 'markAgain'] : ['markAgain', 'walk'],
    );
    const names = ['mark', 'walk', 'nothing', ...pairs.flat()];
    const costs = await costsOf(names, acts, page, browser);
    const nothing = costs[names.indexOf('nothing')]!.total;
    const totals = (name: string): number[] =>
      costs.flatMap(({ total }, n) => (n > 2 && names[n] === name ? total - nothing : []));
    const walks = totals('walk');
    const ratio = median(totals('markAgain').map((total, n) => total / walks[n]!));
    return {
      ratio,
      ...((await page.evaluate(COUNTS)) as { marked: number; suppressed: number }),
      shift: (await page.evaluate(SHIFT)) as number,
    };
  });

  const slowed = await fresh(async (page) => {
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    return costsOf(['mark'], acts, page, browser);
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

const COUNTS = `(() => {
  const { marks, suppressed } = marked.report();
  return { marked: marks.length, suppressed: suppressed.length };
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
