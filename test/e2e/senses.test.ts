import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Locator } from 'playwright-core';
import { entryOf } from './support/glossary.ts';
import { shown, tabTo } from './support/journeys.ts';
import { CONCURRENCY, useStage } from './support/stage.ts';
import type { Visit } from './support/visit.ts';

const KUBERNETES = entryOf('namespace-kubernetes');
const LINUX = entryOf('namespace-linux');

/** Two marks of a name that has two meanings; the second one is decided by its author. */
const PAGE = `<!doctype html><html lang="en"><title>Namespaces</title>
  <main>
    <p>Each has a namespace of its own.</p>
    <p data-glossary-sense="linux">In its namespaces a process sees no other.</p>
  </main>`;

describe('a name with several meanings', { concurrency: CONCURRENCY }, () => {
  const stage = useStage();

  const open = async (): Promise<Visit> => {
    const { cdn } = stage.demo;
    const tag = `<script defer src="${cdn}/glosslight.js" data-glossary="${cdn}/glossary.json"></script>`;
    const visit = await stage.visit(stage.host.serve('senses.html', { body: PAGE + tag }));
    return visit.complete();
  };

  it('is told in short, chosen by mouse, and changed', async () => {
    await using visit = await open();
    await visit.hover('namespace');
    await visit.tooltip.waitFor();
    const text = await visit.tooltip.innerText();
    for (const part of ['Kubernetes', 'Linux']) assert.ok(text.includes(part), text);

    await visit.click('namespace');
    await visit.popover.waitFor();
    assert.equal(await visit.title(), 'Several meanings');
    await sense(visit, 'Linux').click();
    assert.equal(await visit.title(), LINUX.term);
    await visit.popover.getByRole('button', { name: 'Back', exact: true }).click();
    await sense(visit, 'Kubernetes').click();
    assert.equal(await visit.title(), KUBERNETES.term);
    assert.deepEqual(await shown(visit), [
      [KUBERNETES.id, 'tooltip', 'mouse'],
      [KUBERNETES.id, 'popover', 'mouse'],
    ]);
  });

  it('is chosen by keyboard alone', async () => {
    await using visit = await open();
    const { keyboard } = visit.page;
    await tabTo(visit, visit.page.locator('glossary-panel button'));
    await keyboard.press('Enter');
    const rows = visit.popover.getByRole('listitem').getByRole('button');
    await rows.first().waitFor();
    assert.equal(await rows.count(), 2);
    await tabTo(visit, rows.first());
    await keyboard.press('Enter');
    await visit.popover.getByRole('heading', { name: 'Several meanings' }).waitFor();
    await tabTo(visit, sense(visit, 'Linux'));
    await keyboard.press('Enter');
    await visit.popover.getByRole('heading', { name: LINUX.term, level: 2 }).waitFor();
    await keyboard.press('Alt+ArrowLeft');
    await visit.popover.getByRole('heading', { name: 'Several meanings' }).waitFor();
  });

  it('is decided where the author says so', async () => {
    await using visit = await open();
    await visit.click('namespaces');
    await visit.popover.waitFor();
    assert.equal(await visit.title(), LINUX.term);
    assert.deepEqual((await shown(visit)).at(-1), [LINUX.id, 'popover', 'mouse']);
  });
});

/** One of the meanings to choose from, by what it is about. */
const sense = (visit: Visit, name: string): Locator =>
  visit.popover.getByRole('listitem').getByRole('button', { name: `Namespace ${name}` });
