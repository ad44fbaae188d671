import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FormFlag } from '../../src/core/bundle.ts';
import { formsOf } from '../../src/content/forms.ts';
import type { SourceEntry } from '../../src/content/source.ts';

const { Exact, Made, Not } = FormFlag;

describe('formsOf', () => {
  const cases: [
    name: string,
    entry: Partial<SourceEntry>,
    forms: [text: string, flags: number][],
  ][] = [
    [
      'a term',
      { term: 'Docker' },
      [
        ['Docker', 0],
        ['Dockers', Made],
      ],
    ],
    [
      'an acronym, by capitals',
      { term: 'Application programming interface', abbreviation: 'API' },
      [
        ['Application programming interface', 0],
        ['API', Exact],
        ['Application programming interfaces', Made],
        ['APIs', Exact | Made],
      ],
    ],
    [
      'what is not quite capitals',
      { term: 'iOS', aliases: ['IDs', 'URLs', 'GraphQL'], match: { inflect: false } },
      [
        ['iOS', 0],
        ['IDs', 0],
        ['URLs', Exact],
        ['GraphQL', 0],
      ],
    ],
    ['a form without letters', { term: '404' }, [['404', 0]]],
    [
      'case that is asked for',
      { term: 'Go', match: { case: 'exact' } },
      [
        ['Go', Exact],
        ['Gos', Exact | Made],
      ],
    ],
    [
      'case that is not',
      { term: 'API', match: { case: 'fold' } },
      [
        ['API', 0],
        ['APIs', Made],
      ],
    ],
    ['no plurals', { term: 'box', match: { inflect: false } }, [['box', 0]]],
    [
      'two names in one',
      { term: 'Time to live (TTL)', match: { inflect: false } },
      [
        ['Time to live', 0],
        ['TTL', Exact],
      ],
    ],
    [
      'a qualified name',
      { term: 'Node (networking)' },
      [
        ['Node', 0],
        ['Nodes', Made],
      ],
    ],
    [
      'exclusions, which have no plurals',
      { term: 'rest', match: { not: ['REST', 'Rest in peace'] } },
      [
        ['rest', 0],
        ['REST', Exact | Not],
        ['Rest in peace', Not],
        ['rests', Made],
      ],
    ],
    [
      'names that are alike, once',
      { term: 'Docker', aliases: ['docker', 'DOCKER', 'Dockers'], abbreviation: 'Docker' },
      [
        ['Docker', 0],
        ['DOCKER', Exact],
        ['Dockers', 0],
        ['DOCKERs', Exact | Made],
      ],
    ],
  ];
  for (const [name, fields, expected] of cases) {
    it(`knows ${name}`, () => {
      const entry = { id: 'a', term: 'a', definition: 'a', ...fields };
      assert.deepEqual(
        formsOf(entry, 'en').map(({ text, flags }) => [text, flags]),
        expected,
      );
    });
  }

  it('makes no plurals in other languages', () => {
    const entry = { id: 'a', term: 'Behälter', definition: 'a' };
    assert.deepEqual(formsOf(entry, 'de'), [{ text: 'Behälter', flags: 0 }]);
  });
});
