import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { createBuilder } from 'vite';
import { findBrowser } from '../tools/find-browser.mjs';
import { type Acts, type Cost, costsOf } from './trace.ts';

/** Chromium, and the script as it is now, built out of the way of other builds. */
export interface Workshop {
  browser: Browser;
  /** Folder of the built script. */
  script: string;
  close(): Promise<void>;
}

/** `undefined` where Chromium is not installed. */
export async function openWorkshop(): Promise<Workshop | undefined> {
  const executablePath = findBrowser('chromium');
  if (!executablePath) return undefined;
  const script = await mkdtemp(path.join(tmpdir(), 'glosslight-bench-'));
  await buildScript(script);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  return {
    browser,
    script,
    async close() {
      await browser.close();
      await rm(script, { recursive: true });
    },
  };
}

async function buildScript(folder: string): Promise<void> {
  const root = path.resolve(import.meta.dirname, '..');
  const builder = await createBuilder({ root, logLevel: 'warn' });
  for (const name of ['parts', 'esm']) {
    const environment = builder.environments[name]!;
    environment.config.build.outDir = folder;
    await builder.build(environment);
  }
}

/** Does something on a page that has just been loaded. */
export async function onFreshPage<T>(
  url: string,
  browser: Browser,
  act: (page: Page) => Promise<T>,
): Promise<T> {
  const page = await browser.newPage();
  await page.goto(url);
  const result = await act(page);
  await page.close();
  return result;
}

/** What an act costs on a page, less what doing nothing costs there. */
export async function firstCost(
  name: string,
  acts: Acts,
  page: Page,
  browser: Browser,
): Promise<Cost> {
  const [nothing, cost] = await costsOf(
    ['nothing', name],
    { ...acts, nothing: '() => {}' },
    page,
    browser,
  );
  return { ...cost!, total: cost!.total - nothing!.total };
}

/** A walk that reads every character of the page, against which the work of others is told. */
export const WALK = `() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let sum = 0;
  while (walker.nextNode()) {
    const { data } = walker.currentNode;
    for (let n = 0; n < data.length; n++) sum += data.charCodeAt(n);
  }
  return sum;
}`;

/** By how much the page has shifted so far, as Chromium counts it. */
export const SHIFT = `(() => {
  const observer = new PerformanceObserver(() => {});
  observer.observe({ type: 'layout-shift', buffered: true });
  return observer.takeRecords().reduce((sum, { value }) => sum + value, 0);
})()`;
