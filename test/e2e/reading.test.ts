import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { devices } from 'playwright-core';
import { findBrowser } from '../../tools/find-browser.mjs';
import { BARE_MARKS, BUILDS } from './support/bare-page.ts';
import { entryOf } from './support/glossary.ts';
import { journeys, openBarePage, related, shown } from './support/journeys.ts';
import { CONCURRENCY, useStage } from './support/stage.ts';

describe('in Chromium', () => {
  const stage = useStage();

  for (const build of BUILDS) {
    describe(build, { concurrency: CONCURRENCY }, () => {
      journeys(stage, build);

      it('opens a sheet under a finger, which walks too', async () => {
        await using visit = await openBarePage(stage, build, devices['Pixel 7']);
        await visit.tap('rolling update');
        await visit.popover.waitFor();
        const { width, height } = visit.page.viewportSize()!;
        const box = (await visit.popover.boundingBox())!;
        assert.deepEqual([box.x, box.width, box.y + box.height], [0, width, height]);
        assert.ok(box.height <= 0.55 * height, `${box.height} of ${height}`);

        const next = entryOf(entryOf('rolling-update').related[0]!).term;
        await related(visit, next).tap();
        assert.equal(await visit.title(), next);
        assert.deepEqual(await shown(visit), [['rolling-update', 'popover', 'touch']]);
      });
    });
  }

  it('glosslight.js opens the tooltip after 250 ms, and not before', async () => {
    await using visit = await openBarePage(stage, 'glosslight.js');
    const { clock } = visit.page;
    await clock.install();
    await clock.pauseAt(Date.now() + 1000);
    await visit.hover('rolling update');
    await visit.defined('glossary-tooltip');
    await clock.runFor(249);
    const early = await shown(visit);
    await clock.runFor(1);
    assert.deepEqual(early, []);
    assert.deepEqual(await shown(visit), [['rolling-update', 'tooltip', 'mouse']]);
  });
});

// A second engine that imports, hits and focuses in its own way.
const firefox = findBrowser('firefox');
describe('in Firefox', { skip: !firefox && 'not installed', concurrency: CONCURRENCY }, () => {
  if (!firefox) return;
  const stage = useStage('firefox');
  for (const build of BUILDS) {
    it(`${build} marks the page`, async () => {
      await using visit = await openBarePage(stage, build);
      assert.deepEqual(await visit.wordings(), BARE_MARKS);
    });
  }
  describe('glosslight.js', () => journeys(stage, 'glosslight.js'));
});
