import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  bringTo,
  openList,
  openReading,
  type Reading,
  type State,
} from './support/reading-states.ts';
import { useStage } from './support/stage.ts';

/** States on the way to which something moves, where it may. */
const MOVING: State[] = ['a tooltip', 'an entry after a walk', 'the list', 'a sheet'];

describe('WCAG, what moves:', () => {
  const stage = useStage();

  it('2.3.1: the mention that one is led to flashes three times at most', async () => {
    const reading = await openReading(stage, { reducedMotion: 'no-preference' });
    await using visit = reading.visit;
    const count = await flashes(reading);
    assert.ok(count > 1 && count <= 3, `${count} times`);
    assert.ok(await movements(reading, 'an entry after a walk'), 'nothing moves');
    assert.equal(await visit.popover.count(), 1);
  });

  it('2.3.3: with reduced motion it does not flash, and nothing moves', async () => {
    const reading = await openReading(stage);
    await using visit = reading.visit;
    assert.equal(await flashes(reading), 1);
    for (const state of MOVING) assert.equal(await movements(reading, state), 0, state);
    assert.equal(await visit.page.evaluate(() => document.getAnimations().length), 0);
  });
});

/** How often the highlight of a mention that is led to comes on, in the seconds after. */
async function flashes(reading: Reading): Promise<number> {
  const { page } = reading.visit;
  await bringTo(reading, 'nothing open');
  await page.evaluate(() => {
    globalThis.flashes = 0;
    const { highlights } = CSS;
    const set = highlights.set.bind(highlights);
    highlights.set = (name, highlight) => {
      if (name === 'glossary-term-active') globalThis.flashes++;
      return set(name, highlight);
    };
  });
  await openList(reading.visit);
  await reading.visit.popover.getByRole('listitem').getByRole('button').nth(3).click();
  await reading.visit.popover.getByRole('group').waitFor();
  await sleep(2000); // Longer than any flashing lasts.
  return page.evaluate(() => globalThis.flashes);
}

/** How many animations begin on the way to a state. */
async function movements(reading: Reading, state: State): Promise<number> {
  const { page } = reading.visit;
  await bringTo(reading, 'nothing open');
  await page.evaluate(() => {
    globalThis.moved = 0;
    const count = (): unknown => globalThis.moved++;
    for (const type of ['animationstart', 'transitionstart'])
      document.addEventListener(type, count, { capture: true });
    const animate = Element.prototype.animate;
    Element.prototype.animate = function (...args) {
      count();
      return animate.apply(this, args);
    };
  });
  await bringTo(reading, state);
  return page.evaluate(() => globalThis.moved ?? 0);
}

declare global {
  var flashes: number;
  var moved: number;
}
