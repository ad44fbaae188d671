import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { cleanName } from '../../src/content/clean-name.ts';
import { type Form, FormFlag } from '../../src/core/bundle.ts';
import { writeIndex } from '../../src/core/form-index.ts';
import { createCharTable } from '../../src/core/matcher/char-table.ts';
import { createMatcher, type Match } from '../../src/core/matcher/matcher.ts';
import { createTokenReader } from '../../src/core/matcher/token-reader.ts';
import { nativeUnicode } from '../../src/core/native-unicode.ts';
import { BARRIER } from '../../src/core/skip.ts';
import { anyForms, anyLang, anyText } from './arbitraries.ts';
import { countReads } from './count-reads.ts';

const matcherOf = (forms: readonly Form[], lang = 'en') =>
  createMatcher(
    [
      writeIndex(
        lang,
        forms.map(([text, ...rest]): Form => [cleanName(text), ...rest]),
      ),
    ],
    { lang, unicode: nativeUnicode },
  );
/** Enough for each property to fail within a run or two where its guard is taken out. */
const RUNS = { numRuns: 1000 };

const surfacesIn = (text: string, matches: readonly Match[]): string[] =>
  matches.map(({ start, end }) => text.slice(start, end));

describe('find', () => {
  it('finds passages of the text, in order and without overlaps, in any text for any forms', () => {
    fc.assert(
      fc.property(anyForms, anyText, anyLang, (forms, text, lang) => {
        let last = 0;
        for (const { start, end } of matcherOf(forms, lang).find(text)) {
          assert.ok(last <= start && start < end && end <= text.length, `${start} to ${end}`);
          last = end;
        }
      }),
      RUNS,
    );
  });

  it('finds each mention in the wording of a form of its entry', () => {
    fc.assert(
      fc.property(anyForms, anyText, (forms, text) => {
        for (const { start, end, entry } of matcherOf(forms).find(text)) {
          const itsForms = forms.filter(
            ([, its, flags = 0]) => its === entry && !(flags & FormFlag.Not),
          );
          const surface = letters(text.slice(start, end));
          assert.ok(
            itsForms.some(([form, , flags = 0]) =>
              flags & FormFlag.Plain
                ? plain(letters(form)) === plain(surface)
                : letters(form) === surface,
            ),
          );
        }
      }),
      RUNS,
    );
  });

  it('finds what the definition of longest and leftmost says', () => {
    const word = fc.constantFrom('a', 'b', 'c');
    const phrases = fc.array(fc.array(word, { minLength: 1, maxLength: 4 }), { maxLength: 8 });
    fc.assert(
      fc.property(phrases, fc.array(word, { maxLength: 30 }), (phrases, words) => {
        const forms = phrases.map((phrase, entry): Form => [phrase.join(' '), entry]);
        const text = words.join(' ');
        assert.deepEqual(
          surfacesIn(text, matcherOf(forms).find(text)),
          longestLeftmost(phrases, words),
        );
      }),
      RUNS,
    );
  });

  it('finds in a paragraph the same whatever stands in the one before it', () => {
    // A page puts no two paragraphs into one text; what it puts between two pieces of one is this.
    const border = `\n${BARRIER}\n`;
    fc.assert(
      fc.property(anyForms, anyText, anyText, (forms, before, text) => {
        const matcher = matcherOf(forms);
        const offset = before.length + border.length;
        const words = wordsIn(before);
        const expected = matcher.find(text).map((match) => ({
          ...match,
          start: match.start + offset,
          end: match.end + offset,
          words: match.words + words,
        }));
        const found = matcher.find(before + border + text);
        assert.deepEqual(
          found.filter(({ start }) => start >= offset),
          expected,
        );
      }),
      RUNS,
    );
  });

  it('finds the same in decomposed text as in composed text', () => {
    fc.assert(
      fc.property(anyForms, anyText, (forms, text) => {
        const matcher = matcherOf(forms);
        const [composed, decomposed] = [text.normalize('NFC'), text.normalize('NFD')];
        assert.deepEqual(
          surfacesIn(decomposed, matcher.find(decomposed)).map((surface) =>
            surface.normalize('NFC'),
          ),
          surfacesIn(composed, matcher.find(composed)),
        );
      }),
      RUNS,
    );
  });

  it('finds a term in its place behind any character that can be decomposed', () => {
    const matcher = matcherOf([['API', 0]]);
    for (const char of decomposable()) {
      const before = `${char.normalize('NFD')} `;
      const [{ start } = { start: -1 }] = matcher.find(`${before}API`);
      assert.equal(start, before.length, `behind ${char} (U+${char.codePointAt(0)!.toString(16)})`);
    }
  });

  it('finds the same again, and after any other text', () => {
    fc.assert(
      fc.property(anyForms, anyText, anyText, (forms, text, other) => {
        const matcher = matcherOf(forms);
        const first = matcher.find(text);
        matcher.find(other);
        assert.deepEqual(matcher.find(text), first);
      }),
      RUNS,
    );
  });

  const WORDS: [text: string, words: number][] = [
    ['pod', 0],
    ['One, two: pod', 2],
    ['blue-green pod', 2],
    ['C++ & (C#) pod', 2],
    ['Docker’s pod', 2],
    ['a load balancer, pod', 3],
  ];
  for (const [text, words] of WORDS) {
    it(`counts ${words} words before the term in "${text}"`, () => {
      const forms: Form[] = [
        ['pod', 0],
        ['load balancer', 1],
      ];
      assert.equal(matcherOf(forms).find(text).at(-1)?.words, words);
    });
  }

  it('names entries by their positions, wherever they stand', () => {
    const matches = matcherOf([
      ['node', 70_000],
      ['edge', 3],
    ]).find('edge node');
    assert.deepEqual(
      matches.map(({ entry }) => entry),
      [3, 70_000],
    );
  });

  it('tells words apart that have the same hash', () => {
    const [one, other] = wordsOfOneHash();
    assert.deepEqual(matcherOf([[one, 0]]).find(other), []);
    const both = matcherOf([
      [one, 0],
      [other, 1],
      [`${one} ${one}`, 2],
      [`${one} ${other}`, 3],
    ]);
    assert.deepEqual(
      both.find(`${other}, ${one}, ${one} ${other}`).map(({ entry }) => entry),
      [1, 0, 3],
    );
  });

  it('finds forms of up to 32 words, and takes no notice of longer ones', () => {
    const words = (count: number): string =>
      Array.from({ length: count }, (_, n) => `w${n}`).join(' ');
    const matcher = matcherOf([
      [words(32), 0],
      [`x ${words(32)}`, 1],
    ]);
    assert.deepEqual(
      matcher.find(`x ${words(40)}`).map(({ entry }) => entry),
      [0],
    );
  });

  it('takes a form of a million characters', () => {
    const [match] = matcherOf([
      ['a'.repeat(1e6), 0],
      ['b', 1],
    ]).find('b');
    assert.equal(match?.entry, 1);
  });
});

