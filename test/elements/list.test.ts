import { expect } from 'chai';
import { sendKeys } from '@web/test-runner-commands';
import { mount } from '../fixtures/mount.ts';
import { createReader, mentionOf, openPopover, treeOf } from '../fixtures/reader.ts';
import { eventually } from '../fixtures/until.ts';
import { wordsOf } from '../fixtures/words.ts';

const PAGE = `<main>
  <button>Terms</button>
  <p><b term="docker">Docker</b>, <b term="api">APIs</b>, again <b term="docker">dockerd</b></p>
  <p style="margin-top: 3000px">Far below: <b term="container">boxes</b></p>
</main>`;

/** Opens the list of all mentions of the page at its button. */
async function openList() {
  const main = mount(PAGE);
  const button = main.querySelector('button')!;
  const mentions = Array.from(main.querySelectorAll('b'), (element) => mentionOf(element));
  const reader = createReader();
  button.focus();
  await reader.openList(mentions, button, 'keyboard');
  const tree = await treeOf(openPopover());
  return { main, button, reader, tree };
}

const rowsIn = (tree: ShadowRoot): HTMLElement[] => [
  ...tree.querySelectorAll<HTMLElement>('[part=terms] button'),
];
const namesIn = (tree: ShadowRoot): string[] =>
  rowsIn(tree).map((row) => wordsOf(row.querySelector('b')));
const titleIn = (tree: ShadowRoot): string => wordsOf(tree.querySelector('[part=title]'));

afterEach(() => scrollTo(0, 0));

describe('the list of the terms on a page', () => {
  it('says how many there are', async () => {
    const { tree } = await openList();
    expect(titleIn(tree)).to.equal('Terms on this page 3');
  });

  it('has each term once, in the order of their first mentions, with their short forms', async () => {
    const { tree } = await openList();
    expect(rowsIn(tree).map(wordsOf)).to.deep.equal([
      'Docker Packs a program with all it needs.',
      'API How programs talk to each other.',
      'Container A program in a box.',
    ]);
  });

  const FILTERS: Record<string, string[]> = {
    api: ['API'],
    DOCK: ['Docker'],
    ' er ': ['Docker', 'Container'],
    boxes: ['Container'],
    'no such term': [],
    '': ['Docker', 'API', 'Container'],
  };
  for (const [filter, names] of Object.entries(FILTERS)) {
    it(`is narrowed down by "${filter}" to ${names.join(' and ') || 'nothing'}`, async () => {
      const { tree } = await openList();
      const input = tree.querySelector('input')!;
      input.value = filter;
      input.dispatchEvent(new InputEvent('input'));
      await eventually(() => expect(namesIn(tree)).to.deep.equal(names));
      const status = wordsOf(tree.querySelector('[role=status]'));
      const count = `${names.length} term${names.length === 1 ? '' : 's'}`;
      expect(status).to.equal(names.length ? count : 'No term fits');
    });
  }

  it('takes what the reader types', async () => {
    const { tree } = await openList();
    tree.querySelector('input')!.focus();
    await sendKeys({ type: 'cont' });
    await eventually(() => expect(namesIn(tree)).to.deep.equal(['Container']));
  });

  it('is whole again when it is opened again', async () => {
    const { button, reader, tree } = await openList();
    const input = tree.querySelector('input')!;
    input.value = 'api';
    input.dispatchEvent(new InputEvent('input'));
    await eventually(() => expect(namesIn(tree)).to.deep.equal(['API']));
    reader.close();
    await reader.openList([mentionOf(document.querySelector('b')!)], button, 'keyboard');
    await eventually(() => expect([input.value, ...namesIn(tree)]).to.deep.equal(['', 'Docker']));
  });

  describe('when a term is chosen', () => {
    it('gives way to its entry', async () => {
      const { tree } = await openList();
      rowsIn(tree)[1]!.click();
      await eventually(() => expect(titleIn(tree)).to.equal('API'));
      expect(openPopover()).to.not.equal(undefined);
    });

    it('opens at its first mention', async () => {
      const { main, tree } = await openList();
      const targets: (EventTarget | null)[] = [];
      main.addEventListener('glossary-show', ({ target }) => targets.push(target));
      rowsIn(tree)[0]!.click();
      await eventually(() => expect(targets).to.deep.equal([main.querySelector('b')]));
    });

    it('leads to a mention that is out of sight', async () => {
      const { main, tree } = await openList();
      rowsIn(tree)[2]!.click();
      await eventually(() => expect(titleIn(tree)).to.equal('Container'));
      const { top, bottom } = main.querySelector('[term=container]')!.getBoundingClientRect();
      expect(top >= 0 && bottom <= innerHeight).to.equal(true);
    });

    it('does not move a page that shows the mention already', async () => {
      const { tree } = await openList();
      rowsIn(tree)[0]!.click();
      await eventually(() => expect(titleIn(tree)).to.equal('Docker'));
      expect(scrollY).to.equal(0);
    });

    it('gives the focus back to the button in the end', async () => {
      const { button, tree } = await openList();
      rowsIn(tree)[1]!.click();
      await eventually(() => expect(titleIn(tree)).to.equal('API'));
      await sendKeys({ press: 'Escape' });
      await eventually(() => expect(openPopover()).to.equal(undefined));
      expect(document.activeElement).to.equal(button);
    });
  });

  it('gives the focus back to the button when it closes', async () => {
    const { button } = await openList();
    await sendKeys({ press: 'Escape' });
    await eventually(() => expect(document.activeElement).to.equal(button));
  });
});
