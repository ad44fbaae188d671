import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { devices, type Frame } from 'playwright-core';
import { BARE_MARKS, barePage, type Build, BUILDS, tagFor } from './support/bare-page.ts';
import { readSource } from './support/built.ts';
import { entryOf } from './support/glossary.ts';
import { PUBLIC_JSON } from './support/host.ts';
import { related, tabTo } from './support/journeys.ts';
import { type ProbedPage, readMark } from './support/probe.ts';
import { CONCURRENCY, useStage } from './support/stage.ts';
import { until } from './support/until.ts';
import type { Visit } from './support/visit.ts';

describe('a page that allows only what it has to', { concurrency: CONCURRENCY }, () => {
  const stage = useStage();
  const nonce = 'r4nd0m';

  /** Serves a page under the policy that we promise to live with. */
  async function serve(
    build: Build,
    { glossary = '', attributes = 'defer' } = {},
  ): Promise<string> {
    const { cdn } = stage.demo;
    const policy = [
      "default-src 'none'",
      `script-src 'nonce-${nonce}' ${cdn}`,
      `connect-src ${cdn} ${glossary && new URL(glossary).origin}`,
      "require-trusted-types-for 'script'",
      'trusted-types glosslight',
    ];
    const tag = await tagFor(build, { cdn, nonce, attributes, ...(glossary && { glossary }) });
    return stage.host.serve('strict.html', {
      headers: { 'content-security-policy': policy.join('; ') },
      // The host's own picture is not what is asked about.
      body: (await barePage(tag)).replace(/<link rel="icon".*>/, ''),
    });
  }

  const open = async (
    build: Build,
    { options = {}, ...rest }: { glossary?: string; attributes?: string; options?: object } = {},
  ): Promise<Visit> => (await stage.visit(await serve(build, rest), options)).complete();

  /** What has gone wrong: violations, errors, and what was said about them. */
  const complaints = async (visit: Visit): Promise<unknown[]> => [
    ...visit.said,
    ...visit.uncaught,
    ...(await visit.heard('securitypolicyviolation')),
  ];

  const NEXT = entryOf(entryOf('rolling-update').related[0]!).term;

  for (const build of BUILDS) {
    it(`is served by ${build} with tooltip, entry, walk and list`, async () => {
      await using visit = await open(build);
      await visit.hover('rolling update');
      await visit.tooltip.waitFor();
      await visit.click('rolling update');
      await related(visit, NEXT).click();
      assert.equal(await visit.title(), NEXT);
      await tabTo(visit, visit.page.locator('glossary-panel button'));
      await visit.page.keyboard.press('Enter');
      await visit.popover.getByRole('searchbox').fill('rolling');
      assert.equal(await visit.popover.getByRole('listitem').count(), 1);
      await visit.popover.getByRole('listitem').getByRole('button').click();
      await visit.popover.getByRole('heading', { name: 'Rolling update' }).waitFor();
      assert.deepEqual(await complaints(visit), []);
    });
  }

  it('is served under a finger', async () => {
    await using visit = await open('glosslight.js', { options: devices['Pixel 7'] });
    await visit.tap('rolling update');
    await visit.popover.waitFor();
    assert.deepEqual(await complaints(visit), []);
  });

  it('can have its terms wrapped', async () => {
    await using visit = await open('glosslight.js', { attributes: 'defer data-mark="wrap"' });
    const terms = visit.page.locator('glossary-term:defined');
    await terms.filter({ hasText: 'rolling update' }).hover();
    await visit.tooltip.waitFor();
    assert.equal(await terms.count(), BARE_MARKS.length);
    assert.deepEqual(await complaints(visit), []);
  });

  it('can have its glossary as its authors wrote it', async () => {
    const glossary = stage.elsewhere.serve('glossary.json', {
      headers: PUBLIC_JSON,
      body: await readSource('glossary.json'),
    });
    await using visit = await open('glosslight.js', { glossary });
    assert.deepEqual(await visit.wordings(), BARE_MARKS);
    assert.deepEqual(await complaints(visit), []);
  });

  it('is served in a frame that may run scripts and has no origin', async () => {
    const url = await serve('glosslight.js');
    const style = 'position: fixed; inset: 0; width: 100%; height: 100%; border: 0';
    const body = `<iframe sandbox="allow-scripts" src="${url}" style="${style}"></iframe>`;
    await using visit = await stage.visit(stage.host.serve('frame.html', { body }));
    await visit.page.waitForLoadState();
    const [, frame] = visit.page.frames();
    await readMark(pageIn(frame!), 'rolling update');
    const heard = await frame!.evaluate(() => globalThis.heard.map(({ type }) => type));
    assert.ok(!heard.includes('securitypolicyviolation'));
    assert.equal(await frame!.evaluate(() => globalThis.origin), 'null');
    assert.deepEqual(await complaints(visit), []);
  });
});

/** A frame that fills its page, as a page. */
const pageIn = (frame: Frame): ProbedPage => ({
  evaluate: frame.evaluate.bind(frame) as ProbedPage['evaluate'],
  mouse: frame.page().mouse,
  waitFor: (condition, complaint) =>
    until(
      () => frame.evaluate(condition),
      () => complaint,
    ),
});
