import { expect } from 'chai';
import { sendKeys } from '@web/test-runner-commands';
import { settled } from '../../src/loader/ready.ts';
import { accessibilityTree } from '../../tools/wtr/commands.ts';
import { ARTICLE } from '../fixtures/article.ts';
import { engine } from '../fixtures/engine.ts';
import { start } from '../fixtures/glosslight.ts';
import { mount } from '../fixtures/mount.ts';
import { clickOn } from '../fixtures/pointer.ts';
import { openPopover, treeOf } from '../fixtures/reader.ts';
import { eventually, task, until } from '../fixtures/until.ts';
import { wordsOf } from '../fixtures/words.ts';

const panels = (): NodeListOf<Element> => document.querySelectorAll('glossary-panel');
const panel = (): Promise<HTMLElement> =>
  until(() => document.querySelector<HTMLElement>('glossary-panel[count]'));
const buttonOf = (element: Element): HTMLButtonElement =>
  element.shadowRoot!.querySelector('button')!;

/** When a panel would have come, had there been one. */
async function late(): Promise<void> {
  await settled();
  await task();
}

describe('the "terms on this page" button', () => {
  it('comes in our root, and says how many terms there are', async () => {
    mount(ARTICLE);
    await start({ panel: 'focus', limit: 'none' });
    const element = await panel();
    expect(element.parentElement!.localName).to.equal('glossary-root');
    expect([element.getAttribute('count'), wordsOf(buttonOf(element))]).to.deep.equal([
      '6',
      'Terms on this page: 6',
    ]);
  });

  it('counts terms that were marked by hand', async () => {
    mount('<main>Docker and <a href="/glossary/api/">it</a></main>');
    await start({ panel: 'focus' });
    expect((await panel()).getAttribute('count')).to.equal('2');
  });

  it('counts again when the page changes', async () => {
    const main = mount('<main>Docker</main>');
    await start({ panel: 'focus' });
    const element = await panel();
    main.insertAdjacentHTML('beforeend', '<p>API</p>');
    await eventually(() => expect(wordsOf(buttonOf(element))).to.equal('Terms on this page: 2'));
  });

  it('goes while there are no terms, and comes back', async () => {
    const main = mount('<main>Docker</main>');
    await start({ panel: 'focus' });
    await panel();
    main.textContent = '';
    await eventually(() => expect(panels().length).to.equal(0));
    main.textContent = 'API';
    await panel();
  });

  it('does not come to a page without terms', async () => {
    mount('<main>Nothing</main>');
    await start({ panel: 'on' });
    await late();
    expect(document.querySelector('glossary-root')).to.equal(null);
  });

  it('does not come when it is off', async () => {
    mount(ARTICLE);
    await start({ panel: 'off' });
    await late();
    expect(document.querySelector('glossary-root')).to.equal(null);
  });

  it('comes again on a page that is started again', async () => {
    mount(ARTICLE);
    const page = await start({ panel: 'on' });
    await panel();
    await until(() => customElements.get('glossary-panel'));
    page.destroy();
    expect(panels().length).to.equal(0);
    await start({ panel: 'on' });
    expect((await panel()).getAttribute('count')).to.equal('6');
  });

  it('takes no room in the page', async () => {
    mount(ARTICLE);
    const { scrollHeight, scrollWidth } = document.documentElement;
    await start({ panel: 'on' });
    await panel();
    expect([
      document.documentElement.scrollHeight,
      document.documentElement.scrollWidth,
    ]).to.deep.equal([scrollHeight, scrollWidth]);
  });

  it('is there on a page that hides what it does not know', async () => {
    mount(ARTICLE);
    const hide = new CSSStyleSheet();
    hide.replaceSync('body > :not(main) { display: none !important }');
    document.adoptedStyleSheets.push(hide);
    await start({ panel: 'on' });
    const { length } = buttonOf(await panel()).getClientRects();
    document.adoptedStyleSheets.splice(document.adoptedStyleSheets.indexOf(hide), 1);
    expect(length).to.equal(1);
  });

  describe('of its own accord', () => {
    const isVisible = (element: Element): boolean =>
      getComputedStyle(buttonOf(element)).opacity === '1';

    it('is seen only with the focus', async () => {
      mount(`<button>before</button>${ARTICLE}`);
      await start({ panel: 'focus' });
      const element = await panel();
      expect(isVisible(element)).to.equal(false);
      buttonOf(element).focus();
      await eventually(() => expect(isVisible(element)).to.equal(true));
      buttonOf(element).blur();
      await eventually(() => expect(isVisible(element)).to.equal(false));
    });

    it('is always seen when it is on', async () => {
      mount(ARTICLE);
      await start({ panel: 'on' });
      const element = await panel();
      await eventually(() => expect(isVisible(element)).to.equal(true));
    });

    it('is no obstacle to the pointer while it is not seen', async () => {
      mount(ARTICLE);
      await start({ panel: 'focus' });
      const { x, y } = buttonOf(await panel()).getBoundingClientRect();
      expect(document.elementFromPoint(x + 5, y + 5)?.localName).to.not.equal('glossary-panel');
    });

    it('has a name for screen readers', async () => {
      mount(ARTICLE);
      await start({ panel: 'focus' });
      await panel();
      const path = ['glossary-panel', 'button'];
      const lines = (await accessibilityTree(engine === 'WebKit' ? { path } : {})) as string[];
      expect(lines.filter((line) => line.includes('"Terms on this page: 6"')).length).to.be.within(
        1,
        2,
      );
    });
  });

  describe('written by the author', () => {
    it('is the one that is used', async () => {
      const element = mount(`<glossary-panel></glossary-panel>`);
      mount(ARTICLE);
      await start({ panel: 'focus' });
      await eventually(() => expect(wordsOf(buttonOf(element))).to.equal('Terms on this page: 6'));
      await late();
      expect([panels().length, getComputedStyle(buttonOf(element)).opacity]).to.deep.equal([
        1,
        '1',
      ]);
    });

    it('is not seen on a page without terms', async () => {
      const element = mount(`<glossary-panel></glossary-panel>`);
      mount('<main>Nothing</main>');
      await start({ panel: 'focus' });
      await until(() => customElements.get('glossary-panel'));
      expect(element.getClientRects().length).to.equal(0);
    });

    it('is as it was after destroy', async () => {
      const element = mount(`<glossary-panel class="theirs"></glossary-panel>`);
      const before = element.outerHTML;
      mount(ARTICLE);
      const page = await start({ panel: 'focus' });
      await panel();
      page.destroy();
      expect(element.outerHTML).to.equal(before);
    });
  });

  describe('opens the list', () => {
    const titleOf = (tree: ShadowRoot): string => wordsOf(tree.querySelector('[part=title]'));

    it('by keyboard', async () => {
      mount(ARTICLE);
      await start({ panel: 'focus' });
      buttonOf(await panel()).focus();
      await sendKeys({ press: 'Enter' });
      expect(titleOf(await treeOf(await until(openPopover)))).to.equal('Terms on this page 6');
    });

    it('by mouse, and gets the focus back', async () => {
      mount(ARTICLE);
      await start({ panel: 'on' });
      const element = await panel();
      await until(() => customElements.get('glossary-panel'));
      await clickOn(buttonOf(element));
      expect(titleOf(await treeOf(await until(openPopover)))).to.equal('Terms on this page 6');
      await sendKeys({ press: 'Escape' });
      await eventually(() => expect(openPopover()).to.equal(undefined));
      expect(document.activeElement).to.equal(element);
    });

    it('from which a term opens at its mention', async () => {
      mount('<main><p style="margin-bottom: 2000px">Docker</p><p>API</p></main>');
      await start({ panel: 'focus' });
      buttonOf(await panel()).focus();
      await sendKeys({ press: 'Enter' });
      const tree = await treeOf(await until(openPopover));
      tree.querySelectorAll<HTMLElement>('[part=terms] button')[1]!.click();
      await eventually(() => expect(titleOf(tree)).to.equal('API'));
      const { top, bottom } = document.querySelector('p + p')!.getBoundingClientRect();
      expect(top >= 0 && bottom <= innerHeight).to.equal(true);
      scrollTo(0, 0);
    });
  });
});
