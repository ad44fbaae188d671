import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { endingsOf } from '../../src/content/endings/index.ts';
import { pluralsOf } from '../../src/content/plural.ts';
import { nativeUnicode } from '../../src/core/native-unicode.ts';
import { writeIndex } from '../../src/core/form-index.ts';
import { createMatcher } from '../../src/core/matcher/matcher.ts';
import { FormFlag } from '../../src/core/bundle.ts';

describe('pluralsOf', () => {
  // Made, as no ending tells them; the words before them are kept.
  const made: [form: string, ...plurals: string[]][] = [
    ['CMS', 'CMSes', 'CMSs'],
    ['DNS', 'DNSes', 'DNSs'],
    ['OS', 'OSes', 'OSs'],
    ['CACHE', 'CACHEs'],
    ['NURSE', 'NURSEs'],
    ['index', 'indices'],
    ['matrix', 'matrices'],
    ['mutex', 'mutices'],
    ['quiz', 'quizzes'],
    ['radius', 'radii'],
    ['axis', 'axes'],
    ['crisis', 'crises'],
    ['thesis', 'theses'],
    ['leaf', 'leaves'],
    ['knife', 'knives'],
    ['child', 'children'],
    ['person', 'people'],
    ['middleman', 'middlemen'],
    ['Foot', 'Feet'],
    ['tooth', 'teeth'],
    ['computer mouse', 'computer mice'],
    ['criterion', 'criteria'],
    ['medium', 'media'],
    ['corpus', 'corpora'],
    ['schema', 'schemata'],
    ['formula', 'formulae'],
  ];
  for (const [form, ...plurals] of made) {
    it(`makes ${plurals.join(', ')} of "${form}", which no ending tells`, () => {
      assert.deepEqual(pluralsOf(form, 'en'), plurals);
      for (const plural of plurals) assert.ok(!isTold(form, plural), plural);
    });
  }

  // Told by the endings; not made once more.
  const told: [form: string, plural: string][] = [
    ['container', 'containers'],
    ['service worker', 'service workers'],
    ['single sign-on', 'single sign-ons'],
    ['café', 'cafés'],
    ['API', 'APIs'],
    ['REST API', 'REST APIs'],
    ['PHY', 'PHYs'],
    ['IIFE', 'IIFEs'],
    ['IDE', 'IDEs'],
    ['VAX', 'VAXes'],
    ['S3', 'S3s'],
    ['class', 'classes'],
    ['mutex', 'mutexes'],
    ['prefix', 'prefixes'],
    ['batch', 'batches'],
    ['hash', 'hashes'],
    ['epoch', 'epochs'],
    ['cache', 'caches'],
    ['alias', 'aliases'],
    ['bus', 'buses'],
    ['radius', 'radiuses'],
    ['analysis', 'analyses'],
    ['hypothesis', 'hypotheses'],
    ['proxy', 'proxies'],
    ['key', 'keys'],
    ['repo', 'repos'],
    ['hero', 'heroes'],
    ['proof', 'proofs'],
    ['person', 'persons'],
    ['human', 'humans'],
    ['data warehouse', 'data warehouses'],
    ['criterion', 'criterions'],
    ['medium', 'mediums'],
    ['schema', 'schemas'],
  ];
  for (const [form, plural] of told) {
    it(`leaves ${plural} to the endings`, () => {
      assert.ok(!pluralsOf(form, 'en').includes(plural));
      assert.ok(isTold(form, plural));
    });
  }

  // Plurals already, or nothing that has one.
  for (const form of [
    'Core Web Vitals',
    'APIs',
    'Kubernetes',
    'indices',
    'children',
    'men',
    'human',
    'big data',
    'time series',
    'C++',
    'C#',
    'HTTP/2',
    'Web 2.0',
    '404',
    'C',
    'Node (networking)',
    '日本語',
    '',
  ]) {
    it(`makes none of "${form}"`, () => assert.deepEqual(pluralsOf(form, 'en'), []));
  }

  it('goes by the primary language', () => {
    assert.deepEqual(pluralsOf('index', 'EN-gb'), ['indices']);
  });

  it('makes none in a language without rules', () => {
    for (const lang of ['de', 'enm', '', '__proto__'])
      assert.deepEqual(pluralsOf('index', lang), []);
  });

  it('gives acronyms in E their s in any language', () => {
    for (const lang of ['de', 'sv', 'ja']) assert.deepEqual(pluralsOf('IIFE', lang), ['IIFEs']);
  });
});

/** Whether a text that says `plural` is found to say `form`, an acronym in its very case. */
function isTold(form: string, plural: string): boolean {
  const flags = /\p{Ll}/u.test(form) ? 0 : FormFlag.Exact;
  const index = writeIndex('en', [[form, 0, flags]], endingsOf('en'));
  const [match] = createMatcher([index], { lang: 'en', unicode: nativeUnicode }).find(plural);
  return match?.start === 0 && match.end === plural.length;
}
