import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { escapeHtml } from '../../src/content/to-html.ts';
import { createGlossary } from '../../src/core/glossary.ts';
import { tableUnicode } from '../../src/core/table-unicode.ts';
import { annotateHtml } from '../../src/markup/index.ts';
import { loadCases } from '../cases/load-cases.ts';

const groups = await loadCases((file) => readFile(file, 'utf8'));

describe('markup', () => {
  for (const { title, cases } of groups) {
    describe(title, () => {
      for (const { name, lang, terms, index, text, mentions } of cases) {
        it(name, () => {
          const entries = terms.map((id) => ({ id, term: id, short: id, definition: [] }));
          const marks: { term: string; text: string }[] = [];
          annotateHtml(
            createGlossary({ lang }, entries, [index], tableUnicode),
            `<p lang="${lang}">${escapeHtml(text)}`,
            { root: 'p', limit: 'none', onMark: (mark) => marks.push(mark) },
          );
          // NUL is nothing in HTML.
          const expected = mentions.map(({ start, end, term }) => ({
            term,
            text: text.slice(start, end).replaceAll('\0', ''),
          }));
          assert.deepEqual(marks, expected);
        });
      }
    });
  }
});
