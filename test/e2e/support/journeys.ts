import assert from 'node:assert/strict';
import { it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserContextOptions, Locator } from 'playwright-core';
import { barePage, type Build, tagFor } from './bare-page.ts';
import { entryOf } from './glossary.ts';
import type { Stage } from './stage.ts';
import type { Heard, Visit } from './visit.ts';

const ROLLING = entryOf('rolling-update');
const NEXT = entryOf(ROLLING.related[0]!);

/** Longer than a tooltip lets wait for itself, in milliseconds. */
const LONG = 600;

/** What a mouse and what a keyboard can do with a build, whatever the engine. */
export function journeys(stage: Stage, build: Build): void {
  const open = (): Promise<Visit> => openBarePage(stage, build);

  it('opens nothing by itself, not even under a pointer that was there before', async () => {
    await using visit = await open();
    const { x, y } = await visit.pointOn('rolling update');
    await visit.page.mouse.move(x, y);
    await visit.page.reload();
    await visit.complete();
    await sleep(LONG);
    assert.deepEqual(await visit.heard('glossary-show'), []);
  });

  it('explains a term to a pointer that rests on it', async () => {
    await using visit = await open();
    await visit.hover('rolling update');
    await visit.tooltip.waitFor();
    assert.equal(await visit.tooltip.textContent(), ROLLING.short);
    assert.deepEqual(await shown(visit), [['rolling-update', 'tooltip', 'mouse']]);
  });

  it('keeps the tooltip while the pointer is in it, and closes it after', async () => {
    await using visit = await open();
    await visit.hover('rolling update');
    await visit.tooltip.hover();
    await sleep(LONG);
    assert.equal(await visit.tooltip.count(), 1);
    await visit.page.mouse.move(0, 0);
    await visit.tooltip.waitFor({ state: 'detached' });
  });

  it('opens the entry on a click', async () => {
    await using visit = await open();
    await visit.click('rolling update');
    await visit.popover.waitFor();
    assert.equal(await visit.title(), ROLLING.term);
    assert.deepEqual((await shown(visit)).at(-1), ['rolling-update', 'popover', 'mouse']);
  });

  it('walks to a related term, and back', async () => {
    await using visit = await open();
    await visit.click('rolling update');
    await related(visit, NEXT.term).click();
    assert.equal(await visit.title(), NEXT.term);
    await visit.popover.getByRole('button', { name: 'Back', exact: true }).click();
    assert.equal(await visit.title(), ROLLING.term);
    const followed = (await visit.heard('glossary-follow')).map(({ term, to }) => [term, to]);
    assert.deepEqual(followed, [['rolling-update', 'related']]);
  });

  it('closes the entry on Escape', async () => {
    await using visit = await open();
    await visit.click('rolling update');
    await visit.popover.waitFor();
    await visit.page.keyboard.press('Escape');
    await visit.popover.waitFor({ state: 'detached' });
    assert.equal((await visit.heard('glossary-hide')).at(-1)?.['kind'], 'popover');
  });

  it('leads by keyboard alone from one tab stop through the list to an entry, and back', async () => {
    await using visit = await open();
    const { keyboard } = visit.page;
    const button = visit.page.locator('glossary-panel button');
    await tabTo(visit, visit.page.getByRole('link'));
    await keyboard.press('Tab');
    assert.equal(await isFocused(button), true);

    await keyboard.press('Enter');
    await visit.popover.waitFor();
    await tabTo(visit, visit.popover.getByRole('searchbox'));
    await keyboard.type('rolling');
    await tabTo(visit, visit.popover.getByRole('listitem').getByRole('button'));
    await keyboard.press('Enter');
    await visit.popover.getByRole('heading', { name: ROLLING.term }).waitFor();

    await tabTo(visit, related(visit, NEXT.term));
    await keyboard.press('Enter');
    await visit.popover.getByRole('heading', { name: NEXT.term }).waitFor();
    await keyboard.press('Alt+ArrowLeft');
    await visit.popover.getByRole('heading', { name: ROLLING.term }).waitFor();

    await keyboard.press('Escape');
    await visit.popover.waitFor({ state: 'detached' });
    assert.equal(await isFocused(button), true);
    const seen = await shown(visit);
    assert.equal(seen.filter(([, kind]) => kind === 'popover').length, 2);
    assert.deepEqual(new Set(seen.map(([, , via]) => via)), new Set(['keyboard']));
  });
}

/** The bare page with a build, once everything on it is there. */
export async function openBarePage(
  stage: Stage,
  build: Build,
  options?: BrowserContextOptions,
): Promise<Visit> {
  const body = await barePage(await tagFor(build, { cdn: stage.demo.cdn }));
  const visit = await stage.visit(stage.host.serve('bare.html', { body }), options);
  return visit.complete();
}

/** The button of a related term. */
export const related = (visit: Visit, term: string): Locator =>
  visit.popover.getByRole('listitem').getByRole('button', { name: term });

/** What was opened, in order: the term, as what, and by which hand. */
export async function shown(visit: Visit): Promise<unknown[][]> {
  const events: Heard[] = await visit.heard('glossary-show');
  return events.map(({ term, kind, via }) => [term, kind, via]);
}

/** Presses Tab until the focus is on `target`. */
export async function tabTo(visit: Visit, target: Locator): Promise<void> {
  for (let presses = 0; presses < 30; presses++) {
    await visit.page.keyboard.press('Tab');
    if ((await target.count()) === 1 && (await isFocused(target))) return;
  }
  throw new Error(`Tab does not lead to ${String(target)}`);
}

const isFocused = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element.matches(':focus'));
