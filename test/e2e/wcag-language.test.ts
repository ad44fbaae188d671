import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { entryOf } from './support/glossary.ts';
import { serveReadingPage } from './support/reading-page.ts';
import { openList, type Reading } from './support/reading-states.ts';
import { useStage } from './support/stage.ts';

const ROLLING = entryOf('rolling-update');

describe('WCAG 3.1.2: on a German page with an English glossary', () => {
  const stage = useStage();
  const NEXT = entryOf(ROLLING.related[0]!);

  /** The language of the element that holds just this text. */
  const langOf = (reading: Reading, text: string): Promise<string | undefined> =>
    reading.visit.page
      .locator('glossary-popover:popover-open, glossary-tooltip:popover-open')
      .getByText(text, { exact: true })
      .first()
      .evaluate((element) => {
        for (let at: Element | null | undefined = element; at;) {
          if (at.getAttribute('lang')) return at.getAttribute('lang')!;
          const root = at.getRootNode();
          at = at.parentElement ?? (root instanceof ShadowRoot ? root.host : undefined);
        }
        return undefined;
      });

  let reading: Reading;
  before(async () => {
    const home = serveReadingPage(stage, 'de');
    const visit = await stage.visit(home, { reducedMotion: 'reduce' });
    reading = { visit: await visit.complete(), home, far: '' };
  });
  after(() => reading.visit[Symbol.asyncDispose]());

  it('the tooltip is English', async () => {
    await reading.visit.hover('rolling update');
    await reading.visit.tooltip.waitFor();
    assert.equal(await reading.visit.tooltip.getAttribute('lang'), 'en');
  });

  const texts: Record<string, [text: string, lang: string]> = {
    'the words of the interface are German': ['Verwandte Begriffe', 'de'],
    'the definition is English': ['health check', 'en'],
    'the title is English': [ROLLING.term, 'en'],
    'the short form of a related term is English': [NEXT.short, 'en'],
  };
  for (const [what, [text, lang]] of Object.entries(texts)) {
    it(what, async () => {
      const { visit } = reading;
      await visit.page.keyboard.press('Escape');
      await visit.page.keyboard.press('Escape');
      await visit.click('rolling update');
      await visit.popover.getByRole('dialog').waitFor();
      await visit.popover.locator('[part=related-term]').first().waitFor();
      assert.equal(await langOf(reading, text), lang);
    });
  }

  it('the short forms in the list are English', async () => {
    const { visit } = reading;
    await visit.page.keyboard.press('Escape');
    await visit.page.keyboard.press('Escape');
    await openList(visit);
    assert.equal(await langOf(reading, ROLLING.short), 'en');
  });
});
