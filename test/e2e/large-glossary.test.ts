import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { buildBundle } from '../../src/compiler/build-bundle.ts';
import { BARE_MARKS, barePage, type Build, BUILDS, tagFor } from './support/bare-page.ts';
import { readSource } from './support/built.ts';
import { entryOf } from './support/glossary.ts';
import { type Answer, PUBLIC_JSON } from './support/host.ts';
import { CONCURRENCY, useStage } from './support/stage.ts';
import { until } from './support/until.ts';
import type { Visit } from './support/visit.ts';

/** So many entries are too many for one file. */
const MANY = 3000;

describe('a large glossary', { concurrency: CONCURRENCY }, () => {
  const stage = useStage();
  const files = new Map<string, Answer>();

  before(async () => {
    const source = JSON.parse(await readSource('glossary.json')) as { terms: object[] };
    for (let n = source.terms.length; n < MANY; n++) {
      source.terms.push({
        id: `filler-${n}`,
        term: `Filler number ${n}`,
        short: 'One of many.',
        definition: 'One of **many**. '.repeat(9),
      });
    }
    for (const [name, bytes] of buildBundle(source).files)
      files.set(name, { headers: PUBLIC_JSON, body: new TextDecoder().decode(bytes) });
  });

  /** The bare page with such a glossary. */
  async function openPage(
    build: Build,
    served: ReadonlyMap<string, Answer> = files,
  ): Promise<Visit> {
    const glossary = `${stage.elsewhere.serveFolder(served)}glossary.json`;
    const tag = await tagFor(build, { cdn: stage.demo.cdn, glossary });
    const visit = await stage.visit(stage.host.serve('large.html', { body: await barePage(tag) }));
    return visit.complete();
  }

  const jsonOf = ({ requests }: Visit): string[] =>
    requests
      .map((request) => new URL(request.url()).pathname.split('/').at(-1)!)
      .filter((file) => file.endsWith('.json'))
      .map((file) => file.replace(/\.\w{16}\./, '.<hash>.'));

  for (const build of BUILDS) {
    it(`marks a page like a small one, by two files: ${build}`, async () => {
      await using visit = await openPage(build);
      assert.deepEqual(await visit.wordings(), BARE_MARKS);
      assert.deepEqual(jsonOf(visit), ['glossary.json', 'index.<hash>.json']);
    });

    it(`fetches the entry that is pointed at, and walks on: ${build}`, async () => {
      await using visit = await openPage(build);
      await visit.hover('rolling update');
      await visit.tooltip.waitFor();
      const { short, term, related } = entryOf('rolling-update');
      assert.equal(await visit.tooltip.textContent(), short);
      assert.ok(jsonOf(visit).length <= 3, `${jsonOf(visit)}`);
      await visit.click('rolling update');
      await visit.popover.waitFor();
      await visit.popover.getByRole('heading', { name: term, level: 2 }).waitFor();
      const next = entryOf(related[0]!).term;
      await visit.popover.getByRole('button', { name: next }).first().click();
      await visit.popover.getByRole('heading', { name: next, level: 2 }).waitFor();
    });
  }

  it('says in a card that the reader is offline, and fills it when the network is back', async () => {
    await using visit = await openPage('glosslight.js');
    // The popover is there, the entries of another shard are not.
    await visit.click('rolling update');
    await visit.popover.getByRole('heading', { name: 'Rolling update', level: 2 }).waitFor();
    await visit.page.keyboard.press('Escape');
    const last = await visit.page.evaluate(() => {
      const main = document.querySelector('main')!;
      main.insertAdjacentHTML('beforeend', '<p>Filler number 2990</p>');
      return main.lastElementChild!.textContent;
    });
    await until(
      async () => (await visit.wordings()).includes(last),
      () => 'not marked',
    );
    await visit.page.context().setOffline(true);
    await visit.click(last);
    await visit.popover.getByText('You are offline.').waitFor();
    await visit.page.context().setOffline(false);
    await visit.popover.locator('[part=definition]').waitFor();
    assert.equal(await visit.title(), last);
  });
});
