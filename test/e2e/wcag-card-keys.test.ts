import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { tabTo } from './support/journeys.ts';
import { ELEMENT, LINK, MARKS } from './support/reading-page.ts';
import {
  bringTo,
  CARDS,
  openList,
  openReading,
  type Reading,
  type State,
  survey,
} from './support/reading-states.ts';
import { useStage } from './support/stage.ts';
import { type Stop, stopOn, stopsInCard, stopsOnPage } from './support/tab-stops.ts';
import type { Visit } from './support/visit.ts';

/** All that writes something, on any keyboard. */
const CHARACTERS = 'abcdefghijklmnopqrstuvwxyz0123456789?/.,-+#[] ';

describe('WCAG by keyboard, in a card:', () => {
  const stage = useStage();
  let reading: Reading;
  let stops: Map<State, { forward: Stop[]; back: Stop[]; interactive: number; isFirst: boolean }>;
  before(async () => {
    reading = await openReading(stage);
    stops = await survey(reading, CARDS, async ({ page, popover }) => {
      // From the card itself, where the focus is when it opens.
      const focusCard = () =>
        popover.getByRole('dialog').evaluate((card: HTMLElement) => card.focus());
      const interactive = await popover
        .locator(':is(a[href], button:enabled, input, [tabindex="0"]):visible')
        .count();
      const first = await stopOn(page);
      await focusCard();
      const forward = await stopsInCard(page, 'Tab');
      await focusCard();
      const back = await stopsInCard(page, 'Shift+Tab');
      return { forward, back, interactive, isFirst: first?.host === 'glossary-popover' };
    });
  });
  after(() => reading.visit[Symbol.asyncDispose]());

  for (const state of CARDS) {
    describe(`${state},`, () => {
      it('2.1.1: Tab comes to all that can be pressed, followed or filled in', () => {
        const { forward, interactive } = stops.get(state)!;
        assert.ok(interactive > 0);
        assert.equal(forward.length, interactive);
      });

      it('2.1.2: leads on and out, forward and backward', () => {
        const { forward, back } = stops.get(state)!;
        assert.ok(forward.length > 0);
        assert.deepEqual(back, []);
      });

      it('2.4.3: the focus is in it, and goes down as the eye does', () => {
        const { forward, isFirst } = stops.get(state)!;
        assert.equal(isFirst, true);
        const parts = ['header', 'body', 'place'];
        const lines = forward.map(({ part, top }) => parts.indexOf(part) * 1e5 + Math.round(top));
        const sorted = lines.toSorted((a, b) => a - b);
        // On one line, as with what wraps, there is no order to be wrong.
        assert.ok(
          lines.every((line, n) => Math.abs(line - sorted[n]!) < 24),
          forward.map(({ what, top }) => `${what} ${top}`).join('\n'),
        );
      });

      it('2.4.7: what has the focus shows it', () => {
        assert.deepEqual(
          named(stops.get(state)!.forward, (stop) => !stop.isRinged),
          [],
        );
      });

      it('2.4.11: nothing lies over what has the focus', () => {
        assert.deepEqual(
          named(stops.get(state)!.forward, (stop) => stop.isCovered),
          [],
        );
      });
    });
  }

  it('2.1.1: each mark’s definition is reached from the list', async () => {
    const { visit } = reading;
    const { page, popover } = visit;
    await bringTo(reading, 'nothing open');
    await openList(visit);
    const names = await popover.getByRole('listitem').locator('b').allInnerTexts();
    assert.ok(names.length > MARKS.length, `${names.length} rows`);
    await page.keyboard.press('Escape');
    for (const [n, name] of names.entries()) {
      await openList(visit);
      await tabTo(visit, popover.getByRole('listitem').getByRole('button').nth(n));
      await page.keyboard.press('Enter');
      const title = name.toLowerCase() === 'namespace' ? 'Several meanings' : name;
      await popover.getByRole('heading', { name: title, level: 2, exact: true }).waitFor();
      await page.keyboard.press('Escape');
      await popover.waitFor({ state: 'detached' });
    }
  });

  it('2.4.7, 2.4.11: on the page, too', async () => {
    // The button gets its looks with the first focus.
    await bringTo(reading, 'the button in focus');
    await reading.visit.defined('glossary-panel');
    await bringTo(reading, 'nothing open');
    const found = await stopsOnPage(reading.visit.page);
    assert.deepEqual(
      found.map(({ what, isRinged, isCovered }) => [what, isRinged, isCovered]),
      [
        [`glossary-term ${ELEMENT}`, true, false],
        [`a ${LINK}`, true, false],
        [`button Terms on this page: ${MARKS.length + 2}`, true, false],
      ],
    );
  });

  it('2.4.7: a card that a key has opened shows that it has the focus', async () => {
    const { visit } = reading;
    await bringTo(reading, 'nothing open');
    await tabTo(visit, visit.page.locator('glossary-term'));
    await visit.page.keyboard.press('Enter');
    await visit.popover.getByRole('heading', { name: 'Container', level: 2 }).waitFor();
    assert.equal((await stopOn(visit.page))?.isRinged, true);
  });

  it('2.4.7: a card that a mouse has opened shows it once a key is used', async () => {
    const { visit } = reading;
    await bringTo(reading, 'an entry');
    await tabTo(visit, visit.popover.locator('[part=related-term]').first());
    await visit.page.keyboard.press('Enter');
    await visit.popover.getByRole('button', { name: 'Back', exact: true }).waitFor();
    assert.equal((await stopOn(visit.page))?.isRinged, true);
  });

  for (const from of ['the card', 'what is in it'] as const) {
    it(`2.1.1: from ${from}, keys scroll what the card has no room for`, async () => {
      const { visit } = reading;
      await bringTo(reading, 'an entry');
      const body = visit.popover.locator('.body');
      if (from !== 'the card') await tabTo(visit, body.getByRole('button').first());
      await visit.page.keyboard.press('End');
      await visit.still();
      const { top, most } = await body.evaluate(({ scrollTop, scrollHeight, clientHeight }) => ({
        top: scrollTop,
        most: scrollHeight - clientHeight,
      }));
      assert.ok(most > 0);
      assert.ok(most - top <= 1, `${top} of ${most}`);
    });
  }

  it('2.1.1: an entry is seen whose mention is in what is closed', async () => {
    const { visit } = reading;
    await bringTo(reading, 'the list');
    await visit.popover.getByRole('searchbox').fill('Load balancer');
    await tabTo(visit, visit.popover.getByRole('listitem').getByRole('button').first());
    await visit.page.keyboard.press('Enter');
    await assertSeen(visit, 'Load balancer');
  });

  it('2.4.11: so it is where a mouse has opened the list', async () => {
    const { visit } = reading;
    await bringTo(reading, 'the button in focus');
    await visit.defined('glossary-panel');
    await visit.page.locator('glossary-panel button').click();
    await visit.popover.getByRole('button', { name: 'Load balancer' }).first().click();
    await assertSeen(visit, 'Load balancer');
  });

  for (const state of ['an entry', 'an entry after a walk', 'the list'] as const) {
    it(`2.1.4: with ${state} open, letters do nothing by themselves`, async () => {
      await bringTo(reading, state);
      const { page, popover } = reading.visit;
      const focused = (await stopOn(page))?.what;
      const shown = () => popover.evaluate((card) => card.shadowRoot!.innerHTML);
      const before = [await shown(), page.url()];
      await page.keyboard.type(CHARACTERS.trim());
      assert.deepEqual([await shown(), page.url()], before);
      assert.equal((await stopOn(page))?.what, focused);
      assert.equal(await popover.count(), 1);
    });
  }
});

async function assertSeen(visit: Visit, title: string): Promise<void> {
  await visit.popover.getByRole('heading', { name: title, level: 2 }).waitFor();
  await visit.still();
  const isSeen = await visit.popover.evaluate((card) =>
    card.checkVisibility({ opacityProperty: true }),
  );
  assert.equal(isSeen, true);
}

const named = (stops: readonly Stop[], isWrong: (stop: Stop) => boolean): string[] =>
  stops.filter(isWrong).map(({ what }) => what);
