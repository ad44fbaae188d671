import { expect } from 'chai';
import { BARRIER } from '../../src/core/skip.ts';
import type { Block } from '../../src/page/block.ts';
import { type Scope, walk } from '../../src/page/walk.ts';
import { mount } from '../fixtures/mount.ts';

const scope: Scope = {
  exclude: '',
  mark: 'highlight',
  limit: 'page',
  termOf: (element) => element.getAttribute('data-term') ?? undefined,
};

function walked(root: Element, options: Partial<Scope> = {}): Block[] {
  const blocks: Block[] = [];
  const steps = walk(root, { ...scope, ...options }, (block) => blocks.push(block));
  while (!steps.next().done);
  return blocks;
}

const blocksIn = (html: string, options: Partial<Scope> = {}): Block[] =>
  walked(mount(`<main>${html}</main>`), options);

const textsOf = (blocks: readonly Block[]): string[] =>
  blocks.filter(({ heading }) => !heading).map(({ text }) => text);

describe('walk', () => {
  const LINES: Record<string, [html: string, ...texts: string[]]> = {
    'reads each paragraph as a block': ['<p>one</p><p>two</p>', 'one', 'two'],
    'reads text beside blocks': ['one<p>two</p>three', 'one', 'two', 'three'],
    'reads blocks inside blocks': [
      '<ul><li>one<ul><li>two</li></ul>three</li></ul>',
      'one',
      'two',
      'three',
    ],
    'reads each cell of a table': [
      '<table><tr><td>one</td><td>two</td></tr></table>',
      'one',
      'two',
    ],
    'reads across inline elements': ['<p>o<b>ne <i>tw</i></b>o</p>', 'one two'],
    'reads across comments': ['<p>o<!-- no -->ne</p>', 'one'],
    'ends a block at elements that it does not know': [
      '<p>one<x-y>two</x-y>three</p>',
      'one',
      'two',
      'three',
    ],
    'breaks a line at <br>': ['<p>one<br>two</p>', 'one\ntwo'],
    'lets no term reach across an image': ['<p>one<img alt="">two</p>', `one${BARRIER}two`],
    'leaves out blocks of white space': ['<p> \n\t</p><p><img alt=""></p><div></div>'],
    'takes an element in data-glossary-ignore for an obstacle': [
      '<p>one<b data-glossary-ignore>no</b>two</p>',
      `one${BARRIER}two`,
    ],
  };
  for (const [name, [html, ...texts]] of Object.entries(LINES)) {
    it(name, () => expect(textsOf(blocksIn(html))).to.deep.equal(texts));
  }

  it('keeps the text nodes of a block and where they begin', () => {
    const [block] = blocksIn('<p>one <b>two</b><br>three</p>');
    const nodes = block!.nodes.map((node, n) => [node.data, block!.starts[n]]);
    expect(nodes).to.deep.equal([
      ['one ', 0],
      ['two', 4],
      ['three', 8],
    ]);
  });

  it('gives a heading without its text, where a section begins', () => {
    const blocks = blocksIn('<p>one</p><h2>no</h2><p>two</p>');
    expect(blocks.map(({ text, heading }) => (heading ? '(heading)' : text))).to.deep.equal([
      'one',
      '(heading)',
      'two',
    ]);
  });

  describe('never reads inside', () => {
    /** What is read around `element`, put together; of the element itself nothing may show. */
    const around = (element: Element): string => {
      const main = mount('<main>one </main>');
      main.append(element, ' two');
      return textsOf(walked(main)).join(BARRIER);
    };

    const NAMES =
      'code pre kbd samp var script style template textarea input select option button a label summary h1 h2 h3 h4 h5 h6 nav svg math iframe canvas glossary-root glossary-term glossary-card glossary-index glossary-panel glossary-graph';
    for (const name of NAMES.split(' ')) {
      it(`<${name}>`, () => {
        const element = document.createElement(name);
        if (element instanceof HTMLScriptElement) element.type = 'text/plain';
        element.append('no', document.createElement('b'));
        element.lastChild!.textContent = 'no';
        expect(around(element)).to.equal(`one ${BARRIER} two`);
      });
    }

    const ATTRIBUTES: [name: string, ...values: string[]][] = [
      ['contenteditable', '', 'true', 'plaintext-only'],
      ['translate', 'no', 'NO'],
      ['class', 'notranslate', 'big notranslate'],
      ['aria-hidden', 'true'],
      ['hidden', '', 'until-found'],
      ['data-glossary-ignore', ''],
      ['role', ...'button link tab menuitem option checkbox switch heading textbox'.split(' ')],
    ];
    for (const [name, ...values] of ATTRIBUTES) {
      for (const value of values) {
        for (const tag of ['div', 'span']) {
          it(`<${tag} ${name}="${value}">`, () => {
            const element = document.createElement(tag);
            element.setAttribute(name, value);
            element.append('no');
            expect(around(element)).to.equal(`one ${BARRIER} two`);
          });
        }
      }
    }

    it('what the owner excludes', () => {
      const blocks = blocksIn('<p>one</p><p class="ad">no</p><p>two<b class="ad">no</b></p>', {
        exclude: '.ad, .other',
      });
      expect(textsOf(blocks)).to.deep.equal(['one', `two${BARRIER}`]);
    });
  });

  describe('reads inside', () => {
    const ATTRIBUTES = [
      'contenteditable="false"',
      'translate="yes"',
      'aria-hidden="false"',
      'role="note"',
      'class="translate"',
    ];
    for (const attribute of ATTRIBUTES) {
      it(`<div ${attribute}>`, () =>
        expect(textsOf(blocksIn(`<div ${attribute}>yes</div>`))).to.deep.equal(['yes']));
    }
  });

  const FURNITURE: Record<string, [html: string, ...texts: string[]]> = {
    'leaves out header and footer of the page': [
      '<div><header>no</header>one<footer>no</footer></div>',
      'one',
    ],
    'leaves out a header that holds the article': ['<div><header>no<p>no</p></header></div>'],
    'reads header and footer inside an article': [
      '<article><header>one</header><footer><p>two</p></footer></article>',
      'one',
      'two',
    ],
    'reads header and footer inside main': ['<main><header>one</header></main>', 'one'],
    'reads header and footer deep inside a section': [
      '<section><div><div><footer>one</footer></div></div></section>',
      'one',
    ],
  };
  for (const [name, [html, ...texts]] of Object.entries(FURNITURE)) {
    it(name, () => {
      expect(textsOf(walked(mount(`<div>${html}</div>`)))).to.deep.equal(texts);
    });
  }

  it('tells where the mentions stand that an author made', () => {
    const [block] = blocksIn(
      '<p>A <a href="/" data-term="docker">Docker</a> and <glossary-term term="pod" data-term="pod">pods</glossary-term>, <a href="/">home</a>.</p>',
    );
    expect(block!.text).to.equal(`A ${BARRIER} and ${BARRIER}, ${BARRIER}.`);
    expect(block!.byHand.map(({ term, start }) => [term, start])).to.deep.equal([
      ['docker', 2],
      ['pod', 8],
    ]);
  });

  it('gives a block that has nothing but a mention made by hand', () => {
    const blocks = blocksIn('<p><a href="/" data-term="docker">Docker</a></p>');
    expect(blocks.map(({ byHand }) => byHand.length)).to.deep.equal([1]);
  });

  it('does not look for mentions made by hand where it never reads', () => {
    const blocks = blocksIn('<p>one <code><a href="/" data-term="docker">no</a></code></p>');
    expect(blocks.map(({ byHand }) => byHand.length)).to.deep.equal([0]);
  });

  const DEFAULTS = { lang: 'de', mark: 'highlight', limit: 'page', sense: undefined };
  const REGIONS: Record<string, [html: string, ...rules: [text: string, change: object][]]> = {
    'takes the language of the nearest lang': [
      '<p>eins</p><p lang="fr">deux <i lang="en">three</i> quatre</p>',
      ['eins', {}],
      ['deux ', { lang: 'fr' }],
      ['three', { lang: 'en' }],
      [' quatre', { lang: 'fr' }],
    ],
    'knows no language below an empty lang': ['<p lang="">1</p>', ['1', { lang: undefined }]],
    'marks as the nearest data-glossary-mark says': [
      '<div data-glossary-mark="wrap"><p>1</p><p data-glossary-mark="none">2</p></div><p>3</p>',
      ['1', { mark: 'wrap' }],
      ['2', { mark: 'none' }],
      ['3', {}],
    ],
    'limits as the nearest data-glossary-limit says': [
      '<section data-glossary-limit="section"><p>1</p><b data-glossary-limit="none">2</b></section><p>3</p>',
      ['1', { limit: 'section' }],
      ['2', { limit: 'none' }],
      ['3', {}],
    ],
    'takes names as the nearest data-glossary-sense says': [
      '<section data-glossary-sense="web"><p>1</p><p data-glossary-sense="">2</p></section><p>3</p>',
      ['1', { sense: 'web' }],
      ['2', { sense: '' }],
      ['3', {}],
    ],
    'lets regions lie in each other': [
      '<div lang="fr"><div data-glossary-mark="wrap"><p data-glossary-limit="none">1</p></div></div>',
      ['1', { lang: 'fr', mark: 'wrap', limit: 'none' }],
    ],
  };
  for (const [name, [html, ...expected]] of Object.entries(REGIONS)) {
    it(name, () => {
      const main = mount(`<main lang="de">${html}</main>`);
      const rules = walked(main).map(({ text, rules }) => [text, rules]);
      expect(rules).to.deep.equal(
        expected.map(([text, change]) => [text, { ...DEFAULTS, ...change }]),
      );
    });
  }

  it('knows the rules above the root', () => {
    const body = mount('<div lang="fr" data-glossary-mark="wrap"><main>un</main></div>');
    const [block] = walked(body.querySelector('main')!);
    expect(block!.rules).to.deep.equal({ ...DEFAULTS, lang: 'fr', mark: 'wrap' });
  });

  it('has no language where none is said', () => {
    const [block] = blocksIn('<p>one</p>');
    expect(block!.rules.lang).to.equal(undefined);
  });

  it('names the element that holds the text of a block, not the inline ones in it', () => {
    const [outer, inner] = blocksIn('<div><b>one</b><p><i lang="fr">deux</i></p></div>');
    expect([outer!.element.localName, inner!.element.localName]).to.deep.equal(['div', 'p']);
  });
});
