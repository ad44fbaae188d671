import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CONCURRENCY, useStage } from './support/stage.ts';
import type { Visit } from './support/visit.ts';

describe('the script tag', { concurrency: CONCURRENCY }, () => {
  const stage = useStage();

  /** A page of this text, served with these attributes on its script tag. */
  async function open(text: string, attributes = '', lang = 'en'): Promise<Visit> {
    const { cdn } = stage.demo;
    const tag = `<script defer src="${cdn}/glosslight.js" data-glossary="${cdn}/glossary.json" ${attributes}></script>`;
    const body = `<!doctype html><html lang="${lang}"><meta charset="utf-8">${tag}<body>${text}`;
    const visit = await stage.visit(stage.host.serve('attributes.html', { body }));
    return visit.marked();
  }

  const marking: [attributes: string, text: string, expected: string[]][] = [
    ['', '<main>Docker</main><aside>Kubernetes</aside>', ['Docker']],
    ['', '<div>Docker</div><aside>Kubernetes</aside>', ['Docker', 'Kubernetes']],
    ['data-root="aside"', '<main>Docker</main><aside>Kubernetes</aside>', ['Kubernetes']],
    ['data-exclude=".legal"', '<p>Docker</p><p class="legal">Kubernetes</p>', ['Docker']],
    ['', '<p>Docker</p><h2>More</h2><p>Docker</p><p>Docker</p>', ['Docker']],
    [
      'data-limit="section"',
      '<p>Docker</p><h2>More</h2><p>Docker</p><p>Docker</p>',
      ['Docker', 'Docker'],
    ],
    [
      'data-limit="none"',
      '<p>Docker</p><h2>More</h2><p>Docker</p><p>Docker</p>',
      ['Docker', 'Docker', 'Docker'],
    ],
    ['data-mark="none"', '<p>Docker</p>', []],
    ['data-mark="wrap"', '<p>Docker</p>', []],
    ['data-lang="en"', '<p lang="de">Docker</p>', ['Docker']],
    ['', '<p lang="de">Docker</p>', []],
  ];
  for (const [attributes, text, expected] of marking) {
    it(`with ${attributes || 'nothing else'} highlights [${expected.join()}] in ${text}`, async () => {
      await using visit = await open(text, attributes);
      assert.deepEqual(await visit.wordings(), expected);
    });
  }

  it('with data-mark="wrap" puts elements around terms', async () => {
    await using visit = await open('<p>Docker and Kubernetes</p>', 'data-mark="wrap"');
    const terms = await visit.page.locator('p').innerHTML();
    assert.equal(
      terms.replace(/ tabindex="0"/g, ''),
      '<glossary-term term="docker">Docker</glossary-term> and Kubernetes',
    );
  });

  const themes: [attributes: string, background: string, expected: string][] = [
    ['', 'white', 'light'],
    ['', 'black', 'dark'],
    ['data-theme="dark"', 'white', 'dark'],
    ['data-theme="light"', 'black', 'light'],
  ];
  for (const [attributes, background, expected] of themes) {
    it(`with ${attributes || 'no theme'} has ${expected} cards on ${background}`, async () => {
      await using visit = await open(`<p style="background: ${background}">Docker</p>`, attributes);
      await visit.hover('Docker');
      await visit.tooltip.waitFor();
      const scheme = await visit.tooltip.evaluate((card) => getComputedStyle(card).colorScheme);
      assert.equal(scheme, expected);
    });
  }

  it('opens the entry at a plain link to a term’s page', async () => {
    await using visit = await open('<p><a href="/glossary/docker/">ours</a></p>');
    await visit.page.getByRole('link').hover();
    await visit.tooltip.waitFor();
    await visit.page.getByRole('link').click();
    await visit.popover.waitFor();
    assert.equal(await visit.title(), 'Docker');
  });

  it('with data-links="off" leaves such a link to lead there', async () => {
    const link = '<p><a href="/glossary/docker/">ours</a></p>';
    await using visit = await open(link, 'data-links="off"');
    await visit.page.getByRole('link').hover();
    await visit.idle();
    const followed = visit.page.waitForRequest(`${stage.host.origin}/glossary/docker/`);
    await visit.page.getByRole('link').click();
    assert.equal((await followed).isNavigationRequest(), true);
  });

  const buttons: [what: string, attributes: string, opacities: string[]][] = [
    ['keeps the button for the list of terms out of sight', '', ['0']],
    ['with data-panel="on" shows that button', 'data-panel="on"', ['1']],
    ['with data-panel="off" has no such button', 'data-panel="off"', []],
  ];
  for (const [what, attributes, expected] of buttons) {
    it(what, async () => {
      await using visit = await open('<p>Docker</p>', attributes);
      if (expected[0]) await visit.complete();
      else await visit.idle();
      // The looks of the one that is seen come after it.
      if (expected[0] === '1') await visit.defined('glossary-panel');
      const opacities = await visit.page
        .locator('glossary-panel button')
        .evaluateAll((all) => all.map((button) => getComputedStyle(button).opacity));
      assert.deepEqual(opacities, expected);
    });
  }
});
