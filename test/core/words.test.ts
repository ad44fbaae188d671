import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { words as en } from '../../src/elements/words/en.ts';
import type { Counted, Words } from '../../src/elements/words/words.ts';

const folder = new URL('../../src/elements/words/', import.meta.url);
const tags = readdirSync(folder)
  .filter((file) => /^[a-z]{2,3}(-[a-z]+)?\.ts$/.test(file) && file !== 'en.ts')
  .map((file) => file.replace('.ts', ''));

/** Words that are the same in English. */
const sameInEnglish: Record<string, string[]> = {
  fr: ['Articles', 'Source'],
  nl: ['Letters'],
};

describe('the words of the interface', () => {
  it('are there in more languages than English', () => assert.ok(tags.length > 0));

  for (const tag of tags) {
    describe(`in ${tag}`, async () => {
      const file = (await import(new URL(`${tag}.ts`, folder).href)) as { words: Words };
      const { words } = file;

      it('are in a language that Intl knows', () =>
        assert.equal(Intl.PluralRules.supportedLocalesOf(tag).length, 1));

      it('are those of English, in the same order', () =>
        assert.deepEqual(Object.keys(words), Object.keys(en)));

      it('have a text for each plural of the language, and no other', () =>
        assert.deepEqual(
          Object.keys(words.terms).sort(),
          [...new Intl.PluralRules(tag).resolvedOptions().pluralCategories].sort(),
        ));

      it('have the braces of English', () => {
        for (const [key, text] of textsOf(words))
          assert.deepEqual(bracesIn(text), bracesIn(en[key]), text);
        for (const [category, text] of Object.entries(words.terms)) {
          // "Two terms" needs no number where that is the only number it is said of.
          if (numbersOf(tag, category) !== 1 || text.includes('{'))
            assert.deepEqual(bracesIn(text), ['{n}'], text);
        }
      });

      it('are written out, with the quotes and dots of print', () => {
        for (const text of all(words)) {
          assert.notEqual(text, '');
          assert.equal(text, text.trim());
          assert.doesNotMatch(text, /['"]|\.\./);
        }
      });

      it('are not English', () => {
        const english = new Set(all(en));
        const same = all(words).filter((text) => /\p{L}/u.test(withoutBraces(text)));
        assert.deepEqual(
          same.filter((text) => english.has(text)),
          sameInEnglish[tag] ?? [],
        );
      });
    });
  }
});

type TextKey = Exclude<keyof Words, 'terms'>;

/** All but the counted ones. */
const textsOf = (words: Words): [TextKey, string][] =>
  (Object.entries(words) as [keyof Words, string | Counted][]).flatMap(([key, text]) =>
    key === 'terms' || typeof text !== 'string' ? [] : [[key, text]],
  );

const all = (words: Words): string[] => [
  ...textsOf(words).map(([, text]) => text),
  ...Object.values(words.terms),
];

const bracesIn = (text: string): string[] => (text.match(/\{\w*\}/g) ?? []).sort();
const withoutBraces = (text: string): string => text.replace(/\{\w*\}/g, '');

/** How many whole numbers up to a thousand take this plural. */
function numbersOf(tag: string, category: string): number {
  const rules = new Intl.PluralRules(tag);
  const numbers = Array.from({ length: 1001 }, (_, n) => n);
  return numbers.filter((n) => rules.select(n) === category).length;
}