// Work is counted in characters read, not in time.
describe('the work of find', () => {
  const TEXTS: [name: string, forms: string[], text: string][] = [
    ['one word', ['a'], 'a '],
    ['the longest term that breaks off', ['a '.repeat(31)], 'a '],
    ['terms of all lengths that break off', lengths((n) => `${'a '.repeat(n)}b`), 'a '],
    ['terms of all lengths that are excluded by case', lengths((n) => 'A '.repeat(n)), 'a '],
    ['symbols that never end a name', ['+', '++', '+++'], '+'],
    ['characters without spaces', lengths((n) => '器'.repeat(n)), '容器'],
    ['decomposed characters', ['é'], 'e\u0301'],
    ['marks', ['a\u0301'], '\u0301'],
    ['marks that change places', ['a'], '\u0323\u0301\u0323'],
    ['decomposed Hangul', ['한'], '\u1112\u1161\u11ab\u1112'],
    ['invisible characters', ['a'], '\u200b'],
    ['hyphens', ['a-b'], '-'],
    ['signs that tie', ['a'], 'a.'],
    ['quotes', ['" a', 'a b'], '"'],
    ['words before hyphens', ['ab', 'a-b-c'], 'a-'],
  ];
  for (const [name, forms, unit] of TEXTS) {
    it(`grows with the length of the text and no faster: ${name}`, () => {
      const matcher = matcherOf(
        forms.map((form, n): Form => [form, n, form.includes('A') ? FormFlag.Exact : 0]),
      );
      const work = (length: number): number => {
        const text = unit.repeat(length / unit.length);
        return countReads(() => matcher.find(text));
      };
      work(64); // Characters met for the first time are looked up.
      const [once, twice] = [work(4096), work(8192)];
      assert.ok(twice <= 2.1 * once, `${twice} reads for twice the text, after ${once}`);
    });
  }

  it('grows with the number of names that differ in accents alone and no faster', () => {
    const nameOf = (n: number): string =>
      Array.from({ length: 12 }, (_, bit) => (n & (1 << bit) ? 'á' : 'a')).join('');
    const work = (count: number): number => {
      const matcher = matcherOf(Array.from({ length: count }, (_, n): Form => [nameOf(n), n]));
      return countReads(() => matcher.find('aaaaaaaaaaaa'));
    };
    work(8);
    const [once, twice] = [work(1000), work(2000)];
    assert.ok(twice <= 2.1 * once, `${twice} reads for twice the names, after ${once}`);
  });

  it('does not grow with terms that do not occur', () => {
    const words = Array.from({ length: 100 }, (_, n) => `word${n}`);
    const text = words.map((word, n) => `${word} and ${words[(7 * n) % 100]}`).join('. ');
    const occurring = words.map((word, n): Form => [word, n]);
    const others = Array.from({ length: 9900 }, (_, n): Form => {
      const pair = [`other${n}`, `word${n % 100}`];
      return [(n % 2 ? pair : pair.reverse()).join(' '), 100 + n];
    });
    const work = (forms: readonly Form[]): number => {
      const matcher = matcherOf(forms);
      matcher.find(text);
      return countReads(() => matcher.find(text));
    };
    const [few, many] = [others.slice(0, 200), others];
    assert.equal(work([...occurring, ...many]), work([...occurring, ...few]));
  });
});

