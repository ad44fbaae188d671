import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { GlosslightPage } from '../../src/index.ts';
import { barePage, tagFor } from './support/bare-page.ts';
import { tabTo } from './support/journeys.ts';
import { CONCURRENCY, useStage } from './support/stage.ts';
import type { Visit } from './support/visit.ts';

describe('destroy() gives back the document as it was', { concurrency: CONCURRENCY }, () => {
  const stage = useStage();

  async function open(options: object = {}): Promise<Visit> {
    const tag = await tagFor('glosslight.esm.js', { cdn: stage.demo.cdn, options });
    const link = '<p id="note"><a href="/glossary/docker/" aria-describedby="note">Docker</a></p>';
    const url = stage.host.serve('undo.html', { body: await barePage(tag, link) });
    return (await stage.visit(url)).complete();
  }

  const states: Record<string, (visit: Visit) => Promise<void>> = {
    'at rest': async () => undefined,
    'while a tooltip is open': async (visit) => {
      await visit.hover('rolling update');
      await visit.tooltip.waitFor();
    },
    'while the tooltip of a link is open': async (visit) => {
      await tabTo(visit, visit.page.getByRole('link', { name: 'Docker' }));
      await visit.tooltip.waitFor();
    },
    'while an entry is open': async (visit) => {
      await visit.click('rolling update');
      await visit.popover.waitFor();
    },
    'while the list is open': async (visit) => {
      await tabTo(visit, visit.page.locator('glossary-panel button'));
      await visit.page.keyboard.press('Enter');
      await visit.popover.waitFor();
    },
    'while an entry is on its way': (visit) => visit.click('rolling update'),
  };
  for (const [when, act] of Object.entries(states)) {
    it(when, async () => {
      await using visit = await open();
      await act(visit);
      await destroy(visit);
      assert.deepEqual(await traces(visit), NONE);
    });
  }

  it('after its terms were wrapped', async () => {
    await using visit = await open({ mark: 'wrap' });
    await visit.page.locator('glossary-term', { hasText: 'rolling update' }).hover();
    await visit.tooltip.waitFor();
    await destroy(visit);
    assert.deepEqual(await traces(visit), NONE);
  });

  it('and nothing opens any more', async () => {
    await using visit = await open();
    await visit.hover('rolling update');
    await visit.tooltip.waitFor();
    const { x, y } = await visit.pointOn('Kubernetes');
    await destroy(visit);
    const before = await visit.heard('glossary-show');
    await visit.page.mouse.move(x, y);
    await visit.page.mouse.click(x, y);
    await sleep(600);
    assert.deepEqual(await visit.heard('glossary-show'), before);
  });
});

async function destroy(visit: Visit): Promise<void> {
  await visit.page.evaluate(() => globalThis.glosslightPage.destroy());
  await visit.idle();
}

declare global {
  var glosslightPage: GlosslightPage;
}

/** What is left of us in the page, and what went wrong. */
async function traces(visit: Visit): Promise<object> {
  const { now, source, isEqual } = await visit.document();
  assert.equal(now, source);
  const [highlights, sheets] = await visit.page.evaluate(() => [
    CSS.highlights.size,
    document.adoptedStyleSheets.length,
  ]);
  return { isEqual, highlights, sheets, complaints: [...visit.said, ...visit.uncaught] };
}

const NONE = { isEqual: true, highlights: 0, sheets: 0, complaints: [] };
