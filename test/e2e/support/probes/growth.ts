import { countLive } from '../live-counts.ts';
import { LongVisit } from '../long-visit.ts';
import { changes, openings, routes } from '../repetitions.ts';
import type { Probe } from './probe.ts';

// The soak test in small: what stays of each time is seen after a few.

export const growsWithOpenings: Probe = async (place) => {
  await using visit = await LongVisit.to(place);
  await visit.start();
  return await visit.growthOver(await openings(visit, { from: 10, to: 20 }));
};

export const growsWithChanges: Probe = async (place) => {
  await using visit = await LongVisit.to(place);
  await visit.start();
  return await visit.growthOver(await changes(visit, { from: 4, to: 14 }));
};

export const growsWithRoutes: Probe = async (place) => {
  await using visit = await LongVisit.to(place);
  await visit.start();
  return await visit.growthOver(await routes(visit, { from: 10, to: 16 }));
};

/** Starts and ends, in either way of marking, each with an opening. */
export const growsWithStarts: Probe = async (place) => {
  await using visit = await LongVisit.to(place);
  const faults = await visit.growthOver({
    from: 2,
    to: 4,
    async act(n) {
      await visit.start({ mark: n % 2 ? 'wrap' : 'highlight' });
      const [mark] = n % 2 ? [] : await visit.places();
      if (mark) await visit.openAt(mark);
      await visit.end();
    },
  });
  const survivors = await visit.survivors();
  return survivors ? [...faults, `survivors: ${survivors}`] : faults;
};

/** What costs the host, be there ever so little of it. */
export const keepsLiveRanges: Probe = async (place) => {
  await using visit = await LongVisit.to(place);
  await visit.start();
  const { marks, ranges } = await countLive(visit.page);
  return ranges || !marks ? [`live ranges: ${ranges} for ${marks} marks`] : [];
};
