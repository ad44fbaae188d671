import { expect } from 'chai';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define/glossary-popover.ts';
import type { GlossaryShowEvent } from '../../src/elements/events.ts';
import type { Mention, Via } from '../../src/elements/mention.ts';
import { accessibilityTree } from '../../tools/wtr/commands.ts';
import { axeFinds } from '../fixtures/axe.ts';
import { engine } from '../fixtures/engine.ts';
import { homographs, NODES } from '../fixtures/homographs.ts';
import { mount } from '../fixtures/mount.ts';
import { clickOn } from '../fixtures/pointer.ts';
import {
  atRest,
  createReader,
  mentionOf,
  openPopover,
  openTooltip,
  treeOf,
} from '../fixtures/reader.ts';
import { eventually } from '../fixtures/until.ts';
import { wordsOf } from '../fixtures/words.ts';

const PORTS = ['port-net', 'port-code'];

/** A mention that may mean any of these entries. */
const ambiguous = (target: HTMLElement, senses = NODES): Mention => ({
  ...mentionOf(target, senses[0]),
  senses,
});

const page = (): HTMLElement => mount('<main><a href="#here">nodes</a></main>').querySelector('a')!;

async function open(via: Via = 'mouse', senses = NODES) {
  const target = page();
  target.focus();
  const reader = createReader({ glossary: homographs });
  await reader.open(ambiguous(target, senses), via);
  const popover = await atRest(openPopover());
  return { reader, target, popover, tree: await treeOf(popover) };
}

function hover(senses = NODES) {
  const target = page();
  const reader = createReader({ glossary: homographs });
  reader.hover(ambiguous(target, senses), 'keyboard', undefined, 0);
  return { reader, target };
}

const titleOf = (tree: ShadowRoot): string => wordsOf(tree.querySelector('[part=title]'));
const rowsIn = (tree: ShadowRoot): HTMLElement[] => [
  ...tree.querySelectorAll<HTMLElement>('[part=sense]'),
];
const focusedIn = (tree: ShadowRoot): string => (tree.activeElement as HTMLElement)?.className;
const back = (tree: ShadowRoot): HTMLButtonElement =>
  tree.querySelector<HTMLButtonElement>('[aria-label=Back]')!;

afterEach(() => document.documentElement.removeAttribute('dir'));

describe('the tooltip of a name with several meanings', () => {
  it('has what tells each of them apart, and its short form', async () => {
    hover(PORTS);
    const tooltip = openTooltip()!;
    const name = wordsOf((await treeOf(tooltip)).querySelector('[part=term]'));
    expect([name, wordsOf(tooltip)]).to.deep.equal([
      'Port',
      'networking About port-net. programming About port-code.',
    ]);
  });

  it('has the first three, and says that there are more', () => {
    hover();
    expect(wordsOf(openTooltip()!)).to.equal(
      'networking About node-net. Kubernetes About node-k8s. data structure About node-tree. and other meanings',
    );
  });

  it('goes by the wording of the text where the entries go by different names', async () => {
    hover();
    const tree = await treeOf(openTooltip());
    expect(wordsOf(tree.querySelector('[part=term]'))).to.equal('nodes');
  });

  it('describes the mention', async () => {
    const { target } = hover(PORTS);
    expect(target.getAttribute('aria-describedby')).to.equal(openTooltip()!.id);
  });

  it('has one text again for the next term', () => {
    const { reader, target } = hover();
    reader.hover(mentionOf(target, 'api'), 'keyboard', undefined, 0);
    expect(openTooltip()!.innerHTML).to.equal('About api.');
  });

  it('leaves out what the glossary lacks', () => {
    hover(['port-net', 'no-such-entry']);
    expect(openTooltip()!.innerHTML).to.equal('About port-net.');
  });

  it('is out of reach for the rules of the page', async () => {
    mount(
      '<style>b, span { color: red !important; display: none !important } *::before { content: "x" !important }</style>',
    );
    hover(PORTS);
    const [label, text] = (await atRest(openTooltip())).children;
    for (const each of [label!, text!]) {
      expect(each.getBoundingClientRect().height).to.be.greaterThan(0);
      expect(getComputedStyle(each).color).not.to.equal('rgb(255, 0, 0)');
      expect(getComputedStyle(each, '::before').content).to.equal('none');
    }
  });
});

