import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BARE_MARKS, barePage, tagFor } from './support/bare-page.ts';
import { openBarePage, tabTo } from './support/journeys.ts';
import { createGate } from './support/gate.ts';
import { differentPixels } from './support/pixels.ts';
import { CONCURRENCY, useStage } from './support/stage.ts';
import type { Visit } from './support/visit.ts';

/** Text that is painted in pieces may differ by so many pixels from text that is painted at once. */
const NOISE = 5;

type Media = NonNullable<Parameters<Visit['page']['emulateMedia']>[0]>;

describe('marks', { concurrency: CONCURRENCY }, () => {
  const stage = useStage();

  const cases: [where: string, media: Media, painted: boolean][] = [
    ['on a screen', { media: 'screen' }, true],
    ['in the dark', { colorScheme: 'dark' }, true],
    ['in print', { media: 'print' }, false],
    ['under forced colours', { forcedColors: 'active' }, false],
  ];
  for (const [where, media, painted] of cases) {
    it(`are ${painted ? 'seen' : 'not painted'} ${where}, and are there`, async () => {
      await using visit = await openBarePage(stage, 'glosslight.js');
      await visit.page.emulateMedia(media);
      const marked = await visit.page.screenshot();
      const wordings = await visit.wordings();
      await visit.page.evaluate(() => CSS.highlights.clear());
      const plain = await visit.page.screenshot();
      const different = await differentPixels(visit.page, marked, plain);
      assert.equal(different > NOISE, painted, `${different} pixels`);
      assert.deepEqual(wordings, BARE_MARKS);
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
    const painted = createGate();
    const manifest = (await (await fetch(`${cdn}/glossary.json`)).json()) as {
      content: { file: string };
    };
    manifest.content.file = `${cdn}/${manifest.content.file}`;
    async function* late(): AsyncGenerator<string> {
      await painted.opened;
      yield JSON.stringify(manifest);
    }
    const glossary = stage.elsewhere.serve('glossary.json', {
      headers: { 'access-control-allow-origin': '*' },
      body: late(),
    });
    const body = await barePage(await tagFor('glosslight.js', { cdn, glossary, attributes }));
    const visit = await stage.visit(stage.host.serve('late.html', { body }));
    await visit.page.waitForLoadState();
    await visit.page.screenshot();
    painted.open();
    return visit.complete();
  }

  for (const attributes of ['defer', 'defer data-mark="wrap"', 'defer data-panel="on"']) {
    it(`with a script tag that says ${attributes}`, async () => {
      await using visit = await openLate(attributes);
      const { keyboard, mouse } = visit.page;
      const term = visit.page.locator('p', { hasText: 'rolling update' });
      const box = (await term.boundingBox())!;
      await mouse.move(box.x + 1, box.y + 1);
      await mouse.move(box.x + box.width / 2, box.y + box.height - 5, { steps: 20 });
      await tabTo(visit, visit.page.locator('glossary-panel button'));
      await keyboard.press('Enter');
      await visit.popover.waitFor();
      await keyboard.press('Escape');
      assert.equal(await shiftOf(visit), 0);
    });
  }

  it('and a browser would have noticed', async () => {
    await using visit = await openLate('defer');
    await visit.page.evaluate(() => document.querySelector('h1')!.before('Something new'));
    assert.ok((await shiftOf(visit)) > 0);
  });
});
