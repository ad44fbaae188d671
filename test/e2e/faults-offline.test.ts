import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { enginesToTest } from '../../tools/find-browser.mjs';
import { BARE_MARKS } from './support/bare-page.ts';
import { entryOf } from './support/glossary.ts';
import { openBarePage } from './support/journeys.ts';
import { useStage } from './support/stage.ts';
import { until } from './support/until.ts';

// WebDriver cannot take a network away; for WebKit see what is out of reach in the tests of lazy parts.
for (const engine of enginesToTest().filter((name) => name !== 'webkit')) {
  describe(`a reader who is offline: ${engine}`, () => {
    const stage = useStage(engine);

    it('has a page that works, and cards as soon as the network is back', async () => {
      await using visit = await openBarePage(stage, 'glosslight.js');
      const context = visit.page.context();
      await context.setOffline(true);
      for (const text of ['Kubernetes', 'rolling update', 'Kubernetes']) await visit.hover(text);
      await visit.click('rolling update');
      await until(
        () => visit.said.length > 0,
        () => 'nothing is said',
      );
      assert.deepEqual(await visit.wordings(), BARE_MARKS);

      await context.setOffline(false);
      let patience = 0;
      await until(
        async () => {
          await visit.page.mouse.move(1, 1);
          await visit.hover('rolling update');
          await sleep((patience += 400));
          return (await visit.tooltip.count()) > 0;
        },
        () => 'no tooltip',
      );
      assert.equal(await visit.tooltip.textContent(), entryOf('rolling-update').short);
      await visit.click('rolling update');
      await visit.popover.waitFor();
      assert.equal(await visit.title(), entryOf('rolling-update').term);
      assert.match(visit.said.join('\n'), /^error: glosslight: Unreachable; .*\/reading\.js\)$/);
      // What Firefox says of itself there, it says as if it were an error of the page.
      const uncaught = visit.uncaught.filter((error) => !error.startsWith('Cross-Origin Request'));
      assert.deepEqual(uncaught, []);
    });
  });
}
