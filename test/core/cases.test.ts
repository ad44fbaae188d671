import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { createMatcher } from '../../src/core/matcher/matcher.ts';
import { nativeUnicode } from '../../src/core/native-unicode.ts';
import { CASE_FILES, type ExpectedMention, loadCases } from '../cases/load-cases.ts';

describe('createMatcher', async () => {
  for (const { title, cases } of await loadCases((file) => readFile(file, 'utf8'))) {
    describe(title, () => {
      for (const { name, index, terms, lang, text, mentions } of cases) {
        it(name, () => {
          // With the wording, for whoever reads the difference.
          const worded = (mention: ExpectedMention): object => ({
            ...mention,
            surface: text.slice(mention.start, mention.end),
          });
          const found = createMatcher([index], { lang, unicode: nativeUnicode })
            .find(text)
            .map(({ start, end, entry }) => ({ start, end, term: terms[entry]! }));
          assert.deepEqual(found.map(worded), mentions.map(worded));
        });
      }
    });
  }
});

describe('the cases', () => {
  it('are all read', () => {
    const files = readdirSync(new URL('../cases/', import.meta.url));
    assert.deepEqual(
      CASE_FILES.toSorted(),
      files.filter((name) => name.endsWith('.json')).toSorted(),
    );
  });
});
