// Tests that need a page, in up to three engines at once (see `enginesToTest`).
//   npx wtr --files test/page/runs.test.ts      one file
//   BROWSERS=firefox npx wtr                    one engine
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import * as puppeteer from 'puppeteer-core';
import { enginesToTest, findBrowser } from './tools/find-browser.mjs';
import { countReporter } from './tools/test/browser-reporter.ts';
import { axPlugin } from './tools/wtr/ax.mjs';
import { elementDiffsPlugin } from './tools/wtr/element-diffs.mjs';
import { emulatePlugin } from './tools/wtr/emulate.mjs';
import { newChromiumPage, newFirefoxPage } from './tools/wtr/new-page.mjs';
import { tapPlugin } from './tools/wtr/tap.mjs';
import { webkitLauncher } from './tools/wtr/webkit-launcher.mjs';

/** @type {Record<import('./tools/find-browser.mjs').Engine, (executable: string) => import('@web/test-runner').BrowserLauncher>} */
const launchers = {
  chromium: (executablePath) =>
    chromeLauncher({
      puppeteer,
      createPage: newChromiumPage,
      launchOptions: {
        executablePath,
        defaultViewport: null, // the launcher sets one for each file
        args: [
          '--no-sandbox', // which root, as in a container, is not given
          '--disable-gpu',
          // No traffic but ours.
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-quic',
          '--disable-sync',
          '--no-first-run',
          // A machine without a mouse would match `(hover: none)`. These are a mouse's values of
          // Chromium's `HoverType` and `PointerType`.
          '--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4',
        ],
      },
    }),
  firefox: (executablePath) =>
    chromeLauncher({
      puppeteer,
      createPage: newFirefoxPage,
      launchOptions: {
        browser: 'firefox',
        executablePath,
        args: ['--remote-allow-system-access'], // for inFirefoxWindow()
        extraPrefsFirefox: {
          // A mouse again: fine (2) and able to hover (4).
          'ui.primaryPointerCapabilities': 6,
          'ui.allPointerCapabilities': 6,
          'dom.w3c_touch_events.enabled': 1,
        },
      },
    }),
  webkit: () => webkitLauncher(),
};

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  files: 'test/{page,elements,loader}/**/*.test.ts',
  browsers: enginesToTest().map((engine) => launchers[engine](findBrowser(engine) ?? engine)),
  concurrency: 1, // a tab in the background gets neither hover nor keys
  concurrentBrowsers: 3,
  browserStartTimeout: 60_000,
  testFramework: { config: { timeout: 8000 } },
  hostname: '127.0.0.1',
  nodeResolve: true,
  plugins: [
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: './tsconfig.base.json' }),
    elementDiffsPlugin(),
    axPlugin(),
    emulatePlugin(),
    tapPlugin(),
  ],
  reporters: [defaultReporter(), countReporter()],
  // Lit's development build, which tests want for its warnings, announces itself on every page.
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
};
