import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pluralsOf } from '../../src/content/plural.ts';

describe('pluralsOf', () => {
  const cases: [form: string, ...plurals: string[]][] = [
    ['container', 'containers'],
    ['service worker', 'service workers'],
    ['single sign-on', 'single sign-ons'],
    ['café', 'cafés'],
    ['API', 'APIs'],
    ['REST API', 'REST APIs'],
    ['PHY', 'PHYs'],
    ['CMS', 'CMSes', 'CMSs'],
    ['S3', 'S3s'],
    ['class', 'classes'],
    ['mutex', 'mutexes', 'mutices'],
    ['index', 'indexes', 'indices'],
    ['matrix', 'matrixes', 'matrices'],
    ['prefix', 'prefixes'],
    ['box', 'boxes'],
    ['batch', 'batches'],
    ['hash', 'hashes'],
    ['epoch', 'epochs'],
    ['cache', 'caches'],
    ['quiz', 'quizzes'],
    ['alias', 'aliases'],
    ['bus', 'buses'],
    ['radius', 'radii', 'radiuses'],
    ['analysis', 'analyses'],
    ['proxy', 'proxies'],
    ['key', 'keys'],
    ['repo', 'repos'],
    ['hero', 'heroes'],
    ['leaf', 'leaves'],
    ['proof', 'proofs'],
    ['child', 'children'],
    ['person', 'persons', 'people'],
    ['middleman', 'middlemen'],
    ['human', 'humans'],
    ['Foot', 'Feet'],
    ['mouse', 'mice'],
    ['data warehouse', 'data warehouses'],
    ['criterion', 'criteria', 'criterions'],
    ['medium', 'media', 'mediums'],
    ['schema', 'schemas', 'schemata'],
    // Plurals already, or nothing that has one.
    ['Core Web Vitals'],
    ['APIs'],
    ['Kubernetes'],
    ['indices'],
    ['big data'],
    ['time series'],
    ['C++'],
    ['C#'],
    ['HTTP/2'],
    ['Web 2.0'],
    ['404'],
    ['C'],
    ['Node (networking)'],
    ['日本語'],
    [''],
  ];
  for (const [form, ...plurals] of cases) {
    it(`makes ${JSON.stringify(plurals)} of "${form}"`, () =>
      assert.deepEqual(pluralsOf(form, 'en'), plurals));
  }

  it('goes by the primary language', () => {
    assert.deepEqual(pluralsOf('box', 'EN-gb'), ['boxes']);
  });

  it('makes none in a language without rules', () => {
    for (const lang of ['de', 'enm', '', '__proto__']) assert.deepEqual(pluralsOf('box', lang), []);
  });
});
