import { expect } from 'chai';
import type { Entry } from '../../src/core/bundle.ts';
import type { ContentNode } from '../../src/core/content.ts';
import { createGlossary } from '../../src/core/glossary.ts';
import { nativeUnicode } from '../../src/core/native-unicode.ts';
import { mount } from '../fixtures/mount.ts';
import { createReader, mentionOf, openPopover, openTooltip, treeOf } from '../fixtures/reader.ts';
import { wordsOf } from '../fixtures/words.ts';

const TAG = '<img src="/" onerror="document.hacked = true"><script>document.hacked = true</script>';

/** A glossary of one entry, as a bundle that nobody has checked may have it. */
const glossaryWith = (entry: object) =>
  createGlossary(
    { lang: 'en' },
    [{ id: 'a', term: 'A', short: 'Short.', definition: [], ...entry } as Entry],
    [],
    nativeUnicode,
  );

async function open(entry: object, { images = false } = {}): Promise<ShadowRoot> {
  const reader = createReader({ glossary: glossaryWith(entry), images });
  await reader.open(mentionOf(mount('<b term="a">it</b>')), 'mouse');
  return treeOf(openPopover());
}

const definition = async (nodes: unknown, options?: { images: boolean }): Promise<Element> =>
  (await open({ definition: nodes }, options)).querySelector('[part=definition]')!;

/** All that is not text: elements and their attributes, but for those of our own making. */
const markupIn = (element: Element): string[] =>
  Array.from(element.querySelectorAll('*'), ({ localName, attributes }) =>
    [localName, ...Array.from(attributes, ({ name, value }) => `${name}=${value}`)].join(' '),
  );

const p = (...children: unknown[]): object => ({ tag: 'p', children });

