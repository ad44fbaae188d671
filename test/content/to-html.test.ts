import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseMarkdown } from '../../src/content/markdown.ts';
import { escapeHtml, toHtml } from '../../src/content/to-html.ts';
import type { ContentNode } from '../../src/core/content.ts';

const noPage = (): undefined => undefined;
const pageOf = (id: string): string => `/glossary/${id}/`;

describe('toHtml', () => {
  const WRITTEN: Record<string, [markdown: string, html: string]> = {
    'a paragraph': [
      'One *two* **three** ~~four~~',
      '<p>One <em>two</em> <strong>three</strong> <del>four</del></p>',
    ],
    'a heading, below the term': ['# How it works', '<h2>How it works</h2>'],
    'a quotation': ['> Said', '<blockquote><p>Said</p></blockquote>'],
    'a list': ['- one\n- two', '<ul><li>one</li><li>two</li></ul>'],
    'a numbered list': ['1. one', '<ol><li>one</li></ol>'],
    'a list that begins later': ['3. three', '<ol start="3"><li>three</li></ol>'],
    'code in a line': ['`a < b`', '<p><code>a &#60; b</code></p>'],
    'a block of code': ['```\n<a>\n```', '<pre tabindex="0"><code>&#60;a&#62;</code></pre>'],
    'breaks and rules': ['a\\\nb\n\n---', '<p>a<br>b</p><hr>'],
    'a table': [
      '| k | v |\n|---|---|\n| a | b |',
      '<table><tr><th scope="col">k</th><th scope="col">v</th></tr><tr><td>a</td><td>b</td></tr></table>',
    ],
    'a link': [
      '[Docs](https://a.example/?x=1&y)',
      '<p><a href="https://a.example/?x=1&#38;y">Docs</a></p>',
    ],
    'an image': [
      '![A chart](/chart.png)',
      '<p><img src="/chart.png" alt="A chart" loading="lazy" referrerpolicy="no-referrer"></p>',
    ],
    'a term': ['[pods](glossary:pod)', '<p><a href="/glossary/pod/">pods</a></p>'],
  };
  for (const [what, [markdown, html]] of Object.entries(WRITTEN)) {
    it(`writes ${what}`, () => assert.equal(toHtml(parseMarkdown(markdown), pageOf), html));
  }

  it('leaves the text of a term that has no page', () => {
    assert.equal(toHtml([{ tag: 'term', id: 'pod', children: ['pods'] }], noPage), 'pods');
  });

  const TAG = '<img src=x onerror=alert(1)>';
  const HOSTILE: Record<string, [node: ContentNode, html: string]> = {
    text: [TAG, escapeHtml(TAG)],
    code: [
      { tag: 'code', text: '</code><script>' },
      '<code>&#60;/code&#62;&#60;script&#62;</code>',
    ],
    'a block of code': [
      { tag: 'pre', text: '</code></pre><b>' },
      '<pre tabindex="0"><code>&#60;/code&#62;&#60;/pre&#62;&#60;b&#62;</code></pre>',
    ],
    'the address of a link': [
      { tag: 'a', href: '/"onclick="alert(1)', children: ['a'] },
      '<a href="/&#34;onclick=&#34;alert(1)">a</a>',
    ],
    'a link that runs script': [{ tag: 'a', href: 'javascript:alert(1)', children: ['a'] }, 'a'],
    'a link that hides its scheme': [
      { tag: 'a', href: 'java\nscript:alert(1)', children: ['a'] },
      'a',
    ],
    'an image that is a document': [
      { tag: 'img', src: 'data:text/html,x', alt: '<b>' },
      '&#60;b&#62;',
    ],
    'the description of an image': [
      { tag: 'img', src: '/a.png', alt: '"onload="alert(1)' },
      '<img src="/a.png" alt="&#34;onload=&#34;alert(1)" loading="lazy" referrerpolicy="no-referrer">',
    ],
    'the id of a term': [
      { tag: 'term', id: '"><script>', children: ['a'] },
      '<a href="/glossary/&#34;&#62;&#60;script&#62;/">a</a>',
    ],
  };
  for (const [where, [node, html]] of Object.entries(HOSTILE)) {
    it(`lets no markup through in ${where}`, () => assert.equal(toHtml([node], pageOf), html));
  }

  it('follows no link that the site itself makes unsafe', () => {
    assert.equal(
      toHtml([{ tag: 'term', id: 'a', children: ['a'] }], () => 'javascript:alert(1)'),
      'a',
    );
  });

  // What JSON can hold where a tree should be.
  const BROKEN: Record<string, unknown> = {
    'nodes that are none': [null, 1, true, [], {}],
    'unknown elements': [{ tag: 'script', children: ['alert(1)'] }, { tag: 'constructor' }],
    'text that is none': [{ tag: 'em', children: { length: 1 } }],
  };
  for (const [what, nodes] of Object.entries(BROKEN)) {
    it(`writes no content for ${what}`, () => {
      assert.equal(toHtml(nodes as ContentNode[], pageOf).replace('<em></em>', ''), '');
    });
  }

  it('cuts what is nested too deep', () => {
    let nested: ContentNode = 'deep';
    for (let depth = 0; depth < 100_000; depth++) nested = { tag: 'em', children: [nested] };
    assert.doesNotMatch(toHtml([nested], pageOf), /deep/);
  });
});

describe('escapeHtml', () => {
  it('escapes what ends an element or an attribute', () => {
    assert.equal(
      escapeHtml(`<a b="c" d='e'>&amp;`),
      '&#60;a b=&#34;c&#34; d=&#39;e&#39;&#62;&#38;amp;',
    );
  });

  it('leaves every other character, of whatever script', () => {
    const text = 'naïve 日本 عربي 👩‍🚀 \u0000';
    assert.equal(escapeHtml(text), text);
  });

  it('takes for empty what is not text', () => {
    assert.equal(escapeHtml({ toString: null }), '');
  });
});
