import { after, before } from 'node:test';
import { type Browser, chromium } from 'playwright-core';
import { findBrowser } from '../../../tools/find-browser.mjs';
import { serveDemo } from '../../../tools/serve.ts';
import { build } from './built.ts';
import { CHROMIUM_ARGS } from '../../../tools/chromium-args.ts';
import { startHost } from './host.ts';
import type { Place } from './long-visit.ts';

/** Nothing that is compiled later, or dropped again: the heap is of the same size when it holds the same. */
const STEADY = [
  '--no-opt --no-maglev --no-sparkplug --regexp-interpret-all',
  '--no-flush-bytecode --no-lazy-feedback-allocation',
].join(' ');

/** Chromium with a heap that can be compared byte by byte, for as long as the tests of a file run; and the built files. */
export function useSteadyPlace(): Place {
  let browser: Browser;
  let place: Omit<Place, 'browser'>;
  let close: () => Promise<unknown>;
  before(async () => {
    await build();
    const [demo, host] = await Promise.all([serveDemo({ sitePort: 0, cdnPort: 0 }), startHost()]);
    browser = await chromium.launch({
      executablePath: findBrowser('chromium')!,
      args: [...CHROMIUM_ARGS, `--js-flags=${STEADY}`],
    });
    place = { host, cdn: demo.cdn };
    close = () => Promise.all([browser.close(), demo.close(), host.close()]);
  });
  after(() => close());
  return {
    get browser() {
      return browser;
    },
    get host() {
      return place.host;
    },
    get cdn() {
      return place.cdn;
    },
  };
}
