import { expect } from 'chai';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define/glossary-graph.ts';
import type { Glossary } from '../../src/core/glossary.ts';
import type { GlossaryGraph } from '../../src/elements/glossary-graph.ts';
import { accessibilityTree, emulate } from '../../tools/wtr/commands.ts';
import { axeFinds } from '../fixtures/axe.ts';
import { engine } from '../fixtures/engine.ts';
import { glossary, glossaryOf } from '../fixtures/glossary.ts';
import { heard } from '../fixtures/heard.ts';
import { mount } from '../fixtures/mount.ts';
import { clickOn, moveTo } from '../fixtures/pointer.ts';
import { shardedGlossary } from '../fixtures/sharded.ts';
import { eventually } from '../fixtures/until.ts';
import { wordsOf } from '../fixtures/words.ts';

interface Drawing {
  graph: GlossaryGraph;
  tree: ShadowRoot;
}

async function draw(
  term: string,
  { of = glossary, width = 720 }: { of?: Glossary; width?: number } = {},
): Promise<Drawing> {
  const main = mount(`<main><glossary-graph></glossary-graph></main>`);
  main.style.width = `${width}px`;
  const graph = main.querySelector<GlossaryGraph>('glossary-graph')!;
  Object.assign(graph, { glossary: of, term });
  await graph.updateComplete;
  return { graph, tree: graph.shadowRoot! };
}

const nodesIn = (tree: ShadowRoot): HTMLElement[] => [
  ...tree.querySelectorAll<HTMLElement>('[part=node]'),
];

const nodeOf = (tree: ShadowRoot, id: string): HTMLElement =>
  tree.querySelector<HTMLElement>(`[data-term=${id}]`)!;

const titleOf = (tree: ShadowRoot): string => wordsOf(tree.querySelector('[part=title]'));

const focusedIn = (tree: ShadowRoot): string | undefined =>
  (tree.activeElement as HTMLElement | null)?.dataset.term;

const placesIn = (tree: ShadowRoot): string[] =>
  nodesIn(tree).map(({ style }) => style.getPropertyValue('--_x') + style.getPropertyValue('--_y'));

/** Names of nodes that are not whole within the picture, or cover another. */
function untidyIn(tree: ShadowRoot): string[] {
  const box = tree.querySelector('[part=graph]')!.getBoundingClientRect();
  const boxes = nodesIn(tree).map((node) => ({ node, ...node.getBoundingClientRect().toJSON() }));
  return boxes.flatMap((a, n) => {
    const isInside =
      a.left >= box.left - 1 &&
      a.right <= box.right + 1 &&
      a.top >= box.top - 1 &&
      a.bottom <= box.bottom + 1;
    const isFree = boxes.every(
      (b, m) =>
        m === n || a.right < b.left || b.right < a.left || a.bottom < b.top || b.bottom < a.top,
    );
    return isInside && isFree && a.height >= 24 ? [] : [wordsOf(a.node)];
  });
}

async function walkTo({ graph, tree }: Drawing, id: string): Promise<void> {
  nodeOf(tree, id).click();
  await graph.updateComplete;
}

/** What assistive technology is told of the picture of Docker, in this order, and of which elements. */
const NAMES: Record<string, string> = {
  'list "Docker and related terms"': 'ul',
  'button "Docker"': '[data-term=docker]',
  'button "Container"': '[data-term=container]',
  'list "Container"': 'ul ul',
  'button "Cold start"': '[data-term=cold-start]',
  'button "Kubernetes"': '[data-term=kubernetes]',
};

/** The lines of the page, or in WebKit those of elements of ours. */
async function linesOf(selectors?: readonly string[]): Promise<string[]> {
  const lines: string[] = [];
  for (const selector of selectors ?? ['']) {
    const request = selector ? { path: ['glossary-graph', selector] } : {};
    lines.push(...((await accessibilityTree(request)) as string[]));
  }
  return lines;
}

afterEach(async () => {
  document.documentElement.removeAttribute('dir');
  await emulate({});
});

