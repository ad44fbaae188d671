import { expect } from 'chai';
import { emulate } from '../../tools/wtr/commands.ts';
import { annotate, annotator, BETWEEN_SCANS, marksOf } from '../fixtures/annotate.ts';
import { ARTICLE } from '../fixtures/article.ts';
import { counting } from '../fixtures/counting.ts';
import { itUnless } from '../fixtures/engine.ts';
import { glossary } from '../fixtures/glossary.ts';
import { live } from '../fixtures/live.ts';
import { mentionAt } from '../fixtures/mention-at.ts';
import { mount } from '../fixtures/mount.ts';
import { eventually, pause } from '../fixtures/until.ts';

const highlighted = (): AbstractRange[] => [...(CSS.highlights.get('glossary-term') ?? [])];

describe('highlight mode', () => {
  it('changes nothing that the page could observe, from scan to destroy', async () => {
    mount(ARTICLE);
    const observer = new MutationObserver(() => {});
    observer.observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    const created = await annotate({ limit: 'none' });
    const pointed = created.report().marks.map(({ range }) => {
      const { x, y, width, height } = live(range).getClientRects()[0]!;
      return mentionAt(created, x + width / 2, y + height / 2)?.term;
    });
    created.destroy();
    expect([pointed.length, pointed.includes(undefined)]).to.deep.equal([10, false]);
    expect(observer.takeRecords()).to.deep.equal([]);
  });

  it('highlights exactly the marks of the report, by static ranges', async () => {
    mount(ARTICLE);
    const { marks } = (await annotate({ limit: 'none' })).report();
    expect(marks.map(({ range }) => range)).to.have.members(highlighted());
    expect(highlighted().filter((range) => !(range instanceof StaticRange))).to.deep.equal([]);
    expect(marks.map(({ range }) => `${live(range)}`)).to.deep.equal(marks.map(({ text }) => text));
  });

  it('leaves no range behind when the page changes', async () => {
    const main = mount(ARTICLE);
    const created = await annotate({ limit: 'none' });
    main.querySelector('.lead')!.remove();
    main.querySelector('td')!.textContent = 'Docker';
    main.querySelector('ul')!.hidden = true;
    const left = ['Kubernetes', 'Docker', 'Docker Engine', 'K8s', 'APIs'];
    await eventually(() => expect(marksOf(created)).to.deep.equal(left));
    const { marks } = created.report();
    expect(highlighted()).to.have.members(marks.map(({ range }) => range));
  });

  it('keeps the ranges of marks that stay, for the engine not to paint them again', async () => {
    const main = mount('<main><p>Docker</p><p>API</p></main>');
    await annotate();
    const [docker] = highlighted();
    main.lastElementChild!.textContent = 'container';
    await eventually(() => expect(highlighted()).to.include(docker).and.to.have.lengthOf(2));
  });

  it('highlights nothing while there is nothing to mark', async () => {
    const main = mount('<main><p>Docker</p></main>');
    await annotate();
    main.textContent = '';
    await eventually(() => expect(highlighted()).to.deep.equal([]));
  });

  it('does not mark in regions that want no marks', async () => {
    mount(
      '<main data-glossary-mark="none">Docker <p data-glossary-mark="highlight">API</p></main>',
    );
    await annotate();
    expect(highlighted().map((range) => `${live(range)}`)).to.deep.equal(['API']);
  });

  describe('destroy gives back the page', () => {
    /** All of a document that an annotator could change. */
    const state = (): unknown[] => [
      document.documentElement.outerHTML,
      [...document.adoptedStyleSheets],
      [...CSS.highlights.keys()],
    ];

    it('as it was', async () => {
      mount(ARTICLE);
      const before = state();
      const created = await annotate({ limit: 'none' });
      expect(highlighted().length).to.equal(10);
      created.destroy();
      expect(state()).to.deep.equal(before);
    });

    it('during the first scan', async () => {
      mount(ARTICLE);
      const before = state();
      const { of, read } = counting(glossary, () => read.length === 5 && created.destroy());
      const created = annotator({ of });
      await created.scan();
      await pause(BETWEEN_SCANS);
      expect(state()).to.deep.equal(before);
    });

    it('during a later scan', async () => {
      mount(ARTICLE);
      const before = state();
      const { of, read } = counting(glossary, () => read.length === 10 && created.destroy());
      const created = await annotate({ of, limit: 'none' });
      expect([highlighted().length, read.length]).to.deep.equal([10, 7]);
      await created.rescan();
      await pause(BETWEEN_SCANS);
      expect(state()).to.deep.equal(before);
    });

    it('after the host has edited the text of a mark', async () => {
      const main = mount(ARTICLE);
      const created = await annotate({ limit: 'none' });
      expect(highlighted().length).to.equal(10);
      main.querySelector('blockquote')!.firstChild!.nodeValue = 'D';
      const edited = document.documentElement.outerHTML;
      created.destroy();
      await pause(BETWEEN_SCANS);
      expect([document.documentElement.outerHTML, highlighted()]).to.deep.equal([edited, []]);
    });

    it('with the style sheets that the host has adopted since', async () => {
      mount(ARTICLE);
      const before = [...document.adoptedStyleSheets];
      const created = await annotate();
      const theirs = new CSSStyleSheet();
      document.adoptedStyleSheets = [theirs];
      created.destroy();
      expect([...document.adoptedStyleSheets]).to.deep.equal([theirs]);
      document.adoptedStyleSheets = before;
    });
  });

  describe('of two annotators on a page', () => {
    const two = async () => {
      mount('<main>Docker and API</main><article>container</article>');
      return [await annotate({ limit: 'none' }), await annotate({ root: 'article' })] as const;
    };

    it('shares one highlight', async () => {
      const [first, second] = await two();
      const ranges = [first, second].flatMap((each) =>
        each.report().marks.map(({ range }) => range),
      );
      expect(highlighted()).to.have.members(ranges).and.to.have.lengthOf(3);
    });

    it('takes only its own ranges away', async () => {
      const [first, second] = await two();
      first.destroy();
      const [mark] = second.report().marks;
      expect(highlighted()).to.deep.equal([mark!.range]);
    });

    it('keeps its looks when the other has gone', async () => {
      const [first] = await two();
      first.destroy();
      expect(lineOn(document.querySelector('article')!)).to.equal('underline');
    });

    it('removes the highlight with the last', async () => {
      const [first, second] = await two();
      first.destroy();
      second.destroy();
      expect(CSS.highlights.has('glossary-term')).to.equal(false);
    });
  });

  describe('draws', () => {
    const style = (element: Element): CSSStyleDeclaration =>
      getComputedStyle(element, '::highlight(glossary-term)');

    it('a dotted line', async () => {
      const main = mount(ARTICLE);
      await annotate();
      const { textDecorationLine, textDecorationStyle, textDecorationThickness } = style(main);
      expect([textDecorationLine, textDecorationStyle, textDecorationThickness]).to.deep.equal([
        'underline',
        'dotted',
        '2px',
      ]);
    });

    const MEDIA = {
      'in print': { media: 'print' },
      'in forced colours': { forcedColors: 'active' },
    };
    for (const [name, media] of Object.entries(MEDIA)) {
      itUnless(['WebKit'], 'cannot emulate media')(`nothing ${name}`, async () => {
        const main = mount(ARTICLE);
        await annotate();
        await emulate(media as Parameters<typeof emulate>[0]);
        const line = lineOn(main);
        await emulate({});
        expect([line, lineOn(main)]).to.deep.equal(['none', 'underline']);
      });
    }
  });
});

const lineOn = (element: Element): string =>
  getComputedStyle(element, '::highlight(glossary-term)').textDecorationLine;
