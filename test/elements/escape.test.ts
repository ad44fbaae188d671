import { expect } from 'chai';
import { sendKeys } from '@web/test-runner-commands';
import { mount } from '../fixtures/mount.ts';
import { createReader, mentionOf, openPopover, openTooltip } from '../fixtures/reader.ts';
import { eventually } from '../fixtures/until.ts';

const isOpen = (): boolean => !!openTooltip() || !!openPopover();

/** Opens a card at a mention in a page, or in a modal dialog of that page. */
const CARDS = {
  tooltip: (mention: HTMLElement) =>
    createReader().hover(mentionOf(mention), 'mouse', undefined, 0),
  popover: (mention: HTMLElement) => createReader().open(mentionOf(mention), 'mouse'),
};

for (const [card, open] of Object.entries(CARDS)) {
  describe(`Escape on a ${card}`, () => {
    it('closes it, and is not heard by the page', async () => {
      const page = mount('<main><b term="docker">it</b></main>');
      const heard: string[] = [];
      const life = new AbortController();
      const hear = ({ key }: KeyboardEvent): void => void heard.push(key);
      for (const target of [document, document.body]) {
        target.addEventListener('keydown', hear as EventListener, { signal: life.signal });
      }
      await open(page.querySelector('b')!);
      await sendKeys({ press: 'Escape' });
      await eventually(() => expect(isOpen()).to.equal(false));
      expect(heard).to.deep.equal([]);
      await sendKeys({ press: 'Escape' });
      await eventually(() => expect(heard).to.deep.equal(['Escape', 'Escape']));
      life.abort();
    });

    it('leaves the modal dialog around it open', async () => {
      const dialog = mount('<dialog><b term="docker">it</b></dialog>') as HTMLDialogElement;
      dialog.showModal();
      await open(dialog.querySelector('b')!);
      await sendKeys({ press: 'Escape' });
      await eventually(() => expect(isOpen()).to.equal(false));
      expect(dialog.open).to.equal(true);
      await sendKeys({ press: 'Escape' });
      await eventually(() => expect(dialog.open).to.equal(false));
    });
  });

  describe(`a ${card} in a modal dialog`, () => {
    it('is in reach, and leaves no trace', async () => {
      const dialog = mount('<dialog><b term="docker">it</b></dialog>') as HTMLDialogElement;
      const before = dialog.innerHTML;
      dialog.showModal();
      await open(dialog.querySelector('b')!);
      const { x, y } = document.querySelector(`glossary-${card}`)!.getBoundingClientRect();
      expect(document.elementFromPoint(x + 5, y + 5)!.localName).to.equal(`glossary-${card}`);
      await sendKeys({ press: 'Escape' });
      await eventually(() => expect(isOpen()).to.equal(false));
      expect(dialog.innerHTML).to.equal(before);
      expect(document.body.lastElementChild!.localName).to.equal('glossary-root');
    });
  });
}

describe('Escape on a tooltip beside a popover', () => {
  it('closes one at a time', async () => {
    const page = mount('<main><b term="docker">it</b> <b term="api">it</b></main>');
    const [docker, api] = page.querySelectorAll('b');
    const reader = createReader();
    await reader.open(mentionOf(docker!), 'mouse');
    reader.hover(mentionOf(api!), 'mouse', undefined, 0);
    expect([!!openTooltip(), !!openPopover()]).to.deep.equal([true, true]);
    await sendKeys({ press: 'Escape' });
    await eventually(() => expect(openTooltip()).to.equal(undefined));
    expect(openPopover()).to.not.equal(undefined);
    await sendKeys({ press: 'Escape' });
    await eventually(() => expect(openPopover()).to.equal(undefined));
  });
});
