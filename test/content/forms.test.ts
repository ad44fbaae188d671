import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FormFlag } from '../../src/core/bundle.ts';
import { formsOf } from '../../src/content/forms.ts';
import type { SourceEntry } from '../../src/content/source.ts';
import { createTitleUse } from '../../src/content/title-use.ts';

const { Exact, Fixed, Made, Not } = FormFlag;

describe('formsOf', () => {
  const cases: [
    name: string,
    entry: Partial<SourceEntry>,
    forms: [text: string, flags: number][],
  ][] = [
    ['a term', { term: 'Docker' }, [['Docker', 0]]],
    [
      'plurals that no ending tells',
      { term: 'criterion', aliases: ['DNS'] },
      [
        ['criterion', 0],
        ['DNS', Exact],
        ['criteria', Made],
        ['DNSes', Exact | Made],
        ['DNSs', Exact | Made],
      ],
    ],
    [
      'words of the same family, and words apart',
      { term: 'Throttle', aliases: ['ReplicaSet'] },
      [
        ['Throttle', 0],
        ['ReplicaSet', 0],
        ['Throttling', Made],
        ['Throttled', Made],
        ['Replica Set', Made],
      ],
    ],
    [
      'an acronym, by capitals',
      { term: 'Application programming interface', abbreviation: 'API' },
      [
        ['Application programming interface', 0],
        ['API', Exact],
      ],
    ],
    [
      'what is not quite capitals',
      { term: 'iOS', aliases: ['IDs', 'URLs', 'GraphQL'], match: { inflect: false } },
      [
        ['iOS', Fixed],
        ['IDs', Fixed],
        ['URLs', Exact | Fixed],
        ['GraphQL', Fixed],
      ],
    ],
    ['a form without letters', { term: '404' }, [['404', 0]]],
    ['case that is asked for', { term: 'Go', match: { case: 'exact' } }, [['Go', Exact]]],
    ['case that is not', { term: 'API', match: { case: 'fold' } }, [['API', 0]]],
    ['no plurals', { term: 'box', match: { inflect: false } }, [['box', Fixed]]],
    [
      'two names in one',
      { term: 'Time to live (TTL)', match: { inflect: false } },
      [
        ['Time to live', Fixed],
        ['TTL', Exact | Fixed],
      ],
    ],
    ['a qualified name', { term: 'Container (logistics)' }, [['Container', 0]]],
    [
      'exclusions, which have no plurals',
      { term: 'rest', match: { not: ['REST', 'Rest in peace'] } },
      [
        ['rest', 0],
        ['REST', Exact | Not],
        ['Rest in peace', Not],
        ['resting', Made],
        ['rested', Made],
      ],
    ],
    [
      'names that are alike, once',
      { term: 'Docker', aliases: ['docker', 'DOCKER', 'Dockers'], abbreviation: 'Docker' },
      [
        ['Docker', 0],
        ['DOCKER', Exact],
        ['Dockers', 0],
      ],
    ],
  ];
  for (const [name, fields, expected] of cases) {
    it(`knows ${name}`, () => {
      const entry = { id: 'a', term: 'a', definition: 'a', ...fields };
      assert.deepEqual(
        formsOf(entry, { lang: 'en' }).map(({ text, flags }) => [text, flags]),
        expected,
      );
    });
  }

  it('makes no plurals in other languages', () => {
    const entry = { id: 'a', term: 'Behälter', definition: 'a' };
    assert.deepEqual(formsOf(entry, { lang: 'de' }), [{ text: 'Behälter', flags: 0 }]);
  });

  it('takes the name of an alias in a sense for made, where an entry is called that', () => {
    const entry = {
      id: 'ansi',
      term: 'ANSI C',
      aliases: ['C (ANSI)', 'Standard C (ANSI)'],
      definition: 'a',
    };
    const c = { id: 'c', term: 'C', definition: 'c' };
    assert.deepEqual(formsOf(entry, createTitleUse([entry, c], 'en')(entry)), [
      { text: 'ANSI C', flags: Exact },
      { text: 'C', flags: Exact | Made },
      { text: 'Standard C', flags: 0 },
    ]);
  });

  it('leaves to another entry what that is called, in any number', () => {
    const entry = { id: 'cache', term: 'cache', definition: 'a' };
    const others = ['caching', 'Cacheds'].map((term) => ({ id: term, term }));
    const forms = formsOf(entry, createTitleUse([entry, ...others], 'en')(entry));
    assert.deepEqual(forms, [{ text: 'cache', flags: 0 }]);
  });
});
