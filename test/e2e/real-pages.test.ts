// Leaves the pages of others as they were, whatever happens while they are marked.
//   PAGES=folder node --test test/e2e/real-pages.test.ts   all pages of a folder instead of ours
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import path from 'node:path';
import { enginesToTest } from '../../tools/find-browser.mjs';
import { type EngineStage, useEngine } from './support/engine-stage.ts';
import { EDITS, EDITS_OF_NODES } from './support/in-page/edits.ts';
import type { Mode, Moment, When } from './support/in-page/trial.ts';
import { demoPages, documentPages, pagesIn, type RealPage } from './support/real-pages.ts';
import { openForTrial, readMark } from './support/trial-page.ts';

const { PAGES } = process.env;
const pages = PAGES
  ? await pagesIn(path.resolve(PAGES))
  : [...(await documentPages()), ...(await demoPages())];

const MODES: readonly Mode[] = ['highlight', 'wrap'];
const MOMENTS: readonly Moment[] = ['first', 'third', 'middle', 'last'];
const WHEN: readonly When[] = ['at once', 'later'];

const ROOT_COMES_AND_GOES = ['childList BODY +GLOSSARY-ROOT -', 'childList BODY + -GLOSSARY-ROOT'];

describe('a page of others', { concurrency: 3 }, () => {
  for (const engine of enginesToTest()) {
    describe(`in ${engine}`, { concurrency: 1 }, () => {
      const stage = useEngine(engine);
      const done = new Set<string>();
      pages.forEach((page, n) => trials(stage, page, n, done));

      it('has been through all that hosts do', { skip: !!PAGES }, () => {
        const toHighlight = [...EDITS, ...EDITS_OF_NODES].map(([edit]) => `${edit}, to highlight`);
        const toWrap = EDITS.map(([edit]) => `${edit}, to wrap`);
        assert.deepEqual([...done].sort(), [...toHighlight, ...toWrap].sort());
      });
    });
  }
});

function trials(stage: EngineStage, { name, html }: RealPage, n: number, done: Set<string>): void {
  describe(name, () => {
    before(() => openForTrial(stage, html));

    it('is as it was when its marks have been read and are gone, and nobody saw a change', async () => {
      const { page } = stage;
      const marks = await page.evaluate(() => globalThis.trial.begin('highlight'));
      assert.ok(marks >= 5, `${marks} marks`);
      await readMark(stage);
      const left = await page.evaluate(() => globalThis.trial.end());
      assert.deepEqual(left, { changes: [], mutations: ROOT_COMES_AND_GOES });
    });

    it('is as it was when its terms have been wrapped', async () => {
      const { page } = stage;
      const marks = await page.evaluate(() => globalThis.trial.begin('wrap'));
      assert.ok(marks >= 5, `${marks} marks`);
      const { changes, mutations } = await page.evaluate(() => globalThis.trial.end());
      assert.deepEqual(changes, []);
      assert.ok(mutations.length > 5);
    });

    for (const [m, mode] of MODES.entries()) {
      const moment = MOMENTS[n % MOMENTS.length]!;
      it(`is as it was when a scan is broken off, to ${mode}, at the ${moment} chance`, async () => {
        const end = await stage.page.evaluate(
          ([asked, at]) => globalThis.trial.endInScan(asked, at),
          [mode, moment] as const,
        );
        assert.deepEqual(end, { brokenOff: true, changes: [] });
      });

      it(`is as it was when its content was away for the first scan, to ${mode}`, async () => {
        const changes = await stage.page.evaluate(
          (asked) => globalThis.trial.endWithoutContent(asked),
          mode,
        );
        assert.deepEqual(changes, []);
      });

      const when = WHEN[(n + m) % WHEN.length]!;
      it(`is what its host has made of it, to ${mode}, and ended ${when}`, async () => {
        const { edits, changes } = await stage.page.evaluate(
          ([asked, first, moment_]) => globalThis.trial.endAfterEdits(asked, first, moment_),
          [mode, n, when] as const,
        );
        for (const edit of edits) done.add(`${edit}, to ${mode}`);
        assert.deepEqual(changes, [], edits.join());
      });
    }
  });
}
