import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { englishFamily } from '../../src/content/family-en.ts';

describe('englishFamily', () => {
  const cases: [form: string, ...family: string[]][] = [
    ['Throttle', 'Throttling', 'Throttled'],
    ['fetch', 'fetching', 'fetched'],
    ['copy', 'copying', 'copied'],
    ['deploy', 'deploying', 'deployed'],
    ['scan', 'scanning', 'scanned'],
    ['commit', 'commiting', 'commited', 'committing', 'committed'],
    ['stream', 'streaming', 'streamed'],
    ['queue', 'queuing', 'queued'],
    ['Serialization', 'Serialize', 'Serialized', 'Serializing', 'Serializer'],
    ['virtualisation', 'virtualise', 'virtualised', 'virtualising', 'virtualiser'],
    ['Interpolation', 'Interpolate', 'Interpolated', 'Interpolating'],
    ['Abstraction', 'Abstracts', 'Abstracted', 'Abstracting'],
    ['Encryption', 'Encrypts', 'Encrypted', 'Encrypting'],
    ['embedding', 'embedded'],
    ['base', 'basing'],
    ['asynchronous', 'asynchronously'],
    ['reachable', 'reachability'],
    ['Debounce', 'Debouncing', 'Debounced'],
    ['polymorphic', 'polymorphically'],
    // The last of several words.
    ['percent-encoding', 'percent-encod', 'percent-encode', 'percent-encoded'],
    ['vertical scaling', 'vertical scal', 'vertical scale', 'vertical scaled'],
    ['edge caching', 'edge cach', 'edge cache', 'edge cached'],
    ['web scanning', 'web scan', 'web scann', 'web scanned'],
    ['long polling', 'long pol', 'long poll', 'long polled'],
    ['sample merged', 'sample merg', 'sample merge', 'sample merging'],
    [
      'data serialization',
      'data serialize',
      'data serialized',
      'data serializing',
      'data serializer',
    ],
  ];
  for (const [form, ...family] of cases) {
    it(`knows ${family.join(', ')} of "${form}"`, () =>
      assert.deepEqual(englishFamily(form), family));
  }

  for (const form of [
    // Nouns that are no verbs.
    'container',
    'processor',
    'deployment',
    'security',
    'station',
    'relation',
    'mechanism',
    'hardware',
    'Kubernetes',
    'schema',
    'string',
    // Whose verbs say something else.
    'call',
    // Too short, or no word.
    'log',
    'ring',
    'API',
    'GraphQL',
    'S3',
    'C++',
    'service mesh',
    'Fließband',
    '容器',
    '',
  ]) {
    it(`knows none of "${form}"`, () => assert.deepEqual(englishFamily(form), []));
  }
});