describe('a hostile bundle', () => {
  it('shows markup as text, in every field', async () => {
    const fields = {
      term: TAG,
      short: TAG,
      category: TAG,
      abbreviation: TAG,
      aliases: [TAG],
      service: { title: TAG, url: '/' },
      articles: [{ title: TAG, url: '/', date: TAG }],
      seeAlso: { title: TAG, url: '/' },
      definition: [TAG, { tag: 'code', text: TAG }, { tag: 'pre', text: TAG }, p(TAG)],
      lang: TAG,
    };
    const tree = await open(fields);
    // The date is no day, and not shown.
    expect(tree.textContent.split(TAG).length - 1).to.equal(11);
    expect(tree.querySelector('img, script')).to.equal(null);
    expect('hacked' in document).to.equal(false);
  });

  it('shows markup in a tooltip as text', async () => {
    const reader = createReader({ glossary: glossaryWith({ term: TAG, short: TAG }) });
    reader.hover(mentionOf(mount('<b term="a">it</b>')), 'mouse', undefined, 0);
    const tooltip = openTooltip()!;
    const tree = await treeOf(tooltip);
    expect([tooltip.innerHTML.includes('<'), tooltip.textContent]).to.deep.equal([false, TAG]);
    expect(wordsOf(tree.querySelector('[part=term]'))).to.equal(TAG);
  });

  const URLS = [
    'javascript:document.hacked=true',
    'JavaScript:document.hacked=true',
    ' javascript:document.hacked=true',
    'java\nscript:document.hacked=true',
    '\u0001javascript:document.hacked=true',
    'data:text/html,hacked',
    'vbscript:hacked',
    'blob:https://a.example/1',
    'file:///etc/passwd',
    '',
    null,
    7,
    { toString: () => 'https://a.example/' },
  ];
  for (const url of URLS) {
    it(`makes no link of ${JSON.stringify(url)}`, async () => {
      const tree = await open({
        service: { title: 'x', url },
        articles: [{ title: 'x', url }],
        seeAlso: { title: 'x', url },
        definition: [p({ tag: 'a', href: url, children: ['Still read'] })],
      });
      expect(tree.querySelectorAll('a, [href], [src]').length).to.equal(0);
      expect(tree.querySelector('[part=definition]')!.textContent).to.include('Still read');
    });
  }

  it('makes links of harmless addresses', async () => {
    const urls = ['https://a.example/', 'http://a.example/', '/a', 'a', '#a', 'mailto:a@a.example'];
    const element = await definition(urls.map((href) => ({ tag: 'a', href, children: [href] })));
    expect(markupIn(element)).to.deep.equal(urls.map((href) => `a rel=noopener href=${href}`));
  });

  /** What stands where the definition should, and what comes of it. */
  const TREES: Record<string, [nodes: unknown, text: string, ...markup: string[]]> = {
    'text instead of a list': [TAG, ''],
    'an object instead of a list': [{ length: 1, 0: 'x' }, ''],
    nothing: [null, ''],
    'things that are no nodes': [[null, 7, true, [], ['x'], {}, 'read'], 'read'],
    'unknown elements': [
      [
        { tag: 'script', children: ['x'] },
        { tag: 'iframe', src: '/' },
        { tag: 'P', children: ['x'] },
      ],
      '',
    ],
    'names from the prototype': [
      [
        { tag: 'constructor', children: ['x'] },
        { tag: '__proto__', children: ['x'] },
      ],
      '',
    ],
    'an element that is no text': [[{ tag: ['p'], children: ['x'] }], ''],
    'children that are no list': [[{ tag: 'p', children: 'x' }, { tag: 'em' }], '', 'p', 'em'],
    'attributes that the format lacks': [
      [{ tag: 'p', onclick: 'x', class: 'x', style: 'x', children: ['read'] }],
      'read',
      'p',
    ],
    'a start that is no number': [[{ tag: 'ol', start: '"><b>', children: [] }], '', 'ol start=1'],
    'code that is no text': [[{ tag: 'code', text: { a: 1 } }], '', 'code'],
    'a term that the glossary lacks': [[{ tag: 'term', id: 'b', children: ['read'] }], 'read'],
    'a term named by an object': [
      [{ tag: 'term', id: { toString: () => 'a' }, children: ['read'] }],
      'read',
    ],
  };
  for (const [name, [nodes, text, ...markup]] of Object.entries(TREES)) {
    it(`draws what is sound of ${name}`, async () => {
      const element = await definition(nodes);
      expect([wordsOf(element), markupIn(element)]).to.deep.equal([text, markup]);
    });
  }

  it('is drawn, but for what nests without end', async () => {
    let node: unknown = 'deep';
    for (let depth = 0; depth < 10_000; depth++) node = { tag: 'quote', children: [node] };
    const element = await definition(['shallow', node]);
    const depth = element.querySelectorAll('blockquote').length;
    expect([wordsOf(element), depth > 5 && depth < 100]).to.deep.equal(['shallow', true]);
  });

  const IMAGES: Record<string, [images: boolean, src: string, ...markup: string[]]> = {
    'no image where they are not allowed': [false, 'https://a.example/a.png'],
    'no image of an unsafe address': [true, 'javascript:document.hacked=true'],
    'an image, late and without referrer': [
      true,
      '#a.png',
      'img loading=lazy referrerpolicy=no-referrer src=#a.png alt=An image',
    ],
  };
  for (const [name, [images, src, ...markup]] of Object.entries(IMAGES)) {
    it(`fetches ${name}`, async () => {
      const nodes: ContentNode[] = [{ tag: 'img', src, alt: 'An image' }];
      const element = await definition(nodes, { images });
      expect(markupIn(element)).to.deep.equal(markup);
      expect(wordsOf(element)).to.equal(markup.length ? '' : 'An image');
    });
  }

  for (const title of [undefined, 7, {}, { _$litType$: 1, strings: [TAG] }]) {
    it(`shows the address of what is called ${JSON.stringify(title)}`, async () => {
      const url = 'https://a.example/';
      const named = { title, url };
      const tree = await open({ service: named, articles: [named], seeAlso: named });
      const texts = Array.from(tree.querySelectorAll('a'), (link) => wordsOf(link));
      expect(texts.filter((text) => text.endsWith(url)).length).to.equal(3);
    });
  }

  for (const lang of ['en_US', 'x', '']) {
    it(`shows the date of an article on a page in the language "${lang}"`, async () => {
      const { lang: before } = document.documentElement;
      document.documentElement.lang = lang;
      const tree = await open({ articles: [{ title: 'x', url: '/', date: '2026-01-02' }] });
      document.documentElement.lang = before;
      expect(wordsOf(tree.querySelector('time'))).to.include('2026');
    });
  }

  const LISTS = ['related', 'articles', 'aliases'];
  for (const field of LISTS) {
    for (const value of [TAG, 7, {}, null, [null], [{}], [7]]) {
      it(`may have ${JSON.stringify(value)} for ${field}`, async () => {
        const tree = await open({ [field]: value });
        expect(wordsOf(tree.querySelector('[part=title]'))).to.equal('A');
      });
    }
  }
});
