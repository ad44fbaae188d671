import type { BrowserContext, Page } from 'playwright-core';
import { randomBytes } from 'node:crypto';
import { buildBundle } from '../src/compiler/index.ts';
import { openWorkshop } from './chromium.ts';
import { pageWith, takeWords } from './page.ts';
import { hoverRows } from './reading-hover.ts';
import { indexRows } from './reading-index.ts';
import { interactionRows } from './reading-interactions.ts';
import { bundleFiles, type File, scriptFiles, serveFiles } from './reading-page.ts';
import { sessionRows } from './reading-session.ts';
import type { Table } from './table.ts';
import { type Corpus, ownCorpus, takeManyTerms } from './text.ts';
import { watchPage } from './watched-page.ts';

const WORDS = 18_000;
/** Entries of a large glossary. */
export const MANY = 5000;
/** What a module weighs that is fetched for comparison, compressed, in bytes. */
const MODULE = 14_000;

/** Pages to read, and a browser for them. */
export interface Library {
  /** Opens a page that is watched; in a profile of its own, but for one of the same `context`. */
  open(name: string, how?: { context?: BrowserContext; slowdown?: number }): Promise<Page>;
}

/** What a reader waits for: tooltip, popover, list and index, in Chromium, with our own glossary and articles. */
export async function* benchReading(): AsyncGenerator<Table> {
  const workshop = await openWorkshop();
  if (!workshop) {
    yield { title: 'reading: not run (Chromium is not installed)', rows: [] };
    return;
  }
  const { browser, script } = workshop;
  const server = await serveFiles(
    new Map([...scriptFiles(script), ...pagesAndGlossaries(ownCorpus())]),
  );
  const library: Library = {
    async open(name, { context, slowdown } = {}) {
      const page = await (context ?? (await browser.newContext())).newPage();
      await page.addInitScript(watchPage);
      await page.goto(`${server.origin}/${name}`);
      const session = await page.context().newCDPSession(page);
      if (slowdown) await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
      return page;
    },
  };
  try {
    const rows = [
      ...(await hoverRows(library)),
      ...(await interactionRows(library)),
      ...(await sessionRows(library, browser)),
      ...(await indexRows(library, browser)),
    ];
    const size = `${WORDS.toLocaleString('en')} words, all mentions marked`;
    yield { title: `what a reader waits for, in Chromium ${browser.version()}: ${size}`, rows };
  } finally {
    server.close();
    await workshop.close();
  }
}

function* pagesAndGlossaries(corpus: Corpus): Generator<[string, File]> {
  const { lang, terms, paragraphs } = corpus;
  yield ['prose', { type: 'text/html', body: pageWith(takeWords(paragraphs, WORDS), lang) }];
  const index = pageWith(paragraphs.slice(0, 1), lang).replace(
    '<main>',
    '<main><glossary-index></glossary-index>',
  );
  yield ['index', { type: 'text/html', body: index }];
  yield [
    'module.js',
    { type: 'text/javascript', body: `export default '${randomBytes(MODULE).toString('base64')}'` },
  ];
  yield* bundleFiles('glossary', buildBundle({ version: 1, lang, terms }).files);
  yield* bundleFiles(
    'many',
    buildBundle({ version: 1, lang, terms: takeManyTerms(corpus, MANY) }).files,
  );
}
