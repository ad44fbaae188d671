import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { BARE_MARKS, barePage, tagFor } from './support/bare-page.ts';
import { createGate } from './support/gate.ts';
import { fetchManifest } from './support/glossary.ts';
import { PUBLIC_JSON } from './support/host.ts';
import { openBarePage, tabTo } from './support/journeys.ts';
import { differentPixels } from './support/pixels.ts';
import { CONCURRENCY, useStage } from './support/stage.ts';
import { until } from './support/until.ts';
import type { Visit } from './support/visit.ts';

/** Text that is painted in pieces may differ by so many pixels from text that is painted at once. */
const NOISE = 5;

interface Case {
  /** What the page is like when it loads, and what it becomes. */
  options?: BrowserContextOptions;
  media?: NonNullable<Parameters<Page['emulateMedia']>[0]>;
  isPainted: boolean;
}

describe('marks', { concurrency: CONCURRENCY }, () => {
  const stage = useStage();

  const cases: Record<string, Case> = {
    'are painted on a screen': { isPainted: true },
    'are painted in the dark': { options: { colorScheme: 'dark' }, isPainted: true },
    'are not painted in print, but are there': { media: { media: 'print' }, isPainted: false },
    'are not painted under forced colours, but are there': {
      options: { forcedColors: 'active' },
      isPainted: false,
    },
    'are painted no more when colours are forced, but are there': {
      media: { forcedColors: 'active' },
      isPainted: false,
    },
    'are painted again when colours are free': {
      options: { forcedColors: 'active' },
      media: { forcedColors: 'none' },
      isPainted: true,
    },
  };
  for (const [what, { options, media, isPainted }] of Object.entries(cases)) {
    it(what, async () => {
      await using without = await openBarePage(stage, 'glosslight.js', options);
      await without.page.evaluate(() => CSS.highlights.clear());
      await without.page.emulateMedia(media);
      const plain = await without.page.screenshot();
      await using visit = await openBarePage(stage, 'glosslight.js', options);
      await visit.page.emulateMedia(media);
      let different = NaN;
      const isRight = async (): Promise<boolean> => {
        different = await differentPixels(visit.page, await visit.page.screenshot(), plain);
        return different > NOISE === isPainted;
      };
      // What keeps colours from being forced on the marks is loaded only then.
      await until(isRight, () => `${different} pixels`);
      assert.deepEqual(await visit.wordings(), BARE_MARKS);
    });
  }
});

describe('on paper', () => {
  const stage = useStage();

  it('there is neither card nor button', async () => {
    await using visit = await openBarePage(stage, 'glosslight.js');
    await visit.page.emulateMedia({ media: 'print' });
    const before = await visit.page.screenshot();
    await visit.page.emulateMedia({ media: 'screen' });
    await tabTo(visit, visit.page.locator('glossary-panel button'));
    await visit.click('rolling update');
    await visit.popover.waitFor();
    await visit.page.emulateMedia({ media: 'print' });
    assert.equal(await differentPixels(visit.page, before, await visit.page.screenshot()), 0);
  });
});

describe('the page does not shift', { concurrency: CONCURRENCY }, () => {
  const stage = useStage();

  /** How far things have moved by themselves since the page was first painted, as browsers measure it. */
  const shiftOf = ({ page }: Visit): Promise<number> =>
    page.evaluate(async () => {
      const frame = () => new Promise(requestAnimationFrame);
      await frame();
      await frame();
      return new Promise<number>((resolve) => {
        const sum = (entries: PerformanceEntryList) =>
          entries.reduce(
            (total, entry) => total + (entry as unknown as { value: number }).value,
            0,
          );
        const observer = new PerformanceObserver((list) => resolve(sum(list.getEntries())));
        observer.observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum(observer.takeRecords())), 100);
      });
    });

  /** A page that is painted before its glossary is there. */
  async function openLate(attributes: string): Promise<Visit> {
    const { cdn } = stage.demo;
    const manifest = await fetchManifest(cdn);
    const painted = createGate();
    async function* late(): AsyncGenerator<string> {
      await painted.opened;
      yield JSON.stringify(manifest);
    }
    const glossary = stage.elsewhere.serve('late.json', { headers: PUBLIC_JSON, body: late() });
    const body = await barePage(await tagFor('glosslight.js', { cdn, glossary, attributes }));
    const visit = await stage.visit(stage.host.serve('late.html', { body }));
    await visit.page.waitForLoadState();
    await visit.page.screenshot();
    painted.open();
    return visit.complete();
  }

  const term = 'rolling update';
  const hovers: Record<string, (visit: Visit) => Promise<void>> = {
    '': (visit) => visit.hover(term),
    'data-panel="on"': (visit) => visit.hover(term),
    'data-mark="wrap"': ({ page }) => page.locator('glossary-term', { hasText: term }).hover(),
  };
  for (const [attributes, hover] of Object.entries(hovers)) {
    it(`with ${attributes || 'nothing else'} on the script tag`, async () => {
      await using visit = await openLate(`defer ${attributes}`);
      await hover(visit);
      await visit.tooltip.waitFor();
      await tabTo(visit, visit.page.locator('glossary-panel button'));
      await visit.page.keyboard.press('Enter');
      await visit.popover.waitFor();
      await visit.page.keyboard.press('Escape');
      assert.equal(await shiftOf(visit), 0);
    });
  }

  it('and a browser would have noticed', async () => {
    await using visit = await openLate('defer');
    await visit.page.evaluate(() => document.querySelector('h1')!.before('Something new'));
    assert.ok((await shiftOf(visit)) > 0);
  });
});
