import { expect } from 'chai';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define/glossary-index.ts';
import type { Glossary } from '../../src/core/glossary.ts';
import type { GlossaryFollowEvent } from '../../src/elements/events.ts';
import type { GlossaryIndex } from '../../src/elements/glossary-index.ts';
import { axeFinds } from '../fixtures/axe.ts';
import { glossary, glossaryOf } from '../fixtures/glossary.ts';
import { mount } from '../fixtures/mount.ts';
import { shardedGlossary } from '../fixtures/sharded.ts';
import { eventually, pause, until } from '../fixtures/until.ts';
import { wordsOf } from '../fixtures/words.ts';

const PAGE = '<main><h1>Glossary</h1><glossary-index></glossary-index></main>';

/** An index of a glossary as it is drawn first, and its shadow tree. */
async function mountIndex(its: Glossary = glossary, page = PAGE) {
  const index = mount(page).querySelector('glossary-index')!;
  index.glossary = its;
  await index.updateComplete;
  return { index, tree: index.shadowRoot! };
}

/** So many entries, in an order of their own. */
const large = (count: number): Glossary =>
  glossaryOf({
    version: 1,
    lang: 'en',
    terms: Array.from({ length: count }, (_, n) => ({
      id: `e${n}`,
      term: `${'abcdefghijklmnopqrstuvwxyz'[(n * 7) % 26]} ${n}`,
      short: 'One of many.',
      definition: 'One of many.',
    })),
  });

const rowsIn = (tree: ShadowRoot): HTMLElement[] =>
  [...tree.querySelectorAll<HTMLElement>('.name')].filter((row) => !row.closest('[hidden]'));
const namesIn = (tree: ShadowRoot): string[] =>
  rowsIn(tree).map((row) => wordsOf(row.querySelector('b')));
const rowOf = (tree: ShadowRoot, name: string): HTMLElement =>
  rowsIn(tree).find((row) => wordsOf(row.querySelector('b')) === name)!;
const openIn = (tree: ShadowRoot): string[] =>
  rowsIn(tree)
    .filter((row) => row.ariaExpanded === 'true')
    .map((row) => wordsOf(row.querySelector('b')));
const focusIn = (tree: ShadowRoot): string =>
  wordsOf(tree.activeElement?.querySelector('b') ?? null);
const statusIn = (tree: ShadowRoot): string => wordsOf(tree.querySelector('[part=count]'));

async function type(index: GlossaryIndex, text: string): Promise<void> {
  const field = index.shadowRoot!.querySelector('input')!;
  field.value = text;
  field.dispatchEvent(new InputEvent('input'));
  await index.updateComplete;
}

const frame = (): Promise<unknown> => new Promise(requestAnimationFrame);

/** A click that goes nowhere, since the page has to stay. */
const press = (element: Element): boolean =>
  element.dispatchEvent(
    new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }),
  );

const ALL = [
  'API',
  'Cold start',
  'Container',
  'Docker',
  'Kubernetes',
  'Load balancer',
  'Pain',
  'Spin',
];

afterEach(() => {
  history.replaceState(null, '', location.pathname + location.search);
  scrollTo(0, 0);
});

