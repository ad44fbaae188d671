import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { barePage, tagFor } from './support/bare-page.ts';
import { entryOf } from './support/glossary.ts';
import { openBarePage } from './support/journeys.ts';
import { CONCURRENCY, useStage } from './support/stage.ts';
import type { Visit } from './support/visit.ts';

const { term } = entryOf('rolling-update');
/** Where the sample glossary has the page of that term. */
const pathname = '/glossary/rolling-update/';

describe('what a reader copies from a card', { concurrency: CONCURRENCY }, () => {
  const stage = useStage();

  async function openCard(visit: Visit): Promise<void> {
    await visit.click('rolling update');
    await visit.popover.waitFor();
  }

  const press = ({ popover }: Visit, name: string): Promise<void> =>
    popover.getByRole('button', { name }).click();

  /** What is in the clipboard, pasted. */
  async function pasted({ page }: Visit): Promise<string> {
    await page.evaluate(() => document.body.append(document.createElement('textarea')));
    await page.locator('textarea').focus();
    await page.keyboard.press('Control+V');
    return page.locator('textarea').inputValue();
  }

  // One at a time: a machine has one clipboard.
  it('is the address of the term, or HTML that names it', async () => {
    await using visit = await openBarePage(stage, 'glosslight.js', {
      permissions: ['clipboard-write'],
    });
    const link = new URL(pathname, visit.page.url()).href;
    await openCard(visit);
    await press(visit, 'Copy link');
    await visit.popover.getByRole('button', { name: 'Copied' }).waitFor();
    assert.equal(await pasted(visit), link);
    await openCard(visit);
    await press(visit, 'Copy snippet');
    await visit.popover.getByRole('button', { name: 'Copied' }).waitFor();
    await visit.page.locator('textarea').evaluate((element) => element.remove());
    assert.equal(await pasted(visit), `<a href="${link}">${term}</a>`);
  });

  it('is shown to be copied by hand where the page does not let us', async () => {
    const body = await barePage(await tagFor('glosslight.js', { cdn: stage.demo.cdn }));
    const headers = { 'permissions-policy': 'clipboard-write=()' };
    await using visit = await stage.visit(stage.host.serve('no-clipboard.html', { headers, body }));
    await visit.complete();
    await openCard(visit);
    await press(visit, 'Copy link');
    const field = visit.popover.getByRole('textbox', { name: 'Copy this:' });
    await field.focus();
    const [value, selected] = await field.evaluate(
      ({ value, selectionStart, selectionEnd }: HTMLInputElement) => [
        value,
        value.slice(selectionStart!, selectionEnd!),
      ],
    );
    assert.deepEqual([new URL(value!).pathname, selected], [pathname, value]);
  });
});
