import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { devices } from 'playwright-core';
import { openBarePage } from './support/journeys.ts';
import { CONCURRENCY, useStage } from './support/stage.ts';
import { until } from './support/until.ts';
import type { Visit } from './support/visit.ts';

const TERM = 'rolling update';

describe('a finger', { concurrency: CONCURRENCY }, () => {
  const stage = useStage();

  const openPhone = (): Promise<Visit> => openBarePage(stage, 'glosslight.js', devices['Pixel 7']);

  /** A phone with the sheet of a term open. */
  async function openSheet(): Promise<Visit> {
    const visit = await openPhone();
    await visit.tap(TERM);
    await visit.popover.waitFor();
    await visit.still();
    return visit;
  }

  const isOpen = async (visit: Visit): Promise<boolean> => (await visit.popover.count()) > 0;

  const closes = (visit: Visit): Promise<unknown> =>
    until(
      async () => !(await isOpen(visit)),
      () => 'the sheet is still open',
    );

  /** How far page and sheet are scrolled. */
  const scrolled = (visit: Visit): Promise<{ page: number; sheet: number }> =>
    visit.page.evaluate(() => ({
      page: scrollY,
      sheet:
        document.querySelector('glossary-popover')?.shadowRoot!.querySelector('[part=body]')
          ?.scrollTop ?? 0,
    }));

  it('draws the sheet down, and it goes', async () => {
    await using visit = await openSheet();
    const { x, y } = (await visit.popover.boundingBox())!;
    await draw(visit, { x: x + 100, y: y + 20 }, 160);
    await closes(visit);
  });

  it('that draws it a little lets it go back to its place', async () => {
    await using visit = await openSheet();
    const { x, y } = (await visit.popover.boundingBox())!;
    await draw(visit, { x: x + 100, y: y + 20 }, 40);
    await visit.still();
    assert.equal((await visit.popover.boundingBox())!.y, y);
  });

  it('that draws it up moves neither sheet nor page', async () => {
    await using visit = await openSheet();
    const { x, y } = (await visit.popover.boundingBox())!;
    const before = await scrolled(visit);
    await draw(visit, { x: x + 100, y: y + 20 }, -100);
    assert.deepEqual([(await visit.popover.boundingBox())!.y, await scrolled(visit)], [y, before]);
  });

  it('taps outside, and it goes', async () => {
    await using visit = await openSheet();
    await visit.page.touchscreen.tap(20, 20);
    await closes(visit);
  });

  it('scrolls the page beside the sheet, which stays', async () => {
    await using visit = await openSheet();
    await visit.page.evaluate(() => (document.body.style.paddingBlockEnd = '200vh'));
    const before = await scrolled(visit);
    await draw(visit, { x: 200, y: 250 }, -150);
    const after = await scrolled(visit);
    assert.deepEqual([after.page > before.page, await isOpen(visit)], [true, true]);
  });

  it('scrolls the sheet to its end and beyond, and the page stays', async () => {
    await using visit = await openSheet();
    const { x, y, height } = (await visit.popover.boundingBox())!;
    const before = await scrolled(visit);
    for (let n = 0; n < 4; n++)
      await draw(visit, { x: x + 100, y: y + height - 30 }, -height + 120);
    const after = await scrolled(visit);
    assert.deepEqual([after.page, after.sheet > 0], [before.page, true]);
  });

  // Chromium without a screen selects nothing under a resting finger, so this asks what would keep it from that.
  it('that rests on a term is left to the browser, and opens nothing', async () => {
    await using visit = await openPhone();
    const point = await visit.pointOn(TERM);
    await visit.page.evaluate(() => {
      for (const type of ['touchstart', 'pointerdown', 'contextmenu', 'selectstart'])
        addEventListener(type, (event) => globalThis.felt.push([type, event.defaultPrevented]));
      globalThis.felt = [];
    });
    await press(visit, point, 900);
    const felt = await visit.page.evaluate(() => globalThis.felt);
    assert.deepEqual(
      felt.filter(([type, isPrevented]) => isPrevented || type === 'touchstart'),
      [['touchstart', false]],
    );
    assert.equal(await isOpen(visit), false);
  });

  it('or a hand goes back by its gesture, and the page stays where it is', async () => {
    await using visit = await openPhone();
    // No gesture can be made here, but asking for what it asks for.
    await visit.page.evaluate(() => {
      const { CloseWatcher: Watcher } = globalThis as unknown as {
        CloseWatcher: new () => EventTarget & { requestClose(): void };
      };
      Object.assign(globalThis, {
        CloseWatcher: class extends Watcher {
          constructor() {
            super();
            Object.assign(globalThis, { goBack: () => this.requestClose() });
          }
        },
      });
    });
    await visit.tap(TERM);
    await visit.popover.waitFor();
    const { length } = await visit.page.evaluate(() => ({ length: history.length }));
    await visit.page.evaluate(() => (globalThis as unknown as { goBack(): void }).goBack());
    await closes(visit);
    assert.equal(await visit.page.evaluate(() => history.length), length);
  });
});

declare global {
  var felt: [type: string, isPrevented: boolean][];
}

interface Point {
  x: number;
  y: number;
}

/** Draws a finger down so far, in pixels, or up if negative. */
async function draw({ page }: Visit, { x, y }: Point, way: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const steps = 12;
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  for (let step = 1; step <= steps; step++) {
    const point = { x, y: y + (way * step) / steps };
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [point] });
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await session.detach();
}

/** Lets a finger rest for so long, in milliseconds. */
async function press({ page }: Visit, point: Point, time: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const gesture = { ...point, duration: time, gestureSourceType: 'touch' } as const;
  await session.send('Input.synthesizeTapGesture', gesture);
  await session.detach();
}