describe('<glossary-index>', () => {
  it('has nothing to show without a glossary', async () => {
    const index = mount(PAGE).querySelector('glossary-index')!;
    await index.updateComplete;
    expect(index.shadowRoot!.childElementCount).to.equal(0);
  });

  it('has all terms in the order of the alphabet, and says how many there are', async () => {
    const { tree } = await mountIndex();
    expect(namesIn(tree)).to.deep.equal(ALL);
    expect(statusIn(tree)).to.equal('8 terms');
  });

  it('has a heading for each letter that terms begin with', async () => {
    const { tree } = await mountIndex();
    const letters = [...tree.querySelectorAll('h2')].map(wordsOf);
    expect(letters).to.deep.equal(['A', 'C', 'D', 'K', 'L', 'P', 'S']);
    expect([...tree.querySelectorAll('nav button')].map(wordsOf)).to.deep.equal(letters);
  });

  it('has what begins with no letter under a word', async () => {
    const { tree } = await mountIndex(
      glossaryOf({
        version: 1,
        lang: 'en',
        terms: [{ id: 'a', term: '5G', short: 'Fast.', definition: 'Fast.' }],
      }),
    );
    expect(wordsOf(tree.querySelector('h2'))).to.equal('Other');
  });

  it('leads to a letter', async () => {
    const { tree } = await mountIndex();
    tree.querySelectorAll<HTMLElement>('nav button')[3]!.click();
    await eventually(() => expect(wordsOf(tree.activeElement)).to.equal('K'));
  });

  it('tells the category of a term beside its name', async () => {
    const { tree } = await mountIndex();
    expect(wordsOf(rowOf(tree, 'Docker'))).to.equal('Docker Tools');
  });

  it('tells the language of a name', async () => {
    const { tree } = await mountIndex();
    expect(rowOf(tree, 'Pain').querySelector('b')!.lang).to.equal('fr');
  });

  it('takes another glossary', async () => {
    const { index, tree } = await mountIndex();
    rowOf(tree, 'Docker').click();
    index.glossary = large(3);
    await index.updateComplete;
    expect([namesIn(tree), openIn(tree)]).to.deep.equal([['a 0', 'h 1', 'o 2'], []]);
  });

  describe('opens a term', () => {
    it('in place, and closes it again', async () => {
      const { index, tree } = await mountIndex();
      const row = rowOf(tree, 'Docker');
      row.click();
      await index.updateComplete;
      const entry = tree.getElementById(row.getAttribute('aria-controls')!);
      expect(row.ariaExpanded).to.equal('true');
      expect(wordsOf(entry)).to.include('Packs a program into a container');
      row.click();
      await index.updateComplete;
      expect([row.ariaExpanded, entry!.isConnected]).to.deep.equal(['false', false]);
    });

    it('beside others, without a step in the history', async () => {
      const { index, tree } = await mountIndex();
      const { length } = history;
      rowOf(tree, 'Docker').click();
      rowOf(tree, 'API').click();
      await index.updateComplete;
      expect(openIn(tree)).to.deep.equal(['API', 'Docker']);
      expect([history.length, location.hash]).to.deep.equal([length, '']);
    });

    it('that is related, where it stands, and says so', async () => {
      const { index, tree } = await mountIndex();
      rowOf(tree, 'Docker').click();
      await index.updateComplete;
      const steps: unknown[] = [];
      index.addEventListener('glossary-follow', ({ term, to, href }: GlossaryFollowEvent) =>
        steps.push([term, to, href]),
      );
      press(tree.querySelectorAll('[part=related-term]')[1]!);
      await eventually(() => expect(focusIn(tree)).to.equal('Kubernetes'));
      expect(openIn(tree)).to.deep.equal(['Docker', 'Kubernetes']);
      expect(steps).to.deep.equal([['docker', 'related', '/glossary/kubernetes/']]);
    });

    it('of which a link is followed, and says so', async () => {
      const { index, tree } = await mountIndex();
      rowOf(tree, 'Docker').click();
      await index.updateComplete;
      const steps: unknown[] = [];
      index.addEventListener('glossary-follow', ({ to, href }: GlossaryFollowEvent) =>
        steps.push([to, href]),
      );
      index.addEventListener('click', (event) => event.preventDefault());
      press(tree.querySelector('[part=service]')!);
      press(tree.querySelector('[part=articles] a')!);
      expect(steps).to.deep.equal([
        ['service', '#service'],
        ['article', '#newer'],
      ]);
    });

    it('when it comes, if the glossary is in shards', async () => {
      const { glossary: its, network } = shardedGlossary();
      const { index, tree } = await mountIndex(its);
      expect(namesIn(tree)).to.deep.equal(['Docker', 'Pod']);
      rowOf(tree, 'Docker').click();
      rowOf(tree, 'Pod').click();
      await index.updateComplete;
      expect(network.asked).to.deep.equal(['docker', 'pod']);
      network.answer();
      await eventually(() =>
        expect([...tree.querySelectorAll('[part=definition]')].map(wordsOf)).to.deep.equal([
          'Runs.',
          'A group.',
        ]),
      );
    });

    it('at the second try, if the first has failed', async () => {
      const { glossary: its, network } = shardedGlossary();
      const { tree } = await mountIndex(its);
      rowOf(tree, 'Pod').click();
      network.fail();
      (await until(() => tree.querySelector<HTMLElement>('[part=retry]'))).click();
      network.answer();
      await eventually(() =>
        expect(wordsOf(tree.querySelector('[part=definition]'))).to.equal('A group.'),
      );
    });
  });

  describe('by the hash of the address', () => {
    it('opens a term from the beginning', async () => {
      history.replaceState(null, '', '#cold-start');
      const { tree } = await mountIndex();
      await eventually(() => expect(openIn(tree)).to.deep.equal(['Cold start']));
    });

    it('opens a term when it changes, and leads there', async () => {
      const { tree } = await mountIndex();
      location.hash = '#spin';
      await eventually(() =>
        expect([openIn(tree), focusIn(tree)]).to.deep.equal([['Spin'], 'Spin']),
      );
    });

    it('opens a term on the way back', async () => {
      const { index, tree } = await mountIndex();
      location.hash = '#spin';
      await eventually(() => expect(openIn(tree)).to.deep.equal(['Spin']));
      location.hash = '#elsewhere';
      rowOf(tree, 'Spin').click();
      await index.updateComplete;
      await until(() => location.hash === '#elsewhere');
      history.back();
      await eventually(() => expect(openIn(tree)).to.deep.equal(['Spin']));
    });

    it('opens a term with any id', async () => {
      const id = 'C++ & "ü"';
      const entry = { id, term: 'C++', short: 'A language.', definition: 'A language.' };
      const { index, tree } = await mountIndex(
        glossaryOf({ version: 1, lang: 'en', terms: [{ ...entry, id: 'c' }] }),
      );
      const its = { ...index.glossary!, has: (each: string) => each === id };
      its.entries = [{ id }];
      its.get = (each) => (each === id ? { ...entry, definition: [] } : undefined);
      index.glossary = its;
      await index.updateComplete;
      rowOf(tree, 'C++').click();
      await index.updateComplete;
      const link = tree.querySelector<HTMLAnchorElement>('[part=link]')!;
      rowOf(tree, 'C++').click();
      location.hash = link.hash;
      await eventually(() => expect(openIn(tree)).to.deep.equal(['C++']));
    });

    it('has the address of each term that is open', async () => {
      const { index, tree } = await mountIndex();
      rowOf(tree, 'Cold start').click();
      await index.updateComplete;
      expect(tree.querySelector('[part=link]')!.getAttribute('href')).to.equal('#cold-start');
    });

    it('opens nothing, and has no addresses, if the page says so', async () => {
      history.replaceState(null, '', '#docker');
      const page = '<main><glossary-index hashes="off"></glossary-index></main>';
      const { index, tree } = await mountIndex(glossary, page);
      location.hash = '#spin';
      await pause(50);
      expect(openIn(tree)).to.deep.equal([]);
      rowOf(tree, 'API').click();
      await index.updateComplete;
      expect(tree.querySelector('[part=link]')).to.equal(null);
    });

    it('leaves the focus to a reader who has it elsewhere when the index comes', async () => {
      history.replaceState(null, '', '#docker');
      const input = mount('<input aria-label="Mail" />');
      input.focus();
      const { tree } = await mountIndex();
      await eventually(() => expect(openIn(tree)).to.deep.equal(['Docker']));
      expect(document.activeElement).to.equal(input);
    });
  });

  describe('finds terms', () => {
    const FILTERS: Record<string, string[]> = {
      api: ['API'],
      DOCK: ['Docker'],
      k8s: ['Kubernetes'],
      engine: ['Docker'],
      'no such term': [],
      ' ': ALL,
    };
    for (const [filter, names] of Object.entries(FILTERS)) {
      it(`by "${filter}": ${names.join(', ') || 'none'}`, async () => {
        const { index, tree } = await mountIndex();
        await type(index, filter);
        expect(namesIn(tree)).to.deep.equal(names);
        const count = `${names.length} term${names.length === 1 ? '' : 's'}`;
        expect(statusIn(tree)).to.equal(names.length ? count : 'No term fits');
      });
    }

    it('in spite of errors, soon after the field has the focus', async () => {
      const { tree } = await mountIndex();
      tree.querySelector('input')!.focus();
      await sendKeys({ type: 'kuberntes' });
      await eventually(() => expect(namesIn(tree)).to.deep.equal(['Kubernetes']));
    });

    it('that open among what was found', async () => {
      const { index, tree } = await mountIndex();
      await type(index, 'docker');
      rowOf(tree, 'Docker').click();
      await index.updateComplete;
      expect(openIn(tree)).to.deep.equal(['Docker']);
      expect(tree.querySelectorAll('[part=entry]').length).to.equal(1);
    });

    it('and leads on to one that was not found among all', async () => {
      const { index, tree } = await mountIndex();
      await type(index, 'docker');
      rowOf(tree, 'Docker').click();
      await index.updateComplete;
      press(tree.querySelector('[part=related-term]')!);
      await eventually(() => expect(focusIn(tree)).to.equal('Container'));
      expect([tree.querySelector('input')!.value, namesIn(tree)]).to.deep.equal(['', ALL]);
    });

    it('until a letter is chosen', async () => {
      const { index, tree } = await mountIndex();
      await type(index, 'docker');
      tree.querySelector<HTMLElement>('nav button')!.click();
      await eventually(() => expect(namesIn(tree)).to.deep.equal(ALL));
    });
  });

  describe('with the keyboard', () => {
    it('leads from the field along the rows and back', async () => {
      const { tree } = await mountIndex();
      tree.querySelector('input')!.focus();
      const way: string[] = [];
      for (const key of ['ArrowDown', 'ArrowDown', 'End', 'ArrowDown', 'ArrowUp', 'Home']) {
        await sendKeys({ press: key });
        way.push(focusIn(tree));
      }
      expect(way).to.deep.equal(['API', 'Cold start', 'Spin', 'Spin', 'Pain', 'API']);
      await sendKeys({ press: 'ArrowUp' });
      expect(tree.activeElement).to.equal(tree.querySelector('input'));
    });

    it('leads from the field to the first that was found', async () => {
      const { tree } = await mountIndex();
      tree.querySelector('input')!.focus();
      await sendKeys({ type: 'co' });
      await eventually(() => expect(namesIn(tree)[0]).to.equal('Cold start'));
      await sendKeys({ press: 'ArrowDown' });
      expect(focusIn(tree)).to.equal('Cold start');
    });

    it('clears the field with Escape, which is the page’s if there is nothing to clear', async () => {
      const { index, tree } = await mountIndex();
      const heard: string[] = [];
      index.addEventListener('keydown', ({ key }) => heard.push(key));
      tree.querySelector('input')!.focus();
      await type(index, 'docker');
      await sendKeys({ press: 'Escape' });
      await eventually(() => expect(namesIn(tree)).to.deep.equal(ALL));
      expect([tree.querySelector('input')!.value, heard]).to.deep.equal(['', []]);
      await sendKeys({ press: 'Escape' });
      expect(heard).to.deep.equal(['Escape']);
    });

    it('has no keys of its own that are letters', async () => {
      const { tree } = await mountIndex();
      rowsIn(tree)[0]!.focus();
      await sendKeys({ press: 'k' });
      expect(focusIn(tree)).to.equal('API');
    });
  });

  describe('of thousands of terms', () => {
    const many = large(5000);

    it('draws no more than 200 rows at first, and all in the end', async () => {
      const { tree } = await mountIndex(many);
      expect(rowsIn(tree).length).to.be.within(1, 200);
      expect(statusIn(tree)).to.equal('5,000 terms');
      await eventually(() => expect(rowsIn(tree).length).to.equal(5000));
    });

    it('draws no more than 200 of those that are found at first', async () => {
      const { index, tree } = await mountIndex(many);
      await type(index, '1');
      expect(rowsIn(tree).length).to.be.within(1, 200);
      const { length } = rowsIn(tree);
      await eventually(() => expect(rowsIn(tree).length).to.be.greaterThan(length));
    });

    it('leads to a letter that is far away', async () => {
      const { tree } = await mountIndex(many);
      [...tree.querySelectorAll<HTMLElement>('nav button')].at(-1)!.click();
      await eventually(() => expect(wordsOf(tree.activeElement)).to.equal('Z'));
      await eventually(() => {
        const { top } = tree.activeElement!.getBoundingClientRect();
        expect(top).to.be.within(0, innerHeight);
      });
    });

    it('leads to a term that is far away', async () => {
      const { tree } = await mountIndex(many);
      location.hash = '#e11';
      await eventually(() => expect(focusIn(tree)).to.equal('z 11'));
      await eventually(() => {
        const { top } = tree.activeElement!.getBoundingClientRect();
        expect(top).to.be.within(0, innerHeight);
      });
    });

    it('leads to the last with one key', async () => {
      const { tree } = await mountIndex(many);
      rowsIn(tree)[0]!.focus();
      await sendKeys({ press: 'End' });
      await eventually(() => expect(focusIn(tree)).to.match(/^z 49/));
    });
  });

  describe('is as axe-core wants it', () => {
    const STATES: Record<string, (index: GlossaryIndex, tree: ShadowRoot) => Promise<void>> = {
      'as it comes': async () => {},
      'with a term open': async (index, tree) => {
        rowOf(tree, 'Docker').click();
        await index.updateComplete;
        // What a batch holds is laid out with the frame in which it comes into sight.
        await frame();
        await frame();
        for (const animation of tree.getAnimations()) animation.finish();
      },
      'with terms found': (index) => type(index, 'co'),
      'with none found': (index) => type(index, 'no such term'),
    };
    for (const scheme of ['light', 'dark']) {
      for (const [name, reach] of Object.entries(STATES)) {
        it(`${name}, ${scheme}`, async () => {
          const background = scheme === 'dark' ? '#111' : '#fff';
          const { index, tree } = await mountIndex(
            glossary,
            `<main style="background: ${background}"><glossary-index></glossary-index></main>`,
          );
          await reach(index, tree);
          expect(index.getAttribute('scheme')).to.equal(scheme);
          expect(await axeFinds(index)).to.deep.equal([]);
        });
      }
    }
  });

  it('fits on the narrowest of screens', async () => {
    const page = '<main style="inline-size: 320px"><glossary-index></glossary-index></main>';
    const { index, tree } = await mountIndex(glossary, page);
    for (const row of rowsIn(tree)) row.click();
    await index.updateComplete;
    expect(index.scrollWidth).to.be.at.most(320);
    for (const button of tree.querySelectorAll('button, input, [part=link]')) {
      const { width, height } = button.getBoundingClientRect();
      expect(Math.min(width, height), wordsOf(button)).to.be.at.least(24);
    }
  });
});
