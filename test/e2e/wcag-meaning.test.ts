import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { entryOf } from './support/glossary.ts';
import { bringTo, openReading, type Reading, type State } from './support/reading-states.ts';
import { useStage } from './support/stage.ts';
import { stopOn } from './support/tab-stops.ts';
import { until } from './support/until.ts';

type Role = Parameters<Reading['visit']['popover']['getByRole']>[0];

interface Piece {
  role: Role;
  name?: string | RegExp;
  count?: number;
  options?: { level?: number; disabled?: boolean };
}

const ROLLING = entryOf('rolling-update');

/** What has which role, name and state in a card. */
const PIECES: Partial<Record<State, Piece[]>> = {
  'an entry': [
    { role: 'dialog', name: 'Deployment pipeline' },
    { role: 'heading', name: 'Deployment pipeline', options: { level: 2 } },
    { role: 'heading', name: 'Related terms', options: { level: 3 } },
    { role: 'heading', name: 'Articles', options: { level: 3 } },
    { role: 'link', name: /^We can help / },
    { role: 'button', name: 'Close' },
    { role: 'button', name: 'Copy snippet' },
    { role: 'button', name: 'Don’t mark terms on this site' },
  ],
  'an entry with a table': [
    { role: 'table' },
    { role: 'columnheader', name: 'Type' },
    { role: 'rowheader', count: 0 },
  ],
  'an entry after a walk': [
    { role: 'navigation', name: 'You came by' },
    { role: 'button', name: 'Back', options: { disabled: false } },
    { role: 'button', name: 'Forward', options: { disabled: true } },
    { role: 'button', name: ROLLING.term },
  ],
  'several meanings': [{ role: 'dialog', name: 'Several meanings' }, { role: 'list' }],
  'the list': [
    { role: 'dialog', name: /^Terms on this page/ },
    { role: 'searchbox', name: 'Find a term' },
    { role: 'list' },
    { role: 'listitem', count: 11 },
  ],
  'an entry with its place': [
    { role: 'status', name: '' },
    { role: 'button', name: 'Previous mention', options: { disabled: false } },
    { role: 'button', name: 'Next mention', options: { disabled: false } },
  ],
  'an entry on its way': [{ role: 'status', name: 'Loading …' }],
  'an entry that does not come': [{ role: 'alert' }, { role: 'button', name: 'Try again' }],
};

describe('WCAG, what things are:', () => {
  const stage = useStage();
  let reading: Reading;
  before(async () => {
    reading = await openReading(stage);
  });
  after(() => reading.visit[Symbol.asyncDispose]());

  for (const [state, pieces] of Object.entries(PIECES) as [State, Piece[]][]) {
    it(`1.3.1, 4.1.2: ${state} has its roles, names and states`, async () => {
      await bringTo(reading, state);
      const { popover } = reading.visit;
      for (const { role, name, count, options } of pieces) {
        const piece = popover.getByRole(role, { ...options, ...(name && { name, exact: true }) });
        const wanted = count ?? 1;
        await until(
          async () =>
            count === undefined ? (await piece.count()) > 0 : (await piece.count()) === wanted,
          () => `no ${role} "${name ?? ''}"`,
        );
      }
    });
  }

  it('4.1.3: how many terms are left is said where nothing takes the focus', async () => {
    const { visit } = reading;
    const status = visit.popover.getByRole('status');
    await bringTo(reading, 'the list');
    await visit.popover.getByRole('searchbox').fill('rolling');
    await until(
      async () => (await status.textContent())?.trim() === '1 term',
      () => 'nothing is said',
    );
    await visit.popover.getByRole('searchbox').fill('nothing like it');
    await until(
      async () => (await status.textContent())?.trim() === 'No term fits',
      () => 'nothing is said',
    );
    assert.match((await stopOn(visit.page))!.what, /^input/);
  });

  for (const [state, said] of [
    ['an entry with its place', '4 of 11'],
    ['an entry that was copied', 'Copied'],
    ['marks turned off', 'Terms are no longer marked on this site.'],
  ] as const) {
    it(`4.1.3: "${said}" is said in ${state}`, async () => {
      await bringTo(reading, state);
      await reading.visit.popover.getByRole('status').filter({ hasText: said }).waitFor({
        state: 'attached',
      });
    });
  }
});
