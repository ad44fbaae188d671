// What a server marks is what the page itself would: markup, which reads source, against the tree that this engine
// makes of it.
import { expect } from 'chai';
import fc from 'fast-check';
import { writeIndex } from '../../src/core/form-index.ts';
import { createGlossary } from '../../src/core/glossary.ts';
import { nativeUnicode } from '../../src/core/native-unicode.ts';
import { createHtmlAnnotator } from '../../src/markup/html-annotator.ts';
import type { Block } from '../../src/page/block.ts';
import { scan, type ScanOptions } from '../../src/page/scan.ts';
import { anyPage, WORDS } from '../fixtures/any-page.ts';

// Every word is a term, and so are two in a row: what is marked tells where each block begins and ends.
const TERMS = [...WORDS, ...WORDS.flatMap((word) => WORDS.map((next) => `${word} ${next}`))];
const glossary = createGlossary(
  { lang: 'en' },
  TERMS.map((id) => ({ id, term: id, short: id, definition: [] })),
  [
    writeIndex(
      'en',
      TERMS.map((term, n) => [term, n, 0]),
    ),
  ],
  nativeUnicode,
);
const ROOTS = ['body', 'main, article', 'div', 'p, section', 'div p', '[lang]:not(p)'];

/** White space differs where a browser leaves it out. */
const asWords = (text: string): string => text.replace(/\s+/g, ' ');

function marksOfPage(html: string, root: string): string[] {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const roots = [...page.querySelectorAll(root)].filter(
    (element) => !element.parentElement?.closest(root),
  );
  const options: ScanOptions = {
    root,
    exclude: '',
    mark: 'highlight',
    limit: 'none',
    termOf: (element) => TERMS.find((term) => term === element.getAttribute('data-term')),
  };
  const blocks: Block[] = [];
  const steps = scan(roots, options, (block) => blocks.push(block));
  while (!steps.next().done);
  return blocks.flatMap(({ text, rules }) => {
    const matcher = rules.mark === 'none' ? undefined : glossary.matcherFor(rules.lang ?? 'en');
    return (matcher?.find(text) ?? []).map(({ start, end }) => asWords(text.slice(start, end)));
  });
}

function marksOfMarkup(html: string, root: string): string[] {
  const marks: string[] = [];
  const annotator = createHtmlAnnotator(glossary, {
    root,
    limit: 'none',
    onMark: ({ text }) => marks.push(asWords(text)),
  });
  annotator.write(html);
  annotator.end();
  return marks;
}

describe('markup', () => {
  it('marks what the page itself would, whatever its source is', () =>
    fc.assert(
      fc.property(anyPage, fc.constantFrom(...ROOTS), (html, root) => {
        expect(marksOfMarkup(html, root), html).to.deep.equal(marksOfPage(html, root));
      }),
      { numRuns: 1500 },
    )).timeout(30_000);
});
