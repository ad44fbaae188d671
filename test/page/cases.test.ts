import { expect } from 'chai';
import type { Entry } from '../../src/core/bundle.ts';
import { createGlossary } from '../../src/core/glossary.ts';
import { nativeUnicode } from '../../src/core/native-unicode.ts';
import { loadCases } from '../cases/load-cases.ts';
import { annotate } from '../fixtures/annotate.ts';
import { mount } from '../fixtures/mount.ts';

const groups = await loadCases(async (file) => (await fetch(file)).text());

describe('a page', () => {
  for (const { title, cases } of groups) {
    describe(title, () => {
      for (const { name, lang, terms, index, text, mentions } of cases) {
        it(name, async () => {
          const entries = terms.map((id): Entry => ({ id, term: id, short: id, definition: [] }));
          const main = mount('<main><p></p></main>');
          main.lang = lang;
          main.firstElementChild!.textContent = text;
          const { report } = await annotate({
            of: createGlossary({ lang }, entries, [index], nativeUnicode),
            limit: 'none',
          });
          expect(
            report().marks.map(({ term, range }) => ({
              start: range.startOffset,
              end: range.endOffset,
              term,
            })),
          ).to.deep.equal(mentions);
        });
      }
    });
  }
});
