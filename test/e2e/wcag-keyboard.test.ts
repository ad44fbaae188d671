import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { findBrowser } from '../../tools/find-browser.mjs';
import { BARE_MARKS } from './support/bare-page.ts';
import { openBarePage, tabTo } from './support/journeys.ts';
import { ELEMENT, LINK } from './support/reading-page.ts';
import { bringTo, openReading, type Reading } from './support/reading-states.ts';
import { useStage } from './support/stage.ts';
import { stopOn, stopsOnPage } from './support/tab-stops.ts';
import { until } from './support/until.ts';

const engines = ['chromium', 'firefox'] as const;
for (const engine of engines) {
  const skip = !findBrowser(engine) && 'not installed';
  describe(`WCAG by keyboard, in ${engine}:`, { skip }, () => {
    if (skip) return;
    const stage = useStage(engine);
    let reading: Reading;
    before(async () => {
      reading = await openReading(stage);
    });
    after(() => reading.visit[Symbol.asyncDispose]());

    for (const [text, selector, title] of [
      [ELEMENT, 'glossary-term', 'Container'],
      [LINK, 'main a', 'Docker'],
    ] as const) {
      it(`2.1.1, 2.4.3: "${text}" in focus is explained, Enter opens it, Escape leads back`, async () => {
        const { visit } = reading;
        const mention = visit.page.locator(selector);
        await bringTo(reading, 'nothing open');
        await tabTo(visit, mention);
        await visit.tooltip.waitFor();
        await visit.page.keyboard.press('Enter');
        await visit.popover.getByRole('heading', { name: title, level: 2 }).waitFor();
        await visit.page.keyboard.press('Escape');
        await visit.popover.waitFor({ state: 'detached' });
        assert.equal(await mention.evaluate((element) => element.matches(':focus')), true);
      });
    }

    for (const state of ['the list', 'an entry with its place'] as const) {
      it(`2.4.3: Escape leads from ${state} back to the button`, async () => {
        await bringTo(reading, state);
        await reading.visit.page.keyboard.press('Escape');
        await reading.visit.popover.waitFor({ state: 'detached' });
        assert.equal((await stopOn(reading.visit.page))?.host, 'glossary-panel');
      });
    }

    it('one stop more than a page has without us, by default', async () => {
      await using visit = await openBarePage(stage, 'glosslight.js');
      assert.ok(BARE_MARKS.length > 1);
      assert.deepEqual(
        (await stopsOnPage(visit.page)).map(({ what }) => what),
        ['a Back to the demo', `button Terms on this page: ${BARE_MARKS.length}`],
      );
    });

    it('Escape closes our card first, and the page’s own dialog only after', async () => {
      const { visit } = reading;
      const { page, popover } = visit;
      await bringTo(reading, 'nothing open');
      const dialog = page.locator('dialog');
      await dialog.evaluate((element: HTMLDialogElement) => element.showModal());
      await until(
        async () => (await visit.wordings()).includes('load balancer'),
        () => 'what the dialog says is not marked',
      );
      await visit.click('load balancer');
      await popover.getByRole('dialog').waitFor();
      await page.keyboard.press('Escape');
      await popover.waitFor({ state: 'detached' });
      assert.equal(await dialog.isVisible(), true);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
    });
  });
}
