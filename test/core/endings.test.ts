import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { writeIndex } from '../../src/core/form-index.ts';
import { createStemmer, type Endings } from '../../src/core/matcher/endings.ts';
import { createMatcher } from '../../src/core/matcher/matcher.ts';
import { nativeUnicode } from '../../src/core/native-unicode.ts';
import { countReads } from './count-reads.ts';

const unitsOf = (word: string): Uint16Array =>
  Uint16Array.from(word, (letter) => letter.charCodeAt(0));

function stemOf(word: string, endings: Endings): string {
  const stemmer = createStemmer(endings);
  const letters = unitsOf(word);
  stemmer.stem(letters, letters.length, 0);
  return String.fromCharCode(...letters.subarray(0, stemmer.length));
}

describe('a stemmer', () => {
  const cases: [name: string, rules: string, rest: Partial<Endings>, word: string, stem: string][] =
    [
      ['takes off the longest ending that fits', 's es nes', {}, 'machines', 'machi'],
      ['puts something in its place', 'ies>y', {}, 'policies', 'policy'],
      ['keeps what the same ending would leave', 's ss>ss', {}, 'class', 'class'],
      ['leaves as many letters as all rules say', 's', { min: 4 }, 'pods', 'pods'],
      ['leaves as many letters as the rule says', 's:3', { min: 9 }, 'pods', 'pod'],
      [
        'takes a shorter ending where the longer one leaves too little',
        's ods:3',
        {},
        'pods',
        'pod',
      ],
      ['leaves two letters in any case', 'xs:0 s:0', {}, 'axs', 'ax'],
      ['takes off one ending', 's en', {}, 'boxens', 'boxen'],
      ['takes off as many endings as it is told', 's en', { times: 2 }, 'boxens', 'box'],
      ['takes no rule that makes a word longer', 's>ses', {}, 'pods', 'pods'],
      ['leaves out what is no rule', ': > :3 >x s:y  s', {}, 'pods', 'pod'],
    ];
  for (const [name, rules, rest, word, stem] of cases)
    it(name, () => assert.equal(stemOf(word, { rules, min: 2, ...rest }), stem));

  for (const times of [0, -1, NaN])
    it(`takes nothing off ${times} times`, () =>
      assert.equal(stemOf('pods', { rules: 's', min: 2, times }), 'pods'));
});

describe('the work of a stemmer', () => {
  it('does not grow with rules beyond the first 10,000 characters', () => {
    const work = (characters: number): number => {
      const rules = Array.from({ length: characters / 8 }, (_, n) => `x${n}`.padEnd(7, 'y'));
      return countReads(() => createStemmer({ rules: rules.join(' '), min: 2 }));
    };
    assert.equal(work(1_000_000), work(20_000));
  });

  for (const rules of ['a'.repeat(1e6), 'a:'.repeat(5e5), 'a>'.repeat(5e5), ' '.repeat(1e6)]) {
    it(`is bounded for a million characters of "${rules.slice(0, 2)}"`, () =>
      assert.ok(countReads(() => createStemmer({ rules, min: 2 })) < 50_000));
  }

  for (const times of [1e9, Number.MAX_VALUE, Infinity]) {
    it(`is bounded for endings in a ring, taken off ${times} times`, () => {
      let reads = 0;
      const letters = new Proxy(unitsOf('aaaaaaab'), {
        get: (word, at) => (reads++, Reflect.get(word, at)),
      });
      createStemmer({ rules: 'ab>ba ba>ab', min: 2, times }).stem(letters, 8, 0);
      assert.ok(reads < 100, `${reads} reads`);
    });
  }
});

describe('find, with any endings', () => {
  const anyRule = fc.string({ unit: fc.constantFrom(...'sne019:> \u0301ß🚀\n'), maxLength: 8 });
  const anyNumber = fc.oneof(fc.integer({ min: -2, max: 9 }), fc.double());
  const anyEndings: fc.Arbitrary<Endings> = fc.record(
    {
      rules: fc.array(anyRule).map((rules) => rules.join(' ')),
      min: anyNumber,
      times: anyNumber,
      alike: fc.string({ unit: 'binary' }),
    },
    { requiredKeys: ['rules', 'min'] },
  );
  const anyWord = fc.string({ unit: fc.constantFrom(...'sneßé🚀-'), minLength: 1, maxLength: 70 });

  it('finds words as they are written, and passages of the text', () => {
    fc.assert(
      fc.property(anyEndings, anyWord, fc.array(anyWord), (endings, word, others) => {
        const text = ['sense', ...others, word].join(', ');
        const index = writeIndex(
          'en',
          [['sense', 0], ...others.map((it): [string, number] => [it, 1])],
          endings,
        );
        const matches = createMatcher([index], { lang: 'en', unicode: nativeUnicode }).find(text);
        assert.equal(matches[0]?.end, 'sense'.length);
        let last = 0;
        for (const { start, end } of matches) {
          assert.ok(last <= start && start < end && end <= text.length);
          last = end;
        }
      }),
      { numRuns: 1000 },
    );
  });
});
