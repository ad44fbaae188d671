// Leaves the pages of others as they were, whatever happens while they are marked.
//   PAGES=folder node --test test/e2e/real-pages.test.ts   all pages of a folder instead of ours
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import path from 'node:path';
import { enginesToTest } from '../../tools/find-browser.mjs';
import { type EngineStage, useEngine } from './support/engine-stage.ts';
import { EDITS, EDITS_OF_NODES } from './support/in-page/edits.ts';
import { type Mode, MODES, type Moment, TIMES } from './support/in-page/trial.ts';
import { demoPages, documentPages, pagesIn } from './support/real-pages.ts';
import { openForTrial, readMark } from './support/trial-page.ts';

const { PAGES } = process.env;
const pages = PAGES
  ? await pagesIn(path.resolve(PAGES))
  : [...(await documentPages()), ...(await demoPages())];

const MOMENTS: readonly Moment[] = ['first', 'third', 'middle', 'last'];

const ROOT_COMES_AND_GOES = ['childList BODY +GLOSSARY-ROOT -', 'childList BODY + -GLOSSARY-ROOT'];

describe('a page of others', { concurrency: 3 }, () => {
  for (const [e, engine] of enginesToTest().entries()) {
    describe(`in ${engine}`, { concurrency: 1 }, () => {
      const stage = useEngine(engine);
      const done = new Set<string>();

      for (const [n, { name, html }] of pages.entries()) {
        describe(name, () => {
          before(() => openForTrial(stage, html));
          // What takes long is tried on each page in one engine, and so in each engine on a third of the pages.
          const isNext = (turn: number): boolean => !!PAGES || (n + e) % 3 === turn;

          marking(stage, isNext(0));
          for (const mode of MODES) {
            if (isNext(1)) breakingOff(stage, mode, MOMENTS[Math.floor(n / 3) % MOMENTS.length]!);
            if (isNext(2)) editing(stage, mode, n, done);
          }
        });
      }

      it('has been through all that hosts do', { skip: !!PAGES }, () => {
        const toHighlight = [...EDITS, ...EDITS_OF_NODES].map(([edit]) => `${edit}, to highlight`);
        const toWrap = EDITS.map(([edit]) => `${edit}, to wrap`);
        assert.deepEqual([...done].sort(), [...toHighlight, ...toWrap].sort());
      });
    });
  }
});

function marking(stage: EngineStage, isRead: boolean): void {
  const begin = async (mode: Mode): Promise<void> => {
    const marks = await stage.page.evaluate((asked) => globalThis.trial.begin(asked), mode);
    assert.ok(marks >= 5, `${marks} marks`);
  };
  const end = () => stage.page.evaluate(() => globalThis.trial.end());

  it(`is as it was after ${isRead ? 'reading' : 'marking'}, and nobody has seen a change`, async () => {
    await begin('highlight');
    if (isRead) await readMark(stage);
    assert.deepEqual(await end(), { changes: [], mutations: ROOT_COMES_AND_GOES });
  });

  it('is as it was after its terms were wrapped', async () => {
    await begin('wrap');
    const { changes, mutations } = await end();
    assert.deepEqual(changes, []);
    // Nothing is wrapped where a framework has yet to take over, of which ours have none.
    assert.ok(PAGES || mutations.length > 5);
  });
}

function breakingOff(stage: EngineStage, mode: Mode, moment: Moment): void {
  it(`is as it was when a scan is broken off, to ${mode}, at the ${moment} chance`, async () => {
    const end = await stage.page.evaluate(([asked, at]) => globalThis.trial.endInScan(asked, at), [
      mode,
      moment,
    ] as const);
    assert.deepEqual(end, { brokenOff: true, changes: [] });
  });

  it(`is as it was when its content was away for the first scan, to ${mode}`, async () => {
    const changes = await stage.page.evaluate(
      (asked) => globalThis.trial.endWithoutContent(asked),
      mode,
    );
    assert.deepEqual(changes, []);
  });
}

function editing(stage: EngineStage, mode: Mode, first: number, done: Set<string>): void {
  for (const when of TIMES) {
    it(`is what its host has made of it, to ${mode}, and ended ${when}`, async () => {
      const { edits, changes } = await stage.page.evaluate(
        ([asked, from, moment]) => globalThis.trial.endAfterEdits(asked, from, moment),
        [mode, first, when] as const,
      );
      for (const edit of edits) done.add(`${edit}, to ${mode}`);
      assert.deepEqual(changes, [], edits.join());
    });
  }
}
