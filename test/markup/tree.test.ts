import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parse, serialize } from 'parse5';
import { annotateHtml } from '../../src/markup/index.ts';
import { anyPage, WORDS } from '../fixtures/any-page.ts';
import { glossaryOf, unmarked } from './glossary.ts';

type Parent = DefaultTreeAdapterTypes.ParentNode;
const glossary = glossaryOf(...WORDS, 'one two', 'six ten');

/** What the standard's own parser makes of a page, without our marks. */
function treeOf(html: string): string {
  const tree = parse(html);
  unwrap(tree);
  return serialize(tree);
}

function unwrap(parent: Parent): void {
  parent.childNodes = parent.childNodes.flatMap((node) => {
    if (!('childNodes' in node)) return [node];
    unwrap(node);
    const isMark = node.nodeName === 'glossary-term' && 'attrs' in node;
    return isMark ? node.childNodes : [node];
  });
}

describe('annotated HTML', () => {
  it('is the same without its marks', () =>
    fc.assert(
      fc.property(anyPage, (html) => {
        assert.equal(unmarked(annotateHtml(glossary, html, { root: 'body', limit: 'none' })), html);
      }),
      { numRuns: 1000 },
    ));

  it('is the same tree to a parser that is not ours, but for the marks', () =>
    fc.assert(
      fc.property(anyPage, (html) => {
        const annotated = annotateHtml(glossary, html, { root: 'body', limit: 'none' });
        assert.equal(treeOf(annotated), treeOf(html));
      }),
      { numRuns: 1000 },
    ));
});
