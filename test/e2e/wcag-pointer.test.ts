import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { findBrowser } from '../../tools/find-browser.mjs';
import { entryOf } from './support/glossary.ts';
import { tabTo } from './support/journeys.ts';
import { ELEMENT, LINK, MARKS } from './support/reading-page.ts';
import { bringTo, openReading, type Reading } from './support/reading-states.ts';
import { useStage } from './support/stage.ts';
import type { Visit } from './support/visit.ts';

/** Longer than a tooltip takes to open or lets wait for its end, in milliseconds. */
const LONG = 600;

for (const engine of ['chromium', 'firefox'] as const) {
  const skip = !findBrowser(engine) && 'not installed';
  describe(`WCAG by mouse, in ${engine}:`, { skip }, () => {
    if (skip) return;
    const stage = useStage(engine);
    let reading: Reading;
    before(async () => {
      reading = await openReading(stage);
    });
    after(() => reading.visit[Symbol.asyncDispose]());

    const open: Record<string, (visit: Visit) => Promise<void>> = {
      'that a pointer has opened': (visit) => visit.hover('rolling update'),
      'that the focus has opened': (visit) => tabTo(visit, visit.page.locator('glossary-term')),
    };
    for (const [what, act] of Object.entries(open).slice(engine === 'firefox' ? 1 : 0)) {
      it(`1.4.13: a tooltip ${what} is dismissed by Escape without moving pointer or focus`, async () => {
        const { visit } = reading;
        await bringTo(reading, 'nothing open');
        await act(visit);
        await visit.tooltip.waitFor();
        const focus = () => visit.page.evaluate(() => document.activeElement?.localName);
        const before = await focus();
        await visit.page.keyboard.press('Escape');
        await visit.tooltip.waitFor({ state: 'detached' });
        await sleep(LONG);
        assert.equal(await visit.tooltip.count(), 0);
        assert.equal(await focus(), before);
      });

      it(`1.4.13: a tooltip ${what} stays under a pointer that is moved over it`, async () => {
        const { visit } = reading;
        await bringTo(reading, 'nothing open');
        await act(visit);
        await visit.tooltip.waitFor();
        await visit.tooltip.hover();
        await sleep(LONG);
        assert.equal(await visit.tooltip.count(), 1);
      });

      it(`1.4.13: a tooltip ${what} stays until pointer or focus leave`, async () => {
        const { visit } = reading;
        await bringTo(reading, 'nothing open');
        await act(visit);
        await visit.tooltip.waitFor();
        await sleep(2 * LONG);
        assert.equal(await visit.tooltip.count(), 1);
        await visit.page.mouse.move(1, 1);
        await visit.page.mouse.move(0, 0);
        if (what.includes('focus')) await visit.page.keyboard.press('Shift+Tab');
        await visit.tooltip.waitFor({ state: 'detached' });
      });
    }
  });
}

describe('WCAG by pointer:', () => {
  const stage = useStage();
  let reading: Reading;
  before(async () => {
    reading = await openReading(stage);
  });
  after(() => reading.visit[Symbol.asyncDispose]());

  it('2.5.2: a mark opens its entry when the button comes up, and not if it comes up elsewhere', async () => {
    const { visit } = reading;
    const { mouse } = visit.page;
    await bringTo(reading, 'nothing open');
    const { x, y } = await visit.pointOn('rolling update');
    await mouse.move(x, y);
    await mouse.down();
    await sleep(LONG);
    assert.equal(await visit.popover.count(), 0);
    await mouse.move(x, y + 100);
    await mouse.up();
    await sleep(LONG);
    assert.equal(await visit.popover.count(), 0);
    // What was drawn over is selected now, and who selects does not ask.
    await visit.page.evaluate(() => getSelection()!.empty());
    await mouse.move(x, y);
    await mouse.down();
    await mouse.up();
    await visit.popover.waitFor();
  });

  for (const [state, target] of [
    ['the list', 'listitem'],
    ['an entry', 'listitem'],
    ['an entry', 'Close'],
    ['an entry after a walk', 'Back'],
    ['an entry', 'Don’t mark terms on this site'],
  ] as const) {
    it(`2.5.2: so does what is pressed in ${state}: ${target}`, async () => {
      const { visit } = reading;
      const { mouse } = visit.page;
      await bringTo(reading, state);
      const button =
        target === 'listitem'
          ? visit.popover.getByRole('listitem').getByRole('button').first()
          : visit.popover.getByRole('button', { name: target, exact: true });
      const shown = () => visit.popover.evaluate((card) => card.shadowRoot!.textContent);
      const before = await shown();
      await button.hover();
      await mouse.down();
      await sleep(LONG / 2);
      assert.equal(await shown(), before);
      await mouse.move(1, 1);
      await mouse.up();
      await sleep(LONG / 2);
      assert.equal(await shown(), before);
    });
  }
});

describe('by touch alone', () => {
  const stage = useStage();

  for (const [window, width] of Object.entries({ 'a narrow': 360, 'a wide': 1000 })) {
    it(`each term is opened and closed by taps, in ${window} window`, async () => {
      const viewport = { width, height: 700 };
      const reading = await openReading(stage, { viewport, isMobile: true });
      await using visit = reading.visit;
      const { page, popover } = visit;
      const texts = MARKS.filter((text) => text !== 'load balancer');
      const close: (() => Promise<void>)[] = [
        () => popover.getByRole('button', { name: 'Close' }).tap(),
        () => page.touchscreen.tap(width / 2, 4),
      ];
      for (const [n, text] of texts.entries()) {
        await visit.tap(text);
        await popover.getByRole('dialog').waitFor();
        await close[n % 2]!();
        await popover.waitFor({ state: 'detached' });
      }
      for (const [text, id] of [
        [ELEMENT, 'container'],
        [LINK, 'docker'],
      ] as const) {
        await page.getByText(text, { exact: true }).first().tap();
        await popover.getByRole('heading', { name: entryOf(id).term, level: 2 }).waitFor();
        await popover.getByRole('button', { name: 'Close' }).tap();
        await popover.waitFor({ state: 'detached' });
      }
      const opened = (await visit.heard('glossary-show')).map(({ kind, via }) => `${kind} ${via}`);
      assert.deepEqual([...new Set(opened)], ['popover touch']);
      assert.equal(opened.length, texts.length + 2);
    });
  }
});
