import { after, before } from 'node:test';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { type Demo, serveDemo } from '../../../tools/serve.ts';
import { build } from './built.ts';
import { launch } from './engine-page.ts';
import { type Host, startHost } from './host.ts';
import { Visit } from './visit.ts';

/** How many visits there may be at a time; more would wait for each other. */
export const CONCURRENCY = 2;

/** What the tests of a file share: one browser, the demo as it is served, and an origin for pages of their own. */
export interface Stage {
  readonly browser: Browser;
  readonly demo: Demo;
  readonly host: Host;
  /** One more origin, for what a page fetches. */
  readonly elsewhere: Host;
  /** Goes to an address as a new visitor. */
  visit(url: string, options?: BrowserContextOptions): Promise<Visit>;
}

/** Sets the stage before the tests of a file and clears it after them. Builds what is served if it has to. */
export function useStage(engine: 'chromium' | 'firefox' = 'chromium'): Stage {
  let browser: Browser;
  let demo: Demo;
  let host: Host;
  let elsewhere: Host;
  before(async () => {
    await build();
    [browser, demo, host, elsewhere] = await Promise.all([
      launch(engine),
      serveDemo({ sitePort: 0, cdnPort: 0 }),
      startHost(),
      startHost(),
    ]);
  });
  after(() => Promise.all([browser.close(), demo.close(), host.close(), elsewhere.close()]));
  return {
    get browser() {
      return browser;
    },
    get demo() {
      return demo;
    },
    get host() {
      return host;
    },
    get elsewhere() {
      return elsewhere;
    },
    visit: async (url, options) => Visit.to(url, await browser.newContext(options)),
  };
}
