import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { entryOf } from './support/glossary.ts';
import { openBarePage, related } from './support/journeys.ts';
import { CONCURRENCY, useStage } from './support/stage.ts';
import type { Visit } from './support/visit.ts';

const ROLLING = entryOf('rolling-update');
const NEXT = entryOf(ROLLING.related[0]!);

describe('a related term in a card', { concurrency: CONCURRENCY }, () => {
  const stage = useStage();

  async function openCard(): Promise<Visit> {
    const visit = await openBarePage(stage, 'glosslight.js');
    await visit.click('rolling update');
    await visit.popover.waitFor();
    return visit;
  }

  it('is explained in short when a pointer rests on it', async () => {
    await using visit = await openCard();
    await related(visit, NEXT.term).hover();
    await visit.tooltip.waitFor();
    assert.equal(await visit.tooltip.textContent(), NEXT.short);
    assert.equal(await visit.title(), ROLLING.term);
  });

  it('is described by that when it has the focus', async () => {
    await using visit = await openCard();
    await visit.page.keyboard.press('Tab');
    await related(visit, NEXT.term).focus();
    await visit.page.keyboard.press('Shift+Tab');
    await visit.page.keyboard.press('Tab');
    await visit.tooltip.waitFor();
    const session = await visit.page.context().newCDPSession(visit.page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const row = nodes.find(
      ({ role, name }) => role?.value === 'button' && `${name?.value}`.startsWith(NEXT.term),
    );
    assert.equal(row?.description?.value, `${NEXT.term} ${NEXT.short}`);
  });

  it('is not pointed out on the page, and Escape closes its tooltip first', async () => {
    await using visit = await openCard();
    await related(visit, NEXT.term).hover();
    await visit.tooltip.waitFor();
    const active = await visit.page.evaluate(
      () => CSS.highlights.get('glossary-term-active')?.size,
    );
    await visit.page.keyboard.press('Escape');
    await visit.tooltip.waitFor({ state: 'detached' });
    assert.deepEqual([active, await visit.popover.count()], [1, 1]);
    await visit.page.keyboard.press('Escape');
    await visit.popover.waitFor({ state: 'detached' });
  });
});
