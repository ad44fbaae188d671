import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { barePage, tagFor } from './support/bare-page.ts';
import { entryOf } from './support/glossary.ts';
import { tabTo } from './support/journeys.ts';
import { CONCURRENCY, useStage } from './support/stage.ts';
import type { Visit } from './support/visit.ts';

const TERM = entryOf('rolling-update');
const NEXT = entryOf(TERM.related[0]!);

/** What stands on the page, and what is seen of it once it has the glossary. */
const ELEMENTS: [name: string, html: string, seen: string][] = [
  ['a card', `<glossary-card term="${TERM.id}"></glossary-card>`, 'related'],
  ['an index', '<glossary-index></glossary-index>', 'term'],
  ['a picture', `<glossary-graph term="${TERM.id}"></glossary-graph>`, 'node'],
];

describe('an element on a page of others', { concurrency: CONCURRENCY }, () => {
  const stage = useStage();

  async function open(end = ''): Promise<Visit> {
    const tag = await tagFor('glosslight.js', { cdn: stage.demo.cdn });
    const body = await barePage(tag, end);
    return stage.visit(stage.host.serve('page.html', { body }));
  }

  const partOf = ({ page }: Visit, name: string, text: string) =>
    page.locator(`[part~=${name}]`, { hasText: text }).first();

  for (const [name, html, part] of ELEMENTS) {
    const seen = (visit: Visit): Promise<void> => partOf(visit, part, NEXT.term).waitFor();

    it(`shows ${name} that is there`, async () => {
      await using visit = await open(html);
      await seen(visit);
      await visit.complete();
      assert.deepEqual([visit.said, visit.uncaught], [[], []]);
    });

    it(`shows ${name} that a script adds`, async () => {
      await using visit = await open();
      await visit.complete();
      await visit.page.evaluate((end) => {
        document.body.insertAdjacentHTML('beforeend', end);
      }, html);
      await seen(visit);
      assert.deepEqual([visit.said, visit.uncaught], [[], []]);
    });

    it(`shows ${name} while the reader has switched marks off`, async () => {
      await using visit = await open(html);
      await visit.complete();
      await visit.page.evaluate(() => localStorage.setItem('glosslight-off', ''));
      await visit.page.reload();
      await seen(visit);
      assert.deepEqual([await visit.wordings(), visit.uncaught], [[], []]);
    });
  }
});

describe('a card on a page of others', { concurrency: CONCURRENCY }, () => {
  const stage = useStage();

  /** A page with a card of `TERM`, and `NEXT` among its related terms. */
  async function open() {
    const tag = await tagFor('glosslight.js', { cdn: stage.demo.cdn });
    const body = await barePage(tag, `<glossary-card term="${TERM.id}"></glossary-card>`);
    const visit = await stage.visit(stage.host.serve('card.html', { body }));
    await visit.complete();
    const card = visit.page.locator('glossary-card');
    const related = card.locator(`[part~=related-term][data-term=${NEXT.id}]`);
    await related.scrollIntoViewIfNeeded();
    await visit.still(); // Right after a scroll nothing opens.
    return { visit, card, related };
  }

  /** What the related term is described by for assistive technology. */
  async function descriptionOf({ page }: Visit): Promise<string | undefined> {
    const session = await page.context().newCDPSession(page);
    const { result } = await session.send('Runtime.evaluate', {
      expression: `document.querySelector('glossary-card').shadowRoot.querySelector('[part~=related-term][data-term=${NEXT.id}]')`,
    });
    const { nodes } = await session.send('Accessibility.getPartialAXTree', {
      objectId: result.objectId!,
      fetchRelatives: false,
    });
    return nodes[0]?.description?.value as string | undefined;
  }

  it('explains a related term to a pointer that rests on it', async () => {
    const { visit, related } = await open();
    await using _ = visit;
    await related.hover();
    await visit.tooltip.filter({ hasText: NEXT.short }).waitFor();
    assert.ok((await descriptionOf(visit))?.endsWith(NEXT.short));
  });

  it('explains a related term to a keyboard that comes to it', async () => {
    const { visit, related } = await open();
    await using _ = visit;
    await tabTo(visit, related);
    await visit.tooltip.filter({ hasText: NEXT.short }).waitFor();
    assert.ok((await descriptionOf(visit))?.endsWith(NEXT.short));
    await visit.page.keyboard.press('Escape');
    await visit.tooltip.waitFor({ state: 'hidden' });
    assert.equal((await descriptionOf(visit)) ?? '', '');
  });

  it('is walked in place, with no popover and no request', async () => {
    const { visit, card, related } = await open();
    await using _ = visit;
    const title = card.getByRole('heading', { level: 2 });
    await related.hover();
    await visit.tooltip.waitFor();
    const before = visit.requests.length;
    await related.click();
    assert.equal(await title.innerText(), NEXT.term);
    await card.getByRole('button', { name: 'Back', exact: true }).click();
    assert.equal(await title.innerText(), TERM.term);
    await visit.idle();
    assert.equal(await visit.popover.count(), 0);
    assert.equal(visit.requests.length, before);
  });
});
