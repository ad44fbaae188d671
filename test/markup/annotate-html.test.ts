import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { writeIndex } from '../../src/core/form-index.ts';
import { createGlossary } from '../../src/core/glossary.ts';
import { tableUnicode } from '../../src/core/table-unicode.ts';
import { annotateHtml, type AnnotateOptions, SelectorError } from '../../src/markup/index.ts';
import { brackets, glossaryOf } from './glossary.ts';

const glossary = glossaryOf(
  'cat',
  'blue green',
  { term: 'AT&T', id: 'att' },
  { term: 'Hund', lang: 'de' },
  'naïve',
);
const marked = (html: string, options: AnnotateOptions = {}): string =>
  brackets(annotateHtml(glossary, html, { root: 'body', ...options }));

describe('annotateHtml', () => {
  type Row = [html: string, marked?: string | undefined, options?: AnnotateOptions];
  const TABLES: Record<string, Row[]> = {
    'marks a term where it stands': [
      ['<p>A cat.</p>', '<p>A [cat].</p>'],
      ['cat', '[cat]'],
    ],
    'never marks inside': [
      ['<script>cat</script><style>cat</style><title>cat</title>'],
      ['<textarea>cat</textarea><noscript>cat</noscript><iframe>cat</iframe><xmp>cat</xmp>'],
      ['<!-- cat --><!cat><?cat><p title="cat" cat>'],
      ['<pre>cat</pre><code>cat</code><a href="/">cat</a><h2>cat</h2><button>cat</button>'],
      ['<p hidden>cat</p><p class="a notranslate b">cat</p><p translate=NO>cat</p>'],
      ['<header>cat</header><nav><p>cat</p></nav><div role=button>cat</div>'],
      ['<svg><style>p</style><text>cat</text></svg><math><mi>cat</mi></math>'],
      ['<template><p>cat</template><select><option>cat</select>'],
      ['<plaintext>cat<p>cat'],
    ],
    'goes on behind it': [
      [
        '<script>if (a<b) "</scr" + "ipt>"</script>cat',
        '<script>if (a<b) "</scr" + "ipt>"</script>[cat]',
      ],
      [
        '<script><!-- <script> </script> --></script>cat',
        '<script><!-- <script> </script> --></script>[cat]',
      ],
      ['<svg><title>a</title><p>cat</p>', '<svg><title>a</title><p>[cat]</p>'],
      ['<a href=x title="a>b">c</a> cat', '<a href=x title="a>b">c</a> [cat]'],
      ["<p title='\">'>cat", "<p title='\">'>[cat]"],
      ['<article><header>cat</header></article>', '<article><header>[cat]</header></article>'],
    ],
    'takes no quote for one that begins no value': [['<p it\'s=a ">cat', '<p it\'s=a ">[cat]']],
    'marks across elements of a line': [
      ['<p>blue <b>green</b></p>', '<p>[blue ]<b>[+green]</b></p>'],
      ['<p>c<!-- -->at</p>', '<p>[c]<!-- -->[+at]</p>'],
    ],
    'does not mark across blocks, images and breaks': [
      ['<p>blue</p><p>green</p>'],
      ['blue<img>green'],
      ['blue <code>x</code> green'],
      ['<p>blue<p>green'],
    ],
    'reads references as readers do': [
      ['<p>AT&amp;T, AT&#38;T', '<p>[AT&amp;T], AT&#38;T'],
      ['<p>c&#97;t', '<p>[c&#97;t]'],
      ['<p>na&iuml;ve', '<p>[na&iuml;ve]'],
      ['<p>blue&nbsp;green', '<p>[blue&nbsp;green]'],
      ['<p>&ampcat, &notacat cat', '<p>&amp[cat], &notacat cat'],
    ],
    'marks the first mention of a page': [['<p>cat<p>cat', '<p>[cat]<p>cat']],
    'marks the first of a section': [
      ['cat<h2>a</h2>cat<p>cat', '[cat]<h2>a</h2>[cat]<p>cat', { limit: 'section' }],
    ],
    'marks each': [['cat<p>cat cat', '[cat]<p>[cat] [cat]', { limit: 'none' }]],
    'keeps marks of a block apart': [['<p>cat blue green', '<p>[cat] blue green']],
    'reads text in its language': [
      ['<p lang=de>Hund cat', '<p lang=de>[Hund] cat'],
      ['<html lang=de><p>Hund', '<html lang=de><p>[Hund]'],
      ['<p lang=fr>cat<p>cat', '<p lang=fr>cat<p>[cat]'],
      ['<p lang=fr>cat', '<p lang=fr>[cat]', { lang: 'en' }],
    ],
    'takes what was made by hand for a mention': [
      ['<glossary-term term=cat>x</glossary-term> cat', '<glossary-term term=cat>x] cat'],
      ['<a href="https://site.example/glossary/cat/">x</a> cat'],
      ['<a href="glossary:cat">x</a> cat'],
      ['<b data-term=cat>x</b> cat'],
      ['<a href="https://site.example/gl%6Fssary/cat/">x</a> cat'],
      ['<a href="https://site.example/glos\nsary/cat/">x</a> cat'],
      ['<a href="GLOSSARY:cat">x</a> cat'],
      [
        '<a href="../cat/">x</a> cat',
        undefined,
        { url: 'https://site.example/glossary/blue-green/' },
      ],
      ['<base href="https://site.example/"><a href="glossary/cat">x</a> cat'],
      ['<a href="glossary:cat">x</a> cat', '<a href="glossary:cat">x</a> [cat]', { links: 'off' }],
      ['<a href="glossary:dog">x</a> cat', '<a href="glossary:dog">x</a> [cat]'],
    ],
    'marks no term on its own page': [
      ['cat', 'cat', { url: 'https://site.example/glossary/cat/' }],
    ],
    'obeys a region': [
      ['<div data-glossary-mark=none>cat</div>cat', '<div data-glossary-mark=none>cat</div>[cat]'],
      ['<div data-glossary-limit=none>cat<p>cat', '<div data-glossary-limit=none>[cat]<p>[cat]'],
      ['<p data-glossary-ignore>cat'],
    ],
    'marks only in its root': [
      ['cat<main>cat</main>', 'cat<main>[cat]</main>', { root: '' }],
      ['<p>cat', '<p>[cat]', { root: '' }],
      ['<div class="a b">cat</div>cat', '<div class="a b">[cat]</div>cat', { root: '.b' }],
      ['<div id=a><p>cat</div><p>cat', '<div id=a><p>[cat]</div><p>cat', { root: '#a > p' }],
      ['<div hidden><main>cat</main></div>', undefined, { root: 'main' }],
    ],
    'leaves out what the owner excludes': [
      ['<p class=x>cat<p>cat', '<p class=x>cat<p>[cat]', { exclude: '.x' }],
    ],
    'ends what was not ended': [
      ['<p><code>x<p>cat', '<p><code>x<p>cat'],
      ['<code><p>x</code>cat', '<code><p>x</code>[cat]'],
      ['<ul><li hidden>x<li>cat', '<ul><li hidden>x<li>[cat]'],
      ['<table><tr><td hidden>x<td>cat', '<table><tr><td hidden>x<td>[cat]'],
      ['<p hidden><div>cat', '<p hidden><div>[cat]'],
    ],
    'passes over what a browser would move': [['<table>cat<tr><td>cat', '<table>cat<tr><td>[cat]']],
    'passes tags that are cut off': [['cat<p title="'], ['cat</'], ['cat<'], ['cat<!-- x']].map(
      ([html]) => [html!, html!.replace('cat', '[cat]')],
    ),
  };
  for (const [name, rows] of Object.entries(TABLES)) {
    describe(name, () => {
      for (const [html, expected = html, options] of rows)
        it(html, () => assert.equal(marked(html, options), expected));
    });
  }

  it('escapes an id', () => {
    const id = '"><script>&';
    const odd = createGlossary(
      { lang: 'en' },
      [{ id, term: 'cat', short: 'cat', definition: [] }],
      [writeIndex('en', [['cat', 0, 0]])],
      tableUnicode,
    );
    assert.equal(
      annotateHtml(odd, 'cat'),
      '<glossary-term term="&#34;&#62;&#60;script&#62;&#38;">cat</glossary-term>',
    );
  });

  for (const root of ['p:first-child', 'h2 + p', 'p:hover', 'p::before', '<p>', 'p ~ p']) {
    it(`refuses the root ${root}, and says why`, () =>
      assert.throws(
        () => annotateHtml(glossary, '', { root }),
        (error) => error instanceof SelectorError && error.message.includes(root),
      ));
  }
});
