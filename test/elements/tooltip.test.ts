import { expect } from 'chai';
import '../../src/define/glossary-term.ts';
import type { Via } from '../../src/elements/mention.ts';
import { accessibilityTree } from '../../tools/wtr/commands.ts';
import { itUnless } from '../fixtures/engine.ts';
import { mount } from '../fixtures/mount.ts';
import {
  atRest,
  createReader,
  mentionOf,
  openPopover,
  openTooltip,
  treeOf,
} from '../fixtures/reader.ts';
import { eventually, pause } from '../fixtures/until.ts';
import { wordsOf } from '../fixtures/words.ts';

const SHORT = 'Packs a program with all it needs.';

/** Hovers over the first mention in `html`, which is anywhere in it. */
function hover(html: string, via: Via = 'mouse', term?: string) {
  const element = mount(html);
  const target = element.matches('[term]')
    ? element
    : element.querySelector<HTMLElement>('[term]')!;
  const reader = createReader();
  reader.hover(mentionOf(target, term), via, undefined, 0);
  return { reader, target };
}

describe('<glossary-tooltip>', () => {
  it('is a tooltip', () => {
    hover('<b term="docker">it</b>');
    expect(openTooltip()!.role).to.equal('tooltip');
  });

  it('shows the name and the short form, which is its text', async () => {
    hover('<b term="docker">it</b>');
    const tree = await treeOf(openTooltip());
    expect(openTooltip()!.textContent).to.equal(SHORT);
    expect(wordsOf(tree.querySelector('[part=term]'))).to.equal('Docker');
  });

  for (const [term, lang] of Object.entries({ docker: 'en', pain: 'fr' })) {
    it(`says that the short form of "${term}" is in ${lang}`, () => {
      hover(`<b term="${term}">it</b>`);
      expect(openTooltip()!.lang).to.equal(lang);
    });
  }

  it('leaves the focus where it is', () => {
    const button = mount('<button>here</button>');
    button.focus();
    hover('<b term="docker">it</b>', 'keyboard');
    expect(openTooltip()).to.not.equal(undefined);
    expect(document.activeElement).to.equal(button);
  });

  it('does not open for a term that the glossary lacks', () => {
    hover('<b term="no-such-term">it</b>');
    expect(openTooltip()).to.equal(undefined);
  });

  it('does not open for a mention that has gone', () => {
    hover('<b term="docker" hidden>it</b>');
    expect(openTooltip()).to.equal(undefined);
  });

  it('is one element, however many terms it has explained', () => {
    const { reader } = hover('<b term="docker">it</b>');
    reader.hover(mentionOf(mount('<b term="api">it</b>')), 'mouse', undefined, 0);
    expect(document.querySelectorAll('glossary-tooltip').length).to.equal(1);
    expect(openTooltip()!.textContent).to.equal('How programs talk to each other.');
  });

  it('closes when the page has scrolled', () => {
    const { reader } = hover('<b term="docker">it</b>');
    reader.leave(true);
    expect(openTooltip()).to.equal(undefined);
  });

  it('does not open beside a popover that tells more of the same mention', async () => {
    const { reader, target } = hover('<b term="docker">it</b>');
    await reader.open(mentionOf(target), 'mouse');
    reader.hover(mentionOf(target), 'mouse', undefined, 0);
    expect([openTooltip(), openPopover() !== undefined]).to.deep.equal([undefined, true]);
  });

  describe('describes', () => {
    const MENTIONS = {
      'a <glossary-term>': '<glossary-term term="docker">the mention</glossary-term>',
      'a link': '<a href="#docker" term="docker">the mention</a>',
    };
    for (const [name, html] of Object.entries(MENTIONS)) {
      it(`${name} for as long as it is open`, () => {
        const { reader, target } = hover(html);
        expect(target.getAttribute('aria-describedby')).to.equal(openTooltip()!.id);
        reader.leave(true);
        expect(target.hasAttribute('aria-describedby')).to.equal(false);
      });

      itUnless(['WebKit'], 'shows no descriptions')(`${name} to screen readers`, async () => {
        hover(`<main>${html}</main>`, 'keyboard');
        const lines = (await accessibilityTree()) as string[];
        const line = lines.find((each) => each.includes('"the mention"'));
        expect(line).to.include(SHORT);
      });
    }

    it('nothing that is not the mention itself', () => {
      const target = mount('<p term="docker">A paragraph with a highlight</p>');
      createReader().hover({ ...mentionOf(target), isElement: false }, 'mouse', undefined, 0);
      expect(openTooltip()!.textContent).to.equal(SHORT);
      expect(target.getAttributeNames()).to.deep.equal(['term']);
    });

    for (const before of ['', 'note', ' note  other\n']) {
      it(`on top of aria-describedby=${JSON.stringify(before)}, which it gives back`, () => {
        const { reader, target } = hover(
          `<a href="#docker" term="docker" aria-describedby="${before}">it</a>`,
        );
        const during = target.getAttribute('aria-describedby')!;
        reader.leave(true);
        expect(during.split(/\s+/).filter(Boolean)).to.deep.equal([
          ...before.split(/\s+/).filter(Boolean),
          document.querySelector('glossary-tooltip')!.id,
        ]);
        expect(target.getAttribute('aria-describedby')).to.equal(before);
      });
    }

    it('on top of what the host says meanwhile', () => {
      const { reader, target } = hover('<a href="#docker" term="docker">it</a>');
      target.setAttribute('aria-describedby', 'theirs');
      reader.leave(true);
      expect(target.getAttribute('aria-describedby')).to.equal('theirs');
    });
  });

  describe('stands', () => {
    /** A mention as a box at a place of the window, and the tooltip that belongs to it. */
    async function boxes(style: string): Promise<[mention: DOMRect, tooltip: DOMRect]> {
      const { target } = hover(
        `<b term="docker" style="position: fixed; width: 60px; height: 20px; ${style}">it</b>`,
      );
      const tooltip = await atRest(openTooltip());
      return [target.getBoundingClientRect(), tooltip.getBoundingClientRect()];
    }

    it('8 px above its mention, from its beginning on', async () => {
      const [mention, tooltip] = await boxes('left: 200px; top: 300px');
      expect([tooltip.bottom, tooltip.left]).to.deep.equal([mention.top - 8, mention.left]);
    });

    it('8 px below its mention, where there is no room above', async () => {
      const [mention, tooltip] = await boxes('left: 200px; top: 5px');
      expect([tooltip.top, tooltip.left]).to.deep.equal([mention.bottom + 8, mention.left]);
    });

    it('12 px from the edge of the window', async () => {
      const [, tooltip] = await boxes('right: 0; top: 300px');
      expect(tooltip.right).to.be.closeTo(document.documentElement.clientWidth - 12, 1);
    });
  });

  it('stays for a pointer that goes on into it, and closes when that leaves', async () => {
    const target = mount('<b term="docker">it</b>');
    const reader = createReader({ delay: { open: 0, close: 20 } });
    reader.hover(mentionOf(target), 'mouse', undefined, 0);
    const tooltip = openTooltip()!;
    reader.leave(false);
    tooltip.dispatchEvent(new PointerEvent('pointerenter'));
    await pause(40);
    expect(openTooltip()).to.equal(tooltip);
    tooltip.dispatchEvent(new PointerEvent('pointerleave'));
    await eventually(() => expect(openTooltip()).to.equal(undefined));
  });
});
