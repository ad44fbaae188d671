/** A source with these entries; what they leave out of the required fields is filled in. */
export const glossaryOf = (...entries: object[]): object => ({
  version: 1,
  lang: 'en',
  terms: entries.map((entry, index) => entryOf({ id: `entry-${index}`, ...entry })),
});

/** A sound entry with these fields. */
export const entryOf = (fields: object = {}): Record<string, unknown> => ({
  id: 'docker',
  term: 'Docker',
  definition: 'Runs containers.',
  short: 'Runs containers.',
  ...fields,
});
