import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { enginesToTest } from '../../tools/find-browser.mjs';
import { type EngineStage, useEngine } from './support/engine-stage.ts';
import { entryOf } from './support/glossary.ts';
import { CHANGES } from './support/in-page/changes.ts';
import type * as changes from './support/in-page/changes.ts';
import { openBarePage } from './support/journeys.ts';
import { documentPages } from './support/real-pages.ts';
import { useStage } from './support/stage.ts';
import { hover, openForTrial } from './support/trial-page.ts';
import { until } from './support/until.ts';
import type { PaintedMark } from './support/painted-marks.ts';

const documents = await documentPages();
const PAGE = documents
  .find(({ name }) => name.startsWith('chai'))!
  .html.replace('<main>', '<main><details open><summary>All</summary>')
  .replace('</main>', '</details></main>')
  .replace('</head>', '<style>body { font: 16px/normal Late, sans-serif }</style></head>');

/** Has no letters, but other heights. */
const [fontFile] = globSync('node_modules/playwright-core/lib/vite/**/*.ttf');
const FONT = await readFile(fontFile!, 'base64');

const DESKTOP = { width: 1000, height: 700 };
const NARROW = { width: 500, height: 600 };
/** Longer than a tooltip lets wait for itself here, in milliseconds. */
const LONG = 200;

const ENGINES = enginesToTest();

describe('marks stay on their words', { concurrency: 3 }, () => {
  for (const engine of ENGINES) {
    describe(`in ${engine}`, { concurrency: 1 }, () => {
      const stage = useEngine(engine);
      before(async () => {
        await stage.page.setViewport(DESKTOP);
        await openForTrial(stage, PAGE);
        const marks = await stage.page.evaluate(() => globalThis.trial.begin('highlight'));
        assert.ok(marks >= 5, `${marks} marks`);
      });

      for (const name of Object.keys(CHANGES)) {
        it(`through ${name}`, async () => {
          const change = () =>
            stage.page.evaluate(
              async ([from, asked, font]) => {
                const { CHANGES: all } = (await import(`${from}changes.ts`)) as typeof changes;
                globalThis.undoChange = await all[asked]!(font);
              },
              [stage.modules, name, FONT] as const,
            );
          await assertFollowed(stage, change);
          await stage.page.evaluate(() => void globalThis.undoChange());
        });
      }

      it('through a window of another size', async () => {
        await assertFollowed(stage, () => stage.page.setViewport(NARROW));
        await stage.page.setViewport(DESKTOP);
      });

      it('when what they are in is closed, and opened again', async () => {
        const { page } = stage;
        const terms = await termsOn(stage);
        const { x, y } = await page.evaluate(() => globalThis.trial.pointOnMark(0));
        await page.evaluate(() => (document.querySelector('details')!.open = false));
        await page.mouse.move(x, y);
        await sleep(LONG);
        assert.equal(await page.evaluate(isTooltipOpen), false);
        await page.evaluate(() => (document.querySelector('details')!.open = true));
        await assertReadable(stage, terms);
      });
    });
  }
});

describe(
  'marks stay on their words in a browser that zooms',
  { skip: !ENGINES.includes('chromium') },
  () => {
    const stage = useStage();

    for (const zoom of [0.5, 1.5]) {
      it(`by ${zoom}`, async () => {
        await using visit = await openBarePage(stage, 'glosslight.js');
        const before = await visit.marks();
        const session = await visit.page.context().newCDPSession(visit.page);
        // What a page sees of a browser's zoom is a smaller window of finer pixels.
        const [width, height] = [DESKTOP.width, DESKTOP.height].map((size) =>
          Math.round(size / zoom),
        );
        const metrics = { width: width!, height: height!, deviceScaleFactor: zoom, mobile: false };
        await session.send('Emulation.setDeviceMetricsOverride', metrics);
        await visit.still();
        const after = await visit.marks();
        assert.notDeepEqual(after, before);
        assert.deepEqual(wordingsOf(after), wordingsOf(before));
        await visit.hover('rolling update');
        await visit.tooltip.waitFor();
        assert.equal(await visit.tooltip.textContent(), entryOf('rolling-update').short);
      });
    }
  },
);

declare global {
  var undoChange: () => unknown;
}

const wordingsOf = (marks: PaintedMark[]): string[] => marks.map(({ text }) => text);

const isTooltipOpen = (): boolean => !!document.querySelector('glossary-tooltip:popover-open');

/** Fails unless the words of the same marks are elsewhere after a change, and open their tooltips there. */
async function assertFollowed(stage: EngineStage, change: () => Promise<unknown>): Promise<void> {
  const places = (): Promise<string> => stage.page.evaluate(() => globalThis.trial.places().join());
  const [before, terms] = [await places(), await termsOn(stage)];
  await assertOpens(stage, terms, middleOf(terms));
  await change();
  await drawn(stage);
  assert.notEqual(await places(), before);
  await assertReadable(stage, terms);
}

const drawn = ({ page }: EngineStage): Promise<unknown> =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));

const termsOn = ({ page }: EngineStage): Promise<string[]> =>
  page.evaluate(() => globalThis.trial.terms());

/** Fails unless just these terms are marked, and those in the middle and at the end open their tooltips. */
async function assertReadable(stage: EngineStage, terms: readonly string[]): Promise<void> {
  await until(
    async () => isDeepStrictEqual(await termsOn(stage), terms),
    () => 'other marks',
  );
  for (const n of [middleOf(terms), terms.length - 1]) await assertOpens(stage, terms, n);
}

const middleOf = (terms: readonly string[]): number => Math.floor(terms.length / 2);

async function assertOpens(stage: EngineStage, terms: readonly string[], n: number): Promise<void> {
  const { page } = stage;
  const { x, y } = await page.evaluate((which) => globalThis.trial.pointOnMark(which), n);
  assert.equal(await hover(stage, x, y), terms[n]);
  await page.mouse.move(1, 1);
  await page.waitFor(
    () => !document.querySelector('glossary-tooltip:popover-open'),
    'a tooltip that stays',
  );
}
