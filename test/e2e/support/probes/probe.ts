import type { Page } from 'playwright-core';
import type { GlosslightOptions } from '../../../../src/index.ts';
import type { Place } from '../long-visit.ts';
import { PATIENCE } from '../until.ts';

/** Tries a build for what it must never do; resolves to its faults, in words. */
export type Probe = (place: Place) => Promise<string[]>;

export interface Trial {
  /** Body of the page. */
  body: string;
  /** Runs in the page before all else. */
  init?: () => void;
  headers?: Record<string, string>;
}

/** A page of a trial, with a build at hand. */
export interface TrialPage extends AsyncDisposable {
  readonly page: Page;
  /** Has the page marked; with options, another glossary for example. */
  start(options?: Partial<GlosslightOptions>): Promise<void>;
}

/** Opens a page with `body` and no script. */
export async function tryPage(
  { browser, host, cdn }: Place,
  { body, init, headers = {} }: Trial,
): Promise<TrialPage> {
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  context.setDefaultTimeout(PATIENCE);
  if (init) await context.addInitScript(init);
  const page = await context.newPage();
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Trial</title>${body}`;
  await page.goto(host.serve('trial.html', { body: html, headers }));
  return {
    page,
    async start(options = {}) {
      await page.evaluate(
        async ([from, more]) => {
          const { glosslight } = await import(`${from}/glosslight.esm.js`);
          const glossary = `${from}/glossary.json`;
          globalThis.glosslightPage = await glosslight({ glossary, ...more });
        },
        [cdn, options] as const,
      );
    },
    [Symbol.asyncDispose]: () => context.close(),
  };
}
