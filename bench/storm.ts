import type { Browser, Page } from 'playwright-core';
import { buildBundle } from '../src/compiler/index.ts';
import { onFreshPage, openWorkshop } from './chromium.ts';
import { pageWith, servePage, takeTerms } from './page.ts';
import type { Row, Table } from './table.ts';
import type { Corpus } from './text.ts';
import { costsOf } from './trace.ts';

const PARAGRAPHS = 1000;
const TERMS = 1000;
/** Lines of what is written in. */
const LINES = 50;
const PER_SECOND = 10_000;
const FRAMES_PER_SECOND = 60;
const SECONDS = 3;
/** Frames of it before. */
const WARM = 20;
const ROUNDS = 2;

/** What is written in, by what stands around its lines. */
const PLACES = {
  'an editor': '<div id="storm" contenteditable>',
  'an editor of its own making': '<div id="storm" translate="no">',
  'ordinary text': '<div id="storm">',
};

type Limit = 'none' | 'page';
const STORMS: [place: keyof typeof PLACES, limit: Limit][] = [
  ['an editor', 'none'],
  ['an editor of its own making', 'none'],
  ['ordinary text', 'none'],
  ['ordinary text', 'page'],
];

const START = (limit: Limit): string => `
  const { glosslight } = await import('/glosslight.esm.js');
  const { report, destroy } = await glosslight({ glossary: '/glossary.json', limit: '${limit}' });
  const ranges = report().marks.map(({ range }) => range);`;

/** What is done to a page before the storm; resolves to how many marks are on it. */
const PREPARED = {
  alone: () => 'async () => 0',
  /** Marked by ranges that nobody looks after. */
  painted: (limit: Limit) => `async () => {
    ${START(limit)}
    const sheets = [...document.adoptedStyleSheets];
    destroy();
    document.adoptedStyleSheets = sheets;
    CSS.highlights.set('glossary-term', new Highlight(...ranges));
    return ranges.length;
  }`,
  marked: (limit: Limit) => `async () => {
    ${START(limit)}
    return ranges.length;
  }`,
};

/** Lines are rewritten, and every eighth time replaced, in bursts: so many frames of it, however long they take. */
const stormOf = (frames: number): string => `async () => {
  const lines = document.querySelector('#storm').children;
  const texts = Array.from(lines, ({ textContent }) => textContent);
  let done = 0;
  for (let frame = 1; frame <= ${frames}; frame++) {
    for (; done < ${PER_SECOND / FRAMES_PER_SECOND} * frame; done++) {
      const line = lines[done % lines.length];
      const text = texts[done % 7] + done;
      if (done % 8) line.firstChild.nodeValue = text;
      else line.replaceChildren(text);
    }
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}`;

/** How much of the main thread ours takes while a host changes its page as fast as an editor can. */
export async function* benchStorm([corpus]: readonly Corpus[]): AsyncGenerator<Table> {
  const workshop = await openWorkshop();
  if (!workshop) {
    yield { title: 'storm: not run (Chromium is not installed)', rows: [] };
    return;
  }
  const { browser, script } = workshop;
  const { lang, paragraphs, terms } = corpus!;
  // Each with a term in it.
  const texts = Array.from(
    { length: PARAGRAPHS },
    (_, n) => `${terms[n % terms.length]!.term}: ${paragraphs[n % paragraphs.length]}`,
  );
  const { files } = buildBundle({ version: 1, lang, terms: takeTerms(corpus!, texts, TERMS) });
  const lines = texts.slice(0, LINES).map((text) => `<div>${text.slice(0, 80)}</div>`);
  const rows: Row[] = [];
  try {
    for (const [place, tag] of Object.entries(PLACES)) {
      const storm = `<main>${tag}${lines.join('')}</div>`;
      const html = pageWith(texts, lang).replace('<main>', () => storm);
      const server = await servePage(html, files, script);
      for (const [where, limit] of STORMS)
        if (where === place) rows.push(await measure(browser, server.origin, place, limit));
      server.close();
    }
    yield { title: TITLE, rows };
  } finally {
    await workshop.close();
  }
}

const TITLE = `${number(PER_SECOND)} changes a second, beside ${number(PARAGRAPHS)} paragraphs: our share of a core, in Chromium`;

async function measure(
  browser: Browser,
  origin: string,
  place: string,
  limit: Limit,
): Promise<Row> {
  const storm = stormOf(SECONDS * FRAMES_PER_SECOND);
  let marks = 0;
  /** The main thread's share of a core, in percent. */
  const shareOf = (prepared: keyof typeof PREPARED): Promise<number> =>
    onFreshPage(origin, browser, async (page) => {
      marks = await page.evaluate<number>(`(${PREPARED[prepared](limit)})()`);
      // What follows changes is there by then.
      await page.evaluate(`(${stormOf(WARM)})()`);
      const [cost] = await costsOf(['storm'], { storm }, page, browser);
      return cost!.total / (SECONDS * 10);
    });
  const least = { alone: Infinity, painted: Infinity, marked: Infinity };
  // What else the machine does only adds.
  for (let round = 0; round < ROUNDS; round++) {
    for (const prepared of ['alone', 'painted', 'marked'] as const)
      least[prepared] = Math.min(least[prepared], await shareOf(prepared));
  }
  const { alone, painted, marked } = least;
  const scripts = await onFreshPage(origin, browser, (page) => scriptsIn(page, storm, limit));
  const note = Object.entries({
    'the host alone': alone,
    'the engine for painted marks': painted - alone,
    'what follows changes': marked - painted,
    'of all samples in our scripts': scripts,
  }).map(([name, share]) => `${name} ${share.toFixed(1)} %`);
  return {
    what: `${place}, ${number(marks)} marks`,
    measured: marked - alone,
    unit: '%',
    goal: 5,
    digits: 1,
    note: note.join('; '),
  };
}

/** The share of samples that fall into code of ours while it storms. */
async function scriptsIn(page: Page, storm: string, limit: Limit): Promise<number> {
  await page.evaluate(`(${PREPARED.marked(limit)})()`);
  const session = await page.context().newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 500 });
  await session.send('Profiler.start');
  await page.evaluate(`(${storm})()`);
  const { profile } = await session.send('Profiler.stop');
  const ours = new Set(
    profile.nodes
      .filter(({ callFrame }) => /glosslight|\/parts-/.test(callFrame.url))
      .map(({ id }) => id),
  );
  const samples = profile.samples ?? [];
  return (samples.filter((id) => ours.has(id)).length / samples.length) * 100;
}

function number(value: number): string {
  return value.toLocaleString('en');
}
