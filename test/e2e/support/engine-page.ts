import { type Browser, chromium, firefox, type Page } from 'playwright-core';
import { type Engine, findBrowser } from '../../../tools/find-browser.mjs';
import { CHROMIUM_ARGS } from '../../../tools/chromium-args.ts';
import { startWebKit } from '../../../tools/wtr/webkit-session.mjs';
import { webkitPage } from '../../../tools/wtr/webkit-page.mjs';
import { until } from './until.ts';

/** One page of one engine, with what can be done in all three. Visits follow each other on it. */
export interface EnginePage {
  readonly engine: Engine;
  /** Goes to an address; resolves once the page has loaded. */
  goto(url: string): Promise<void>;
  /** Runs a function in the page, with an argument as JSON carries it, and resolves to what it resolves to. */
  evaluate<Result, Argument = undefined>(
    act: (argument: Argument) => Result | Promise<Result>,
    ...argument: Argument extends undefined ? [] : [Argument]
  ): Promise<Result>;
  /** Resolves once a function in the page holds; rejects with `complaint` if it never does. */
  waitFor(condition: () => boolean, complaint: string): Promise<void>;
  readonly mouse: {
    move(x: number, y: number): Promise<void>;
    click(x: number, y: number): Promise<void>;
  };
  setViewport(size: { width: number; height: number }): Promise<void>;
  close(): Promise<void>;
}

/** Opens a page in one of the engines that are installed. */
export function openEngine(engine: Engine): Promise<EnginePage> {
  return engine === 'webkit' ? openWebKit() : openPlaywright(engine);
}

/** Starts a browser that Playwright drives. */
export function launch(engine: 'chromium' | 'firefox'): Promise<Browser> {
  const executablePath = findBrowser(engine);
  if (!executablePath) throw new Error(`${engine} is not installed`);
  return engine === 'firefox'
    ? firefox.launch({ executablePath, channel: 'moz-firefox' })
    : chromium.launch({ executablePath, args: CHROMIUM_ARGS });
}

async function openPlaywright(engine: 'chromium' | 'firefox'): Promise<EnginePage> {
  const browser = await launch(engine);
  const page: Page = await browser.newPage();
  const evaluate = (act: unknown, argument?: unknown): Promise<unknown> =>
    page.evaluate(act as (argument: unknown) => unknown, argument);
  return {
    engine,
    async goto(url) {
      await page.goto(url);
    },
    evaluate: evaluate as EnginePage['evaluate'],
    waitFor: (condition, complaint) =>
      until(
        () => page.evaluate(condition),
        () => complaint,
      ),
    mouse: page.mouse,
    setViewport: (size) => page.setViewportSize(size),
    close: () => browser.close(),
  };
}

/** WebDriver carries only what JSON does, and has no errors of its own for what goes wrong in a page. */
async function openWebKit(): Promise<EnginePage> {
  const { send, stop } = await startWebKit();
  const page = webkitPage(send);
  await send('POST', '/timeouts', { script: 60_000 });
  const evaluate = async (act: unknown, argument?: unknown): Promise<unknown> => {
    const script = `const [argument, done] = arguments;
      Promise.resolve().then(() => (${act})(argument))
        .then((value) => done({ value }), (error) => done({ error: String(error) }));`;
    const args = [argument ?? null];
    const answer = await send('POST', '/execute/async', { script, args });
    if (answer.error) throw new Error(answer.error);
    return answer.value;
  };
  return {
    engine: 'webkit',
    goto: (url) => page.goto(url),
    evaluate: evaluate as EnginePage['evaluate'],
    waitFor: (condition, complaint) =>
      until(
        async () => (await evaluate(condition)) as boolean,
        () => complaint,
      ),
    mouse: page.mouse,
    setViewport: (size) => page.setViewport(size),
    close: stop,
  };
}
