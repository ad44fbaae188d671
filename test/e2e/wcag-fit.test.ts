import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { BrowserContextOptions } from 'playwright-core';
import { type Fit, fitOn } from './support/fit.ts';
import { openReading, type Reading, SHAPES, type State, survey } from './support/reading-states.ts';
import { useStage } from './support/stage.ts';

interface Setting {
  options: BrowserContextOptions;
  /** What a reader has set: rules for the page and for what is in our cards. */
  rules?: string;
}

const DESKTOP = { width: 1280, height: 800 };

const AT_400 = '1.4.10: with 1280 × 1024 at 400 %';

const SETTINGS: Record<string, Setting> = {
  // What a page sees of a zoom is a smaller window of finer pixels.
  [AT_400]: {
    options: { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 },
  },
  '1.4.4: with text at 200 %': {
    options: { viewport: DESKTOP },
    rules: ':root { font-size: 200%; --glossary-font-size: 30px }',
  },
  '1.4.12: with the text spaced out': {
    options: { viewport: DESKTOP },
    // As a reader's own style sheet has it, which wins everywhere.
    rules: `*, :host { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
      p { margin-block-end: 2em !important }`,
  },
};

/** Two lines are the least that one can read on in. */
const LEAST_LINES = 2;

describe('WCAG where there is little room:', () => {
  const stage = useStage();

  for (const [setting, { options, rules }] of Object.entries(SETTINGS)) {
    describe(setting, () => {
      let reading: Reading;
      let fits: Map<State, Fit>;
      before(async () => {
        reading = await openReading(stage, options);
        fits = await survey(reading, SHAPES, async ({ page }) => {
          if (rules) await page.evaluate(apply, rules);
          return fitOn(page);
        });
      });
      after(() => reading.visit[Symbol.asyncDispose]());

      for (const state of SHAPES) {
        it(`${state} is inside the window, is not cut, and scrolls one way only`, () => {
          const { lines, outside, ...fit } = fits.get(state)!;
          assert.deepEqual(fit, { overflow: 0, wide: [], cut: [], hasEnd: true });
          assert.ok(outside <= 0, `${outside} pixels outside`);
          assert.ok(lines >= LEAST_LINES, `${lines} lines`);
        });
      }
    });
  }

  it('1.4.10: a term can be pressed while its tooltip is open, at 400 %', async () => {
    const reading = await openReading(stage, SETTINGS[AT_400]!.options);
    await using visit = reading.visit;
    await visit.hover('deployment pipeline');
    await visit.tooltip.waitFor();
    // Where there is no room beside it the tooltip is in front, and takes the click for it.
    await visit.click('deployment pipeline');
    await visit.popover.getByRole('heading', { name: 'Deployment pipeline', level: 2 }).waitFor();
  });
});

// Runs in the page, and reaches what is in the cards as a reader's own rules do. Resolves when all has its place again.
async function apply(rules: string): Promise<void> {
  const isReaders = 'isReaders';
  const cards = [...document.querySelectorAll('glossary-popover, glossary-tooltip')];
  const roots = cards.flatMap(({ shadowRoot }) => shadowRoot ?? []);
  for (const root of [document, ...roots]) {
    if (root.adoptedStyleSheets.some((sheet) => isReaders in sheet)) continue;
    const sheet = Object.assign(new CSSStyleSheet(), { [isReaders]: true });
    sheet.replaceSync(rules);
    root.adoptedStyleSheets.push(sheet);
  }
  dispatchEvent(new Event('resize'));
  const frame = () => new Promise(requestAnimationFrame);
  for (let n = 0; n < 3; n++) await frame();
}
