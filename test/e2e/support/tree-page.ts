import * as puppeteer from 'puppeteer-core';
import { type Engine, findBrowser } from '../../../tools/find-browser.mjs';
import { axPlugin } from '../../../tools/wtr/ax.mjs';
import { webkitPage } from '../../../tools/wtr/webkit-page.mjs';
import { startWebKit } from '../../../tools/wtr/webkit-session.mjs';

/** A page whose engine is asked what it tells assistive technology. */
export interface TreePage {
  goto(url: string): Promise<unknown>;
  /** Runs a function in the page, with an argument as JSON carries it. */
  run<Result, Argument = undefined>(
    act: (argument: Argument) => Result,
    ...argument: Argument extends undefined ? [] : [Argument]
  ): Promise<Result>;
  press(key: 'Enter' | 'Escape'): Promise<unknown>;
  /** The lines `role "name" [description]`: of the whole page, or in WebKitGTK of the element at `path`. */
  tree(path: string[]): Promise<string[]>;
  close(): Promise<void>;
}

const NAMES = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKit' } as const;

export function openTreePage(engine: Engine): Promise<TreePage> {
  return engine === 'webkit' ? openWebKit() : openPuppeteer(engine);
}

async function openPuppeteer(engine: 'chromium' | 'firefox'): Promise<TreePage> {
  const executablePath = findBrowser(engine)!;
  const browser = await puppeteer.launch(
    engine === 'firefox'
      ? { browser: 'firefox', executablePath, args: ['--remote-allow-system-access'] }
      : { executablePath, args: ['--no-sandbox', '--disable-gpu'] },
  );
  const page = await browser.newPage();
  const run = (act: unknown, argument?: unknown): Promise<unknown> =>
    page.evaluate(act as (argument: unknown) => unknown, argument);
  return {
    goto: (url) => page.goto(url),
    run: run as TreePage['run'],
    press: (key) => page.keyboard.press(key),
    tree: treeOf(engine, page),
    close: () => browser.close(),
  };
}

async function openWebKit(): Promise<TreePage> {
  const { send, stop } = await startWebKit();
  const page = webkitPage(send);
  await page.setViewport({ width: 800, height: 600 });
  const run = (act: unknown, argument?: unknown): Promise<unknown> =>
    page.execute(`return (${act})(arguments[0])`, argument ?? null);
  return {
    goto: (url) => page.goto(url),
    run: run as TreePage['run'],
    press: (key) => page.keyboard.press(key),
    tree: treeOf('webkit', page),
    close: stop,
  };
}

/** Asks as the tests of single elements do. */
function treeOf(engine: Engine, page: unknown): TreePage['tree'] {
  const { executeCommand } = axPlugin();
  const browser = { name: NAMES[engine], getPage: () => page };
  return async (path) => {
    const request = { command: 'ax', payload: { path }, session: { browser, id: '' } };
    return (await executeCommand!(request as never)) as string[];
  };
}
