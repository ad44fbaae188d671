import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { actAsHost, actAsReader, minutesOf } from './support/life.ts';
import { countLive, growth, type LiveCounts } from './support/live-counts.ts';
import { LongVisit } from './support/long-visit.ts';
import { changes, openings, routes } from './support/repetitions.ts';
import { CONCURRENCY } from './support/stage.ts';
import { useSteadyPlace } from './support/steady-place.ts';

/** Of twenty minutes each. */
const SESSIONS = 6;

describe('a page that is used for long', { concurrency: CONCURRENCY }, () => {
  const place = useSteadyPlace();

  const repetitions = {
    '1,000 openings': async (visit: LongVisit) => openings(visit, { from: 100, to: 1000 }),
    "10,000 of the host's changes": async (visit: LongVisit) =>
      changes(visit, { from: 20, to: 200 }),
    '100 routes': async (visit: LongVisit) => routes(visit, { from: 10, to: 100 }),
  };
  for (const [what, repeat] of Object.entries(repetitions)) {
    it(`keeps nothing of ${what}`, async () => {
      await using visit = await LongVisit.to(place);
      await visit.start();
      assert.deepEqual(await visit.growthOver(await repeat(visit)), []);
    });
  }

  it('is after two hours, six starts and six ends as it was', async () => {
    await using visit = await LongVisit.to(place, { hasClock: true });
    await using control = await LongVisit.to(place);
    const atRest = async (): Promise<LiveCounts> => {
      await visit.page.evaluate(() => globalThis.app.go(0));
      await visit.rest();
      return countLive(visit.page);
    };
    const before = await atRest();
    const ends: LiveCounts[] = [];
    for (let session = 0; session < SESSIONS; session++) {
      await visit.start({ delay: {} });
      if (session === 0) await walkOnce(visit);
      for (const minute of minutesOf(session % 2)) {
        await actAsHost(control, minute);
        await actAsHost(visit, minute);
        await actAsReader(visit, minute);
      }
      await visit.end();
      assert.deepEqual(await nodesOf(visit), await nodesOf(control));
      ends.push(await atRest());
      assert.equal(await visit.survivors(), 0);
    }
    assert.ok((await visit.page.evaluate(() => globalThis.app.shown)) > 100);
    // The clock has a log, with objects in it. The last is compared with the most that there was after any before.
    const last = ends.at(-1)!;
    const most = Object.fromEntries(
      Object.keys(last).map((kind) => [
        kind,
        Math.max(...ends.slice(0, -1).map((end) => end[kind]!)),
      ]),
    );
    assert.deepEqual(growth(most, { ...last, objects: 0 }), []);
    for (const kind of ['listeners', 'observers', 'frames', 'timers', 'marks', 'ranges'])
      assert.equal(last[kind], before[kind], kind);
  });
});

/** What is drawn for the first time leaves its template, and whether a walk comes about is a matter of a moment. */
async function walkOnce(visit: LongVisit): Promise<void> {
  const { keyboard, mouse } = visit.page;
  const { x, y } = await visit.anyPlace();
  await mouse.click(x, y);
  await visit.page.locator('glossary-popover [part=related-term]').first().click();
  await visit.page.locator('glossary-popover [part=trail]').waitFor();
  for (let n = 0; n < 2; n++) await keyboard.press('Escape');
}

const nodesOf = ({ page }: LongVisit): Promise<string[]> =>
  page.evaluate(() => globalThis.app.nodes());