describe('<glossary-graph>', () => {
  it('shows a term and its neighbours as nested lists of buttons', async () => {
    await draw('docker');
    const lines = engine === 'WebKit' ? await linesOf(Object.values(NAMES)) : await linesOf();
    // Some engines call it a push button.
    const names = lines.flatMap((line) => /(list|button) ".+"$/.exec(line)?.[0] ?? []);
    expect(names).to.deep.equal(Object.keys(NAMES));
  });

  it('has the term in the middle, and each second neighbour in the list of the one it is related to', async () => {
    const { tree } = await draw('docker');
    const [, nested] = tree.querySelectorAll('ul');
    expect({
      list: tree.querySelector('ul')!.ariaLabel,
      nodes: nodesIn(tree).map(wordsOf),
      current: wordsOf(tree.querySelector('[aria-current=true]')),
      nested: wordsOf(nested!),
      nestedName: wordsOf(tree.getElementById(nested!.getAttribute('aria-labelledby')!)),
      links: tree.querySelectorAll('[part=link]').length,
      short: wordsOf(tree.querySelector('[part=short]')),
      page: tree.querySelector('[part=short] a')!.getAttribute('href'),
    }).to.deep.equal({
      list: 'Docker and related terms',
      nodes: ['Docker', 'Container', 'Cold start', 'Kubernetes'],
      current: 'Docker',
      nested: 'Cold start',
      nestedName: 'Container',
      links: 4,
      short: 'Docker Packs a program with all it needs.',
      page: new URL('/glossary/docker/', location.href).href,
    });
  });

  it('walks to a node that is clicked, and back', async () => {
    const drawing = await draw('docker');
    const { graph, tree } = drawing;
    const followed = heard('glossary-follow', ({ term, to, href }) => ({ term, to, href }));
    await clickOn(nodeOf(tree, 'kubernetes'));
    await eventually(() => expect(titleOf(tree)).to.equal('Kubernetes'));
    expect(await followed).to.deep.equal({
      term: 'docker',
      to: 'related',
      href: '/glossary/kubernetes/',
    });
    expect(nodesIn(tree).map(wordsOf)).to.deep.equal([
      'Kubernetes',
      'Container',
      'Cold start',
      'Docker',
    ]);
    tree.querySelector<HTMLElement>('[aria-label=Back]')!.click();
    await graph.updateComplete;
    expect(titleOf(tree)).to.equal('Docker');
    tree.querySelector<HTMLElement>('[aria-label=Forward]')!.click();
    await graph.updateComplete;
    expect(titleOf(tree)).to.equal('Kubernetes');
  });

  it('leaves clicks for a tab of its own, and on the term itself, to others', async () => {
    const { tree } = await draw('docker');
    const click = (id: string, init: MouseEventInit): boolean =>
      nodeOf(tree, id).dispatchEvent(new MouseEvent('click', { cancelable: true, ...init }));
    expect([click('docker', {}), click('container', { ctrlKey: true })]).to.deep.equal([
      true,
      true,
    ]);
    expect(click('container', {})).to.equal(false);
  });

  it('begins anew with another term', async () => {
    const drawing = await draw('docker');
    await walkTo(drawing, 'container');
    drawing.graph.term = 'cold-start';
    await drawing.graph.updateComplete;
    expect(titleOf(drawing.tree)).to.equal('Cold start');
    expect(drawing.tree.querySelector('[part=trail]')).to.equal(null);
  });

  describe('by keyboard', () => {
    it('has one tab stop, and arrow keys from there', async () => {
      const { tree } = await draw('docker');
      nodeOf(tree, 'docker').focus();
      const found = new Set(['docker']);
      for (const key of ['ArrowUp', 'ArrowLeft', 'ArrowDown', 'ArrowRight'] as const) {
        const middle = nodeOf(tree, 'docker').getBoundingClientRect();
        await sendKeys({ press: key });
        const id = focusedIn(tree)!;
        const { x, y } = nodeOf(tree, id).getBoundingClientRect();
        if (id !== 'docker') {
          const way = {
            ArrowUp: y < middle.y,
            ArrowDown: y > middle.y,
            ArrowLeft: x < middle.x,
            ArrowRight: x > middle.x,
          };
          expect(way[key], `${key} to ${id}`).to.equal(true);
        }
        found.add(id);
        const stops = nodesIn(tree).filter((node) => node.tabIndex === 0);
        expect(stops.map(({ dataset }) => dataset.term)).to.deep.equal([id]);
        await sendKeys({ press: 'Home' });
        expect(focusedIn(tree)).to.equal('docker');
      }
      expect(found.size).to.be.greaterThan(2);
    });

    it('walks with Enter, and the focus is on the term then', async () => {
      const { tree } = await draw('docker');
      nodeOf(tree, 'container').focus();
      await sendKeys({ press: 'Enter' });
      await eventually(() =>
        expect([titleOf(tree), focusedIn(tree)]).to.deep.equal(['Container', 'container']),
      );
      expect(nodeOf(tree, 'container').ariaCurrent).to.equal('true');
    });

    it('leaves keys with a modifier, and others, alone', async () => {
      const { tree } = await draw('docker');
      nodeOf(tree, 'docker').focus();
      const press = (key: string, init: KeyboardEventInit = {}): boolean =>
        nodeOf(tree, 'docker').dispatchEvent(
          new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }),
        );
      expect([
        press('ArrowUp', { altKey: true }),
        press('Home', { ctrlKey: true }),
        press('d'),
        press('End'),
      ]).to.deep.equal([true, true, true, true]);
    });
  });

  it('points out the links and neighbours of the node under the pointer', async () => {
    const { tree } = await draw('docker');
    const near = (): string[] => Array.from(tree.querySelectorAll('.node.near'), wordsOf);
    await moveTo(nodeOf(tree, 'cold-start'));
    await eventually(() => expect(near()).to.deep.equal(['Container', 'Cold start']));
    expect(tree.querySelectorAll('[part=link].near').length).to.equal(1);
    await moveTo([0, 0]);
    await eventually(() => expect(near()).to.deep.equal([]));
  });

  it('is only a node and its short form where a term has no neighbours', async () => {
    const { tree } = await draw('api');
    expect(nodesIn(tree).map(wordsOf)).to.deep.equal(['API']);
    expect(wordsOf(tree.querySelector('[part=short]'))).to.equal(
      'API How programs talk to each other.',
    );
  });

  it('says so where there is no such term', async () => {
    const { tree } = await draw('nothing');
    expect(wordsOf(tree.querySelector('.body'))).to.equal('This term is not in the glossary.');
  });

  it('has no link where entries have no pages', async () => {
    const of = glossaryOf({
      version: 1,
      lang: 'en',
      terms: [{ id: 'a', term: 'A', short: 'A.', definition: 'A.' }],
    });
    const { tree } = await draw('a', { of });
    expect(tree.querySelector('a')).to.equal(null);
  });

  it('fetches what it needs of a glossary in shards, and draws what is there', async () => {
    const { glossary: of, network } = shardedGlossary();
    const { tree } = await draw('docker', { of });
    expect(nodesIn(tree)).to.deep.equal([]);
    network.answer();
    await eventually(() => expect(nodesIn(tree).map(wordsOf)).to.deep.equal(['Docker']));
    network.answer();
    await eventually(() => expect(nodesIn(tree).map(wordsOf)).to.deep.equal(['Docker', 'Pod']));
  });

  it('can be asked again for what a glossary in shards has failed to give', async () => {
    const { glossary: of, network } = shardedGlossary();
    const { tree } = await draw('docker', { of });
    network.fail();
    await eventually(() => expect(tree.querySelector('[part=retry]')).to.not.equal(null));
    tree.querySelector<HTMLElement>('[part=retry]')!.click();
    network.answer();
    await eventually(() => expect(nodesIn(tree).map(wordsOf)).to.deep.equal(['Docker']));
  });

  describe('its layout', () => {
    let sample: Glossary;
    before(async () => (sample = glossaryOf(await (await fetch('/glossary.json')).json())));

    for (const width of [320, 720]) {
      it(`is tidy at ${width} pixels, whatever the term`, async () => {
        const { graph, tree } = await draw('docker', { of: sample, width });
        const untidy: Record<string, string[]> = {};
        for (const { id } of sample.entries.filter((entry) => !!entry)) {
          graph.term = id;
          await graph.updateComplete;
          for (const node of tree.querySelectorAll('.node')) {
            for (const animation of node.getAnimations()) animation.finish();
          }
          const found = untidyIn(tree);
          if (found.length) untidy[id] = found;
        }
        expect(untidy).to.deep.equal({});
      }).timeout(60_000);
    }

    it('is the same for the same', async () => {
      const [a, b] = [await draw('docker', { of: sample }), await draw('docker', { of: sample })];
      expect(placesIn(a.tree)).to.deep.equal(placesIn(b.tree));
    });

    it('is that of the term, whichever way one came', async () => {
      const there = await draw('docker', { of: sample });
      const walked = await draw('kubernetes', { of: sample });
      await walkTo(walked, 'docker');
      expect(placesIn(walked.tree)).to.deep.equal(placesIn(there.tree));
    });

    it('follows the width', async () => {
      const { graph, tree } = await draw('docker', { of: sample });
      const before = placesIn(tree);
      graph.parentElement!.style.width = '320px';
      await eventually(() => expect(placesIn(tree)).to.not.deep.equal(before));
      expect(untidyIn(tree)).to.deep.equal([]);
    });

    it('waits until there is room', async () => {
      const { graph, tree } = await draw('docker', { of: sample, width: 0 });
      graph.hidden = true;
      graph.parentElement!.style.width = '320px';
      graph.requestUpdate();
      await graph.updateComplete;
      graph.hidden = false;
      await eventually(() => expect(untidyIn(tree)).to.deep.equal([]));
    });

    it('is mirrored where text runs from the right', async () => {
      const { tree } = await draw('docker', { of: sample });
      document.documentElement.dir = 'rtl';
      const mirrored = await draw('docker', { of: sample });
      const xs = (tree: ShadowRoot): number[] =>
        nodesIn(tree).map(({ style }) => parseFloat(style.getPropertyValue('--_x')));
      expect(xs(mirrored.tree).map((x) => Math.round(100 - x))).to.deep.equal(
        xs(tree).map((x) => Math.round(x)),
      );
      expect(untidyIn(mirrored.tree)).to.deep.equal([]);
    });

    it('changes gently, or at once for who wants no motion', async () => {
      const moving = ({ tree }: Drawing): number =>
        nodesIn(tree).flatMap((node) =>
          node.getAnimations().filter((each) => !(each instanceof CSSTransition)),
        ).length;
      const drawing = await draw('docker', { of: sample });
      expect(moving(drawing)).to.equal(0);
      await walkTo(drawing, 'kubernetes');
      expect(moving(drawing)).to.be.greaterThan(0);
      if (!(await emulate({ reducedMotion: 'reduce' }))) return;
      const still = await draw('docker', { of: sample });
      await walkTo(still, 'kubernetes');
      expect(moving(still)).to.equal(0);
    });
  });

  for (const [scheme, background] of Object.entries({ light: '#fff', dark: '#181b20' })) {
    it(`is found without fault by axe-core, ${scheme}`, async () => {
      document.body.style.background = background;
      const drawing = await draw('docker');
      await walkTo(drawing, 'container');
      for (const each of drawing.tree.querySelectorAll('.node, svg')) {
        for (const animation of each.getAnimations()) animation.finish();
      }
      const finds = await axeFinds(drawing.graph);
      document.body.style.background = '';
      expect(drawing.graph.getAttribute('scheme')).to.equal(scheme);
      expect(finds).to.deep.equal([]);
    });
  }
});