function lengths(termOf: (words: number) => string): string[] {
  return Array.from({ length: 31 }, (_, n) => termOf(n + 1));
}

/** What is left when case, gaps, hyphens, invisible characters and the shape of apostrophes do not count. */
function letters(text: string): string {
  return text
    .normalize()
    .toLowerCase()
    .toUpperCase()
    .replace(/[\u2018\u2019\u02bc\uff07\u2032]/g, "'")
    .replace(/[\s\u00ad\u200b-\u200f\u2060\ufe00-\ufe0f\ufeff\u2010\u2011-]/g, '')
    .normalize();
}

/** Without diacritics. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');

function longestLeftmost(phrases: readonly string[][], words: readonly string[]): string[] {
  const found: string[] = [];
  for (let at = 0; at < words.length;) {
    const fitting = phrases.filter((phrase) => phrase.every((word, n) => word === words[at + n]));
    const longest = Math.max(0, ...fitting.map(({ length }) => length));
    if (longest) found.push(words.slice(at, at + longest).join(' '));
    at += longest || 1;
  }
  return found;
}

/** How many words a text holds, as a term behind it counts them. */
const wordsIn = (text: string): number =>
  matcherOf([['end', 0]])
    .find(`${text}\n${BARRIER}\nend`)
    .at(-1)!.words;

/** Two words that are one to whoever looks at the hashes alone. */
function wordsOfOneHash(): [string, string] {
  const reader = createTokenReader(createCharTable(nativeUnicode, 'en'), undefined);
  const words = new Map<number, string>();
  for (let n = 0; ; n++) {
    const word = `word${n.toString(36)}`;
    reader.read(word, 0, false);
    const other = words.get(reader.hash);
    if (other) return [other, word];
    words.set(reader.hash, word);
  }
}

function* decomposable(): Generator<string> {
  for (let code = 0; code <= 0x10ffff; code++) {
    const char = String.fromCodePoint(code);
    if (char !== char.normalize('NFD')) yield char;
  }
}
