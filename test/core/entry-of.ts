import type { Entry } from '../../src/core/bundle.ts';

/** A compiled entry with these fields; the required ones are filled in. */
export const entryOf = (fields: Partial<Entry> = {}): Entry => ({
  id: 'docker',
  term: 'Docker',
  short: 'Runs containers.',
  definition: [{ tag: 'p', children: ['Runs containers.'] }],
  ...fields,
});
