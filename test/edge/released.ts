import { buildBundle } from '../../src/compiler/build-bundle.ts';
import { releaseFiles } from '../../src/compiler/release-files.ts';
import { glossaryOf } from '../content/glossary-of.ts';

/** A release as it stands in a store. */
export interface Released {
  id: string;
  /** By path what is in the files of the store. */
  files: Map<string, Uint8Array>;
}

/** The release of a glossary, and a channel that points to it. */
export function released(source: object, channel = 'live'): Released {
  const release = releaseFiles(buildBundle(source).files);
  const files = new Map(
    [...release.files].map(([name, bytes]) => [`releases/${release.id}/${name}`, bytes]),
  );
  files.set(`channels/${channel}.json`, json({ current: release.id }));
  return { id: release.id, files };
}

export const json = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

/** A few terms that know each other; the definitions are long enough to be worth compressing. */
export const SOURCE = {
  ...glossaryOf(
    {
      id: 'docker',
      term: 'Docker',
      short: 'Runs containers.',
      definition: `Runs [containers](glossary:container). ${'It has images, and layers of images. '.repeat(20)}`,
      aliases: ['Moby'],
      related: ['container'],
    },
    { id: 'container', term: 'Container', short: 'A box.', definition: 'A box with a *program*.' },
    { id: 'cafe', term: 'Café <b>', short: 'For </script><b>coffee</b>.', definition: 'Coffee.' },
  ),
  title: 'Words',
  url: 'https://example.org/glossary/{id}/',
};
