import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type ContentNode, textOf } from '../../src/core/content.ts';
import { safeUrl } from '../../src/core/safe-url.ts';
import { parseMarkdown } from '../../src/content/markdown.ts';

interface Parsed {
  nodes: ContentNode[];
  errors: string[];
  warnings: string[];
}

function parse(markdown: string): Parsed {
  const errors: string[] = [];
  const warnings: string[] = [];
  const nodes = parseMarkdown(markdown, {
    error: (message) => errors.push(message),
    warning: (message) => warnings.push(message),
  });
  return { nodes, errors, warnings };
}

const p = (...children: ContentNode[]): ContentNode => ({ tag: 'p', children });
const li = (...children: ContentNode[]): ContentNode => ({ tag: 'li', children });

describe('parseMarkdown', () => {
  const cases: [name: string, markdown: string, nodes: ContentNode[]][] = [
    ['nothing', '', []],
    ['blank lines', ' \n\n\t\n', []],
    ['paragraphs', 'One\nline.\n\nTwo.', [p('One line.'), p('Two.')]],
    [
      'headings of any level',
      '# A\n\nB\n---',
      [
        { tag: 'h', children: ['A'] },
        { tag: 'h', children: ['B'] },
      ],
    ],
    ['a rule', '---', [{ tag: 'hr' }]],
    ['a break', 'a  \nb\\\nc', [p('a', { tag: 'br' }, 'b', { tag: 'br' }, 'c')]],
    [
      'emphasis',
      '*a* __b__ ~~c~~ ***d***',
      [
        p(
          { tag: 'em', children: ['a'] },
          ' ',
          { tag: 'strong', children: ['b'] },
          ' ',
          { tag: 'del', children: ['c'] },
          ' ',
          { tag: 'em', children: [{ tag: 'strong', children: ['d'] }] },
        ),
      ],
    ],
    ['code', '`a &amp; <b>`', [p({ tag: 'code', text: 'a &amp; <b>' })]],
    ['fenced code', '```js\na < b\n\n```', [{ tag: 'pre', text: 'a < b\n' }]],
    ['indented code', '    a &lt; b', [{ tag: 'pre', text: 'a &lt; b' }]],
    ['a quote', '> a\n>\n> b', [{ tag: 'quote', children: [p('a'), p('b')] }]],
    [
      'a list',
      '- a\n- *b*',
      [{ tag: 'ul', children: [li('a'), li({ tag: 'em', children: ['b'] })] }],
    ],
    ['a loose list', '- a\n\n- b', [{ tag: 'ul', children: [li(p('a')), li(p('b'))] }]],
    [
      'a list in a list',
      '- a\n  - b',
      [{ tag: 'ul', children: [li('a', { tag: 'ul', children: [li('b')] })] }],
    ],
    ['a numbered list', '1. a\n2. b', [{ tag: 'ol', children: [li('a'), li('b')] }]],
    ['a list that starts later', '3. a', [{ tag: 'ol', start: 3, children: [li('a')] }]],
    ['a list that starts at 0', '0. a', [{ tag: 'ol', start: 0, children: [li('a')] }]],
    ['tasks', '- [ ] a\n- [x] b', [{ tag: 'ul', children: [li('☐ a'), li('☑ b')] }]],
    [
      'a table',
      '| a | b |\n|--|:-:|\n| `c` | d \\| e |',
      [
        {
          tag: 'table',
          children: [
            {
              tag: 'tr',
              children: [
                { tag: 'th', children: ['a'] },
                { tag: 'th', children: ['b'] },
              ],
            },
            {
              tag: 'tr',
              children: [
                { tag: 'td', children: [{ tag: 'code', text: 'c' }] },
                { tag: 'td', children: ['d | e'] },
              ],
            },
          ],
        },
      ],
    ],
    [
      'a link',
      '[a *b*](/c "d")',
      [p({ tag: 'a', href: '/c', children: ['a ', { tag: 'em', children: ['b'] }] })],
    ],
    ['a link by reference', '[a][b]\n\n[b]: #c', [p({ tag: 'a', href: '#c', children: ['a'] })]],
    ['a link without text', '[](/a)', [p({ tag: 'a', href: '/a', children: ['/a'] })]],
    [
      'a link with entities',
      '[a](/?b=1&amp;c=2)',
      [p({ tag: 'a', href: '/?b=1&c=2', children: ['a'] })],
    ],
    ['a link with spaces', '[a](</b c>)', [p({ tag: 'a', href: '/b%20c', children: ['a'] })]],
    [
      'a bare address',
      'https://a.example/?b&amp;c',
      [
        p({
          tag: 'a',
          href: 'https://a.example/?b&amp;c',
          children: ['https://a.example/?b&amp;c'],
        }),
      ],
    ],
    [
      'a mail address',
      'me@a.example',
      [p({ tag: 'a', href: 'mailto:me@a.example', children: ['me@a.example'] })],
    ],
    ['an address that is no link', 'ftp://a.example/', [p('ftp://a.example/')]],
    [
      'a link to a term',
      '[a](glossary:docker)',
      [p({ tag: 'term', id: 'docker', children: ['a'] })],
    ],
    [
      'a link to a term in any script',
      '[a](glossary:gr%C3%B6%C3%9Fe)',
      [p({ tag: 'term', id: 'größe', children: ['a'] })],
    ],
    [
      'a link to a term, badly encoded',
      '[a](glossary:%E0%A4)',
      [p({ tag: 'term', id: '%E0%A4', children: ['a'] })],
    ],
    [
      'a link to a term by reference',
      '[a]\n\n[a]: glossary:__proto__',
      [p({ tag: 'term', id: '__proto__', children: ['a'] })],
    ],
    [
      'an image',
      '![a *b* &amp; c](/d.png "e")',
      [p({ tag: 'img', src: '/d.png', alt: 'a b & c' })],
    ],
    [
      'entities',
      '&amp;lt; &#60;b&#x3E; &quot;&eacute;&hellip;&Omega;&sigmaf;',
      [p('&lt; <b> "é…Ως')],
    ],
    ['what is no entity', 'AT&T &nosuch; &amp &toString;', [p('AT&T &nosuch; &amp &toString;')]],
    ['entities of no character', '&#0;&#x1b;&#xD800;&#x110000;&#128;', [p('\ufffd'.repeat(5))]],
    ['escapes', '\\*a\\* \\&amp; \\<b>', [p('*a* &amp; <b>')]],
    ['signs that mean nothing', '2 < 3 > 1 & "a" * b_c_d', [p('2 < 3 > 1 & "a" * b_c_d')]],
  ];
  for (const [name, markdown, nodes] of cases) {
    it(`understands ${name}`, () =>
      assert.deepEqual(parse(markdown), { nodes, errors: [], warnings: [] }));
  }

  describe('shows HTML as text and says so once', () => {
    const html: [markdown: string, nodes: ContentNode[]][] = [
      ['a <b onclick=x>*c*</b>', [p('a <b onclick=x>', { tag: 'em', children: ['c'] }, '</b>')]],
      ['<script>alert("&amp;")</script>', [p('<script>alert("&amp;")</script>')]],
      ['<!-- a -->', [p('<!-- a -->')]],
      ['<kbd>a &amp; b</kbd>', [p('<kbd>a & b</kbd>')]],
    ];
    for (const [markdown, nodes] of html) {
      it(markdown, () => {
        const parsed = parse(markdown);
        assert.deepEqual(parsed.nodes, nodes);
        assert.equal(parsed.warnings.length, 1);
      });
    }
  });

  describe('keeps the text of what is not safe, and says so', () => {
    const unsafe: [markdown: string, text: string][] = [
      ['[a](javascript:alert(1))', 'a'],
      ['[a](JaVaScRiPt:x)', 'a'],
      ['[a](java&#115;cript:x)', 'a'],
      ['[a](java&#x0A;script:x)', 'a'],
      ['[a](<java\tscript:x>)', 'a'],
      ['[a](&#1;javascript:x)', 'a'],
      ['[a](data:text/html,x)', 'a'],
      ['[a](vbscript:x)', 'a'],
      ['[a]()', 'a'],
      ['[a]\n\n[a]: javascript:x', 'a'],
      ['<javascript:x>', 'javascript:x'],
      ['![a *b*](data:image/svg+xml,x)', 'a b'],
    ];
    for (const [markdown, text] of unsafe) {
      it(markdown, () => {
        const { nodes, errors } = parse(markdown);
        assert.deepEqual(nodes, [p(text)]);
        assert.equal(errors.length, 1);
      });
    }
  });

  describe('gives up on what no author writes, and shows it as text', () => {
    const hostile: [name: string, markdown: string][] = [
      ['quotes', '>'.repeat(30_000)],
      ['lists', '* '.repeat(15_000) + 'a'],
      ['numbered lists', '1. '.repeat(10_000)],
      ['quotes in lists', '> - '.repeat(7_000)],
      ['emphasis', '*'.repeat(15_000) + 'a' + '*'.repeat(15_000)],
      ['openings of emphasis', '_a'.repeat(15_000)],
      ['brackets', '['.repeat(15_000) + ']'.repeat(15_000)],
      ['images', '![a]('.repeat(6_000) + ')'],
      ['an endless word', 'a.'.repeat(15_000) + '@'],
      ['links in links', '[a'.repeat(500) + '](b)'.repeat(500)],
    ];
    for (const [name, markdown] of hostile) {
      it(name, () => {
        const { nodes, errors } = parse(markdown);
        assert.deepEqual(nodes, [p(markdown)]);
        assert.deepEqual(errors, [
          'is too deeply nested or too dense to parse, and shown as plain text',
        ]);
      });
    }

    it('in paragraphs', () => {
      assert.deepEqual(parse(`a\n \nb\n\n${'>'.repeat(99)}`).nodes, [
        p('a'),
        p('b'),
        p('>'.repeat(99)),
      ]);
    });
  });

  it('reads as deep as anybody writes', () => {
    const { nodes, errors } = parse(`${'> '.repeat(12)}***a***`);
    assert.deepEqual(errors, []);
    assert.equal(textOf(nodes), 'a');
  });

  it('never throws, and all its addresses are safe', () => {
    const bits =
      '> * _ [ ] ( ) ` ~ < ! | & ; # - 1. \\ \n http:// javascript: glossary: &#x6a; a'.split(' ');
    const markdown = fc
      .array(fc.oneof(fc.constantFrom(' ', '\n', '    ', ...bits), fc.string({ unit: 'binary' })))
      .map((parts) => parts.join(''));
    fc.assert(fc.property(markdown, (text) => addressesOf(parse(text).nodes).every(safeUrl)));
  });
});

const addressesOf = (nodes: readonly ContentNode[]): string[] =>
  nodes.flatMap((node) => {
    if (typeof node === 'string') return [];
    if (node.tag === 'img') return [node.src];
    return [
      ...(node.tag === 'a' ? [node.href] : []),
      ...('children' in node ? addressesOf(node.children) : []),
    ];
  });
