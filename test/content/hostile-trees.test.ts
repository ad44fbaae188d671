import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { compileGlossary } from '../../src/content/compile.ts';
import { parseMarkdown } from '../../src/content/markdown.ts';
import { toHtml } from '../../src/content/to-html.ts';
import type { ContentNode } from '../../src/core/content.ts';
import { xssVectors } from '../cases/xss-vectors.ts';
import { anyEntry, anyJson } from './arbitraries.ts';
import { faultsInEntries, faultsInHead, faultsInTree, faultsInHtml } from './faults-in.ts';

const texts = xssVectors().map(({ text }) => text);

/** A piece of a vector: what is harmless alone may not be so beside another. */
const anyPiece = fc
  .tuple(fc.constantFrom(...texts), fc.nat({ max: 200 }), fc.nat({ max: 60 }))
  .map(([text, start, length]) => text.slice(start % text.length).slice(0, length));

const SIGNS =
  '[a]( ) ![ ]( < > " \' ` ``` ~~~ * _ # > - 1. | |-| \\ & ; : // &#x6a; &Tab; &lt; &#60; javascript: data: glossary: http:// www. a@b.c [a]: \n \n\n \t';
const anyMarkdown = fc
  .array(
    fc.oneof(
      fc.constantFrom(...SIGNS.split(' '), ' ', '    '),
      fc.constantFrom(...texts),
      anyPiece,
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

const anyText = fc.oneof(fc.constantFrom(...texts), anyMarkdown, anyJson);
const TAGS =
  'p h quote em strong del li ul ol tr th td table code pre br hr a term img script iframe style svg constructor __proto__';

/** What an attacker may put where a tree should be. */
const anyTree = fc.letrec<{ node: unknown; nodes: unknown[] }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 6 },
    anyText,
    fc.record(
      {
        tag: fc.oneof(fc.constantFrom(...TAGS.split(' ')), anyText),
        children: fc.oneof({ weight: 5, arbitrary: tie('nodes') }, anyJson),
        text: anyText,
        href: anyText,
        src: anyText,
        alt: anyText,
        id: anyText,
        start: fc.oneof(fc.double(), anyText),
        onclick: anyText,
      },
      { requiredKeys: ['tag'] },
    ),
  ),
  nodes: fc.array(tie('node'), { maxLength: 4 }),
})).nodes;

const pageOf = (id: string): string => `/glossary/${id}/`;

describe('a definition', () => {
  it('is a tree of allowed nodes with addresses that are safe to follow, whatever the Markdown', () => {
    const glossaryWith = (definition: string): object => [{ id: 'a', term: 'A', definition }];
    fc.assert(
      fc.property(anyMarkdown, (markdown) => {
        const { entries } = compileGlossary(glossaryWith(markdown)).content;
        assert.deepEqual(faultsInEntries(entries), []);
      }),
      { numRuns: 2000 },
    );
  });

  it('is written as HTML without an element or attribute of its own, whatever the Markdown', () => {
    fc.assert(
      fc.property(anyMarkdown, (markdown) =>
        assert.deepEqual(faultsInHtml(toHtml(parseMarkdown(markdown), pageOf)), []),
      ),
      { numRuns: 2000 },
    );
  });

  it('is written as HTML without an element or attribute of its own, whatever the tree', () => {
    fc.assert(
      fc.property(anyTree, (nodes) =>
        assert.deepEqual(faultsInHtml(toHtml(nodes as ContentNode[], pageOf)), []),
      ),
      { numRuns: 2000 },
    );
  });
});

describe('a compiled glossary', () => {
  it('has entries of allowed fields, whatever the JSON', () => {
    const glossary = fc.record(
      { terms: fc.array(anyEntry, { maxLength: 4 }), lang: anyText, title: anyText, url: anyText },
      { requiredKeys: ['terms'] },
    );
    fc.assert(
      fc.property(fc.oneof(anyJson, glossary), (json) => {
        const { head, content } = compileGlossary(json);
        assert.deepEqual([...faultsInHead(head), ...faultsInEntries(content.entries)], []);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('these tests', () => {
  const FAULTS: unknown[] = [
    { tag: 'script', children: [] },
    { tag: 'p', children: ['a'], onclick: 'a' },
    { tag: 'p', children: 'a' },
    { tag: 'a', href: 'javascript:a', children: [] },
    { tag: 'a', href: 'java\tscript:a', children: [] },
    { tag: 'p', children: [{ tag: 'img', src: 'data:,', alt: '' }] },
    { tag: 'code', text: 7 },
    '\u0000',
    '\ud800',
    7,
  ];
  for (const node of FAULTS) {
    it(`see the fault in ${JSON.stringify(node)}`, () => assert.ok(faultsInTree([node]).length));
  }

  const MARKUP = [
    '<b>',
    '<p onclick=a>',
    '<a href="/"a">',
    '<a href="&lt;">',
    '<pre>',
    '<img src=x>',
    '<a href="javascript:a">a</a>',
    '<a href="java&#115;cript:a">a</a>',
    '<',
  ];
  for (const html of MARKUP)
    it(`see the markup in ${html}`, () => assert.ok(faultsInHtml(html).length));
});
