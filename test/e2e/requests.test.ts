import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BARE_MARKS, barePage, BUILDS, tagFor } from './support/bare-page.ts';
import { readBuilt } from './support/built.ts';
import { openBarePage, tabTo } from './support/journeys.ts';
import { CONCURRENCY, useStage } from './support/stage.ts';
import { Visit } from './support/visit.ts';

describe('what a page requests', { concurrency: CONCURRENCY }, () => {
  const stage = useStage();

  /** The files that a page has asked the CDN for, in the order of their names. */
  const filesOf = ({ requests }: Visit): string[] =>
    requests
      .map((request) => new URL(request.url()))
      .filter(({ origin }) => origin === stage.demo.cdn)
      .map(({ pathname }) => pathname.slice(1))
      .sort();

  const jsonOf = (visit: Visit): string[] =>
    filesOf(visit)
      .filter((file) => file.endsWith('.json'))
      .map((file) => file.replace(/\.\w{16}\./, '.<hash>.'));

  for (const build of BUILDS) {
    it(`with ${build} is two JSON files when it loads, and none for all its hovers`, async () => {
      await using visit = await openBarePage(stage, build);
      const atRest = jsonOf(visit);
      for (const text of BARE_MARKS) {
        await visit.hover(text);
        await visit.tooltip.waitFor();
        await visit.page.keyboard.press('Escape');
      }
      assert.equal((await visit.heard('glossary-show')).length, BARE_MARKS.length);
      assert.deepEqual(atRest, ['glossary.<hash>.json', 'glossary.json']);
      assert.deepEqual(jsonOf(visit), atRest);
    });

    it(`with ${build} has nothing of Lit running before a pointer is on a term`, async () => {
      const hasLit = (visit: Visit) =>
        visit.page.evaluate(() => 'litElementVersions' in globalThis);
      await using visit = await openBarePage(stage, build);
      await visit.page.getByRole('heading').hover();
      await visit.idle();
      const early = await hasLit(visit);
      await visit.hover('rolling update');
      await visit.tooltip.waitFor();
      assert.deepEqual([early, await hasLit(visit)], [false, true]);
    });
  }

  it('with glosslight.js is, step by step, the files that the size limits are about', async () => {
    const sizes = JSON.parse(await readBuilt('sizes.json')) as Record<string, string[]>;
    const { before = [], intent = [], english = [], opening = [] } = sizes;
    const union = (...steps: string[][]) => [...new Set(steps.flat())].sort();
    const scriptsOf = (of: Visit) => filesOf(of).filter((file) => file.endsWith('.js'));

    await using visit = await openBarePage(stage, 'glosslight.js');
    const atRest = scriptsOf(visit);
    await visit.hover('rolling update');
    await visit.tooltip.waitFor();
    const withTooltip = scriptsOf(visit);
    await visit.click('rolling update');
    await visit.popover.waitFor();
    await tabTo(visit, visit.page.locator('glossary-panel button'));
    await visit.defined('glossary-panel');
    const withAll = scriptsOf(visit);

    assert.deepEqual(atRest, union(before));
    assert.deepEqual(withTooltip, union(before, intent, english));
    assert.deepEqual(withAll, union(before, intent, english, opening));
  });

  it('with glosslight.all.js is that file and the glossary, whatever the reader does', async () => {
    await using visit = await openBarePage(stage, 'glosslight.all.js');
    await visit.hover('rolling update');
    await visit.tooltip.waitFor();
    await visit.click('rolling update');
    await visit.popover.waitFor();
    const files = filesOf(visit).filter((file) => !file.endsWith('.json'));
    assert.deepEqual(files, ['glosslight.all.js']);
  });

  it('goes to its own origin and to that of the script, and nowhere else', async () => {
    await using visit = await openBarePage(stage, 'glosslight.js');
    await visit.hover('Kubernetes');
    await visit.tooltip.waitFor();
    await visit.click('Kubernetes');
    await visit.popover.waitFor();
    const origins = new Set(visit.requests.map((request) => new URL(request.url()).origin));
    assert.deepEqual([...origins].sort(), [stage.demo.cdn, stage.host.origin].sort());
  });

  it('carries neither cookie nor referrer for the glossary', async () => {
    const context = await stage.browser.newContext();
    await context.addCookies([{ name: 'session', value: 'secret', url: stage.demo.cdn }]);
    const tag = await tagFor('glosslight.js', { cdn: stage.demo.cdn });
    const url = stage.host.serve('cookie.html', { body: await barePage(tag) });
    await using visit = await Visit.to(url, context);
    await visit.complete();
    const headers = await Promise.all(visit.requests.map((request) => request.allHeaders()));
    const sent = visit.requests.flatMap((request, n) =>
      request.url().endsWith('.json') ? [[headers[n]!['cookie'], headers[n]!['referer']]] : [],
    );
    assert.deepEqual(sent, [
      [undefined, undefined],
      [undefined, undefined],
    ]);
    assert.equal(headers[0]!['cookie'], 'session=secret'); // The page itself, to which it belongs.
  });

  it('leaves no cookie, and nothing in any storage', async () => {
    await using visit = await openBarePage(stage, 'glosslight.js');
    await visit.hover('rolling update');
    await visit.tooltip.waitFor();
    await visit.click('rolling update');
    await visit.popover.waitFor();
    await visit.page.keyboard.press('Escape');
    const state = await visit.page.context().storageState({ indexedDB: true });
    const ofTab = await visit.page.evaluate(async () => [
      document.cookie,
      sessionStorage.length,
      (await caches.keys()).length,
    ]);
    assert.deepEqual(state, { cookies: [], origins: [] });
    assert.deepEqual(ofTab, ['', 0, 0]);
  });
});
