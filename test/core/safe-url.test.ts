import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { safeUrl } from '../../src/core/safe-url.ts';

describe('safeUrl', () => {
  const SAFE = [
    'https://site.example/a?b=c#d',
    'HTTP://SITE.EXAMPLE',
    'mailto:owner@site.example',
    '//cdn.example/a',
    '/services/delivery/',
    'services.html',
    './a:b',
    '../a',
    'a/b:c',
    '?a:b',
    '#a:b',
    '#',
    '/größe',
  ];
  for (const url of SAFE) it(`leaves ${url} as it is`, () => assert.equal(safeUrl(url), url));

  it('takes white space away from both ends', () => {
    assert.equal(safeUrl(' \n https://site.example/ \t'), 'https://site.example/');
  });

  const UNSAFE: unknown[] = [
    // Schemes that run or reveal something, and all that nobody has thought about.
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'vbscript:x',
    'data:text/html,<script>alert(1)</script>',
    'blob:https://site.example/0',
    'file:///etc/passwd',
    'filesystem:https://site.example/x',
    'view-source:https://site.example',
    'about:blank',
    'tel:112',
    'glossary:docker',
    ':',
    // What browsers drop before they read the scheme.
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    'java\rscript:alert(1)',
    '\u0000javascript:alert(1)',
    '\u0001javascript:alert(1)',
    '\u001fjavascript:alert(1)',
    'javascript\n:alert(1)',
    'https://site.example/\u0000',
    'https://site.example/a b',
    '/a\u0085b',
    // No text at all.
    '',
    '  ',
    undefined,
    null,
    0,
    true,
    ['https://site.example/'],
    { toString: () => 'https://site.example/' },
  ];
  for (const url of UNSAFE) {
    it(`refuses ${JSON.stringify(url)}`, () => assert.equal(safeUrl(url), undefined));
  }

  it('lets nothing through that a browser would run, in any disguise', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...'javascript data vbscript http https mailto : / \\ // # ? . & ; %3a \t \n \r'.split(' '),
      ),
      fc.constantFrom(
        'java',
        'script',
        'JAVASCRIPT',
        'ſ',
        'ı',
        '\u0000',
        '\u00a0',
        '\u200b',
        '\ufeff',
        ' ',
        '\u2028',
      ),
      fc.string({ unit: 'binary', maxLength: 2 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const url = safeUrl(pieces.join(''));
        if (url === undefined) return;
        // As a link on a page resolves it.
        const resolved = URL.parse(url, 'https://site.example/page');
        if (resolved) assert.match(resolved.protocol, /^(?:https?|mailto):$/);
      }),
      { numRuns: 5000 },
    );
  });
});
