import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type Candidate, createSelection, type Reason } from '../../src/core/select.ts';

/** A candidate, and what becomes of it. */
type Row = [candidate: Partial<Candidate>, reason?: Reason];

const select = (candidates: readonly Candidate[]): (Reason | undefined)[] =>
  candidates.map(createSelection());

const candidateOf = (fields: Partial<Candidate>): Candidate => ({
  term: 'docker',
  scope: 'page',
  block: 'paragraph',
  words: 0,
  ...fields,
});

describe('a selection', () => {
  const tables: [name: string, ...rows: Row[]][] = [
    ['decides on nothing'],
    [
      'marks the first mention of a page',
      [{ block: 1 }],
      [{ block: 2 }, 'repeated'],
      [{ block: 3 }, 'repeated'],
    ],
    [
      'marks the first mention of each term',
      [{ term: 'docker', block: 1 }],
      [{ term: 'pod', block: 2 }],
      [{ term: 'docker', block: 3 }, 'repeated'],
    ],
    [
      'marks the first mention of each section',
      [{ scope: 1, block: 1 }],
      [{ scope: 1, block: 2 }, 'repeated'],
      [{ scope: 2, block: 3 }],
      [{ scope: 2, block: 4 }, 'repeated'],
    ],
    [
      'tells sections from the page',
      [{ scope: 'page', block: 1 }],
      [{ scope: 1, block: 2 }],
      [{ scope: 'page', block: 3 }, 'repeated'],
    ],
    [
      'marks each mention where there is no limit, however close they stand',
      [{ scope: undefined }],
      [{ scope: undefined, words: 1 }],
      [{ scope: undefined, words: 2 }],
    ],
    [
      'marks the first mention of a limited region behind one without a limit',
      [{ scope: undefined, block: 1 }],
      [{ scope: 'page', block: 2 }],
    ],
    [
      'wants 40 words of a block before its second mark, 80 before its third',
      [{ term: 'a', words: 0 }],
      [{ term: 'b', words: 39 }, 'dense'],
      [{ term: 'c', words: 40 }],
      [{ term: 'd', words: 79 }, 'dense'],
      [{ term: 'e', words: 80 }],
    ],
    [
      'always allows the first mark of a block',
      [{ term: 'a', block: 1, words: 5 }],
      [{ term: 'b', block: 2, words: 0 }],
      [{ term: 'c', block: 3, words: 1 }],
    ],
    [
      'lets a late first mark be followed by a second at once',
      [{ term: 'a', words: 100 }],
      [{ term: 'b', words: 101 }],
      [{ term: 'c', words: 102 }],
      [{ term: 'd', words: 103 }, 'dense'],
    ],
    [
      'marks a term later that stood too close before',
      [{ term: 'a', block: 1, words: 0 }],
      [{ term: 'b', block: 1, words: 3 }, 'dense'],
      [{ term: 'b', block: 2, words: 3 }],
    ],
    [
      'calls a mention repeated rather than dense',
      [{ term: 'a', words: 0 }],
      [{ term: 'a', words: 1 }, 'repeated'],
    ],
    [
      'counts a mention made by hand as the first',
      [{ byHand: true, block: 1 }],
      [{ block: 2 }, 'repeated'],
    ],
    [
      'leaves the mark that stands before one made by hand',
      [{ block: 1 }],
      [{ byHand: true, block: 2 }],
      [{ block: 3 }, 'repeated'],
    ],
    [
      'leaves every mention made by hand as it is',
      [{ byHand: true }],
      [{ byHand: true, words: 1 }],
      [{ byHand: true, auto: false, words: 2 }],
    ],
    [
      'does not count mentions made by hand towards the marks of a block',
      [{ term: 'a', byHand: true }],
      [{ term: 'b', words: 1 }],
      [{ term: 'c', byHand: true, words: 2 }],
      [{ term: 'd', words: 40 }],
    ],
    [
      'leaves terms alone that are for hand-made mentions only',
      [{ auto: false, block: 1 }, 'not-automatic'],
      [{ auto: false, block: 2, scope: undefined }, 'not-automatic'],
    ],
    [
      'gives what is not marked no room in its block',
      [{ term: 'a', auto: false, words: 0 }, 'not-automatic'],
      [{ term: 'b', words: 1 }],
      [{ term: 'b', words: 2 }, 'repeated'],
      [{ term: 'c', words: 40 }],
    ],
    [
      'has terms of any name',
      [{ term: '__proto__', block: 1 }],
      [{ term: 'constructor', block: 2 }],
      [{ term: '__proto__', block: 3 }, 'repeated'],
    ],
  ];
  for (const [name, ...rows] of tables) {
    it(name, () => {
      const reasons = select(rows.map(([fields]) => candidateOf(fields)));
      assert.deepEqual(
        reasons,
        rows.map(([, reason]) => reason),
      );
    });
  }

  it('decides by what it has seen, never by what is to come, as a stream must', () => {
    const anyCandidate = fc.record({
      term: fc.constantFrom('a', 'b', 'c'),
      byHand: fc.boolean(),
      auto: fc.boolean(),
      scope: fc.constantFrom('page', 1, undefined),
      block: fc.constantFrom(1, 2),
      words: fc.nat(120),
    });
    fc.assert(
      fc.property(fc.array(anyCandidate), fc.nat(20), (candidates, length) => {
        const all = select(candidates);
        assert.equal(all.length, candidates.length);
        assert.deepEqual(select(candidates.slice(0, length)), all.slice(0, length));
      }),
    );
  });
});