describe('the choice between several meanings', () => {
  it('comes first, with name, sense and short form of each', async () => {
    const { tree } = await open();
    expect([titleOf(tree), ...rowsIn(tree).map(wordsOf)]).to.deep.equal([
      'Several meanings',
      'Node networking About node-net.',
      'Node Kubernetes About node-k8s.',
      'Node data structure About node-tree.',
      'Graph node graph About node-graph.',
    ]);
  });

  it('is a dialog of that name', async () => {
    await open();
    const path = ['glossary-popover', '[role=dialog]'];
    const lines = (await accessibilityTree(engine === 'WebKit' ? { path } : {})) as string[];
    expect(lines.filter((line) => line.startsWith('dialog'))).to.deep.equal([
      'dialog "Several meanings"',
    ]);
  });

  it('tells that the first was opened', async () => {
    const events: GlossaryShowEvent[] = [];
    const target = page();
    target.addEventListener('glossary-show', (event) => events.push(event));
    const reader = createReader({ glossary: homographs });
    await reader.open(ambiguous(target), 'mouse');
    expect(events.map(({ term, kind }) => [term, kind])).to.deep.equal([['node-net', 'popover']]);
  });

  it('leads to an entry by one click, in place, and back', async () => {
    const { popover, tree } = await open();
    await clickOn(rowsIn(tree)[1]!);
    await popover.updateComplete;
    expect([titleOf(tree), rowsIn(tree).length]).to.deep.equal(['Node (Kubernetes)', 0]);
    expect(focusedIn(tree)).to.equal('card');
    await clickOn(back(tree));
    await popover.updateComplete;
    expect([titleOf(tree), rowsIn(tree).length]).to.deep.equal(['Several meanings', 4]);
    expect(focusedIn(tree)).to.equal('card');
  });

  it('leads there by keyboard alone, and back to the mention', async () => {
    const { target, popover, tree } = await open('keyboard');
    expect(focusedIn(tree)).to.equal('card');
    rowsIn(tree)[2]!.focus();
    await sendKeys({ press: 'Enter' });
    await popover.updateComplete;
    expect(titleOf(tree)).to.equal('Node');
    await sendKeys({ down: 'Alt' });
    await sendKeys({ press: 'ArrowLeft' });
    await sendKeys({ up: 'Alt' });
    await eventually(() => expect(titleOf(tree)).to.equal('Several meanings'));
    await sendKeys({ press: 'Escape' });
    expect([openPopover(), document.activeElement]).to.deep.equal([undefined, target]);
  });

  it('says in an entry what it is about, where its title does not', async () => {
    const { popover, tree } = await open();
    const contexts: string[] = [];
    for (const n of NODES.keys()) {
      rowsIn(tree)[n]!.click();
      await popover.updateComplete;
      contexts.push(wordsOf(tree.querySelector('[part=category]')));
      back(tree).click();
      await popover.updateComplete;
    }
    expect(contexts).to.deep.equal([
      'Networks',
      'Delivery',
      'Data · data structure',
      'Data · graph',
    ]);
  });

  it('has no way back where one meaning was decided', async () => {
    const reader = createReader({ glossary: homographs });
    await reader.open(mentionOf(page(), 'node-tree'), 'mouse');
    const tree = await treeOf(openPopover());
    expect([titleOf(tree), back(tree)]).to.deep.equal(['Node', null]);
  });
});

describe('the list of the terms on a page', () => {
  it('has a name with several meanings once, and leads to the choice', async () => {
    const main = mount(
      '<main><a href="#1">node</a> <a href="#2">node</a> <button>…</button></main>',
    );
    const mentions = Array.from(main.querySelectorAll('a'), (element) => ambiguous(element));
    const reader = createReader({ glossary: homographs });
    await reader.openList(mentions, main.querySelector('button')!, 'mouse');
    const tree = await treeOf(openPopover());
    const rows = [...tree.querySelectorAll<HTMLElement>('[part=terms] button')];
    expect([titleOf(tree), ...rows.map(wordsOf)]).to.deep.equal([
      'Terms on this page 1',
      'node Several meanings: networking, Kubernetes, data structure, graph',
    ]);
    rows[0]!.click();
    await eventually(() => expect(titleOf(tree)).to.equal('Several meanings'));
  });
});

describe('axe-core', () => {
  for (const theme of ['light', 'dark'] as const) {
    for (const dir of ['ltr', 'rtl']) {
      it(`finds nothing wrong with several meanings, ${theme}, ${dir}`, async () => {
        document.documentElement.dir = dir;
        const target = page();
        const reader = createReader({ glossary: homographs, theme });
        reader.hover(ambiguous(target), 'keyboard', undefined, 0);
        expect(await axeFinds(await atRest(openTooltip()))).to.deep.equal([]);
        await reader.open(ambiguous(target), 'keyboard');
        expect(await axeFinds(await atRest(openPopover()))).to.deep.equal([]);
      });
    }
  }
});
