import { expect } from 'chai';
import { sendKeys } from '@web/test-runner-commands';
import type { GlossaryPopover } from '../../src/elements/glossary-popover.ts';
import type { Via } from '../../src/elements/mention.ts';
import type { ReaderOptions } from '../../src/elements/reader.ts';
import { accessibilityTree } from '../../tools/wtr/commands.ts';
import { engine } from '../fixtures/engine.ts';
import { heard } from '../fixtures/heard.ts';
import { mount } from '../fixtures/mount.ts';
import { clickOn } from '../fixtures/pointer.ts';
import { createReader, mentionOf, openPopover, treeOf } from '../fixtures/reader.ts';
import { eventually } from '../fixtures/until.ts';
import { wordsOf } from '../fixtures/words.ts';

const MENTION = '<a href="#docker" term="docker">the mention</a>';

/** Opens the entry of the first mention in `html`. */
async function open({
  html = MENTION,
  via = 'mouse',
  ...options
}: Partial<ReaderOptions> & { html?: string; via?: Via } = {}) {
  const element = mount(html);
  const target = element.matches('[term]')
    ? element
    : element.querySelector<HTMLElement>('[term]')!;
  target.focus();
  const reader = createReader(options);
  await reader.open(mentionOf(target), via);
  const popover = openPopover()!;
  return { reader, target, popover, tree: await treeOf(popover) };
}

const partsIn = (tree: ShadowRoot, part: string): string[] =>
  Array.from(tree.querySelectorAll(`[part~=${part}]`), wordsOf);

const titleOf = (tree: ShadowRoot): string => partsIn(tree, 'title').join();

const press = (tree: ShadowRoot, label: string): void =>
  tree.querySelector<HTMLElement>(`[aria-label="${label}"]`)!.click();

/** Walks to a related term. */
async function walk(popover: GlossaryPopover, term: string): Promise<void> {
  const tree = await treeOf(popover);
  [...tree.querySelectorAll<HTMLElement>('[part=related-term]')]
    .find((row) => wordsOf(row).startsWith(term))!
    .click();
  await popover.updateComplete;
}

afterEach(() => document.documentElement.removeAttribute('dir'));

describe('<glossary-popover>', () => {
  it('is a dialog named for its term', async () => {
    await open({ html: `<main>${MENTION}</main>` });
    const path = ['glossary-popover', '[role=dialog]'];
    const lines = (await accessibilityTree(engine === 'WebKit' ? { path } : {})) as string[];
    expect(lines.filter((line) => line.startsWith('dialog'))).to.deep.equal(['dialog "Docker"']);
  });

  it('shows the parts of an entry', async () => {
    const { tree } = await open();
    expect({
      title: partsIn(tree, 'title'),
      category: partsIn(tree, 'category'),
      names: partsIn(tree, 'names'),
      definition: Array.from(tree.querySelectorAll('[part=definition] :is(p, li)'), wordsOf),
      service: partsIn(tree, 'service'),
      related: partsIn(tree, 'related-term'),
      source: partsIn(tree, 'source'),
    }).to.deep.equal({
      title: ['Docker'],
      category: ['Tools'],
      names: ['Also known as DKR, Docker Engine'],
      definition: [
        'Packs a program into a container.',
        'builds images',
        'runs them',
        'See the manual for more.',
      ],
      service: ['We can help Containers, done for you'],
      related: ['Container A program in a box.', 'Kubernetes Runs containers on many machines.'],
      source: ['Source: docs.docker.com'],
    });
  });

  it('leaves out the parts that an entry does not have', async () => {
    const { tree } = await open({ html: '<b term="api">it</b>' });
    for (const part of ['category', 'names', 'service', 'related', 'articles', 'source']) {
      expect(partsIn(tree, part)).to.deep.equal([], part);
    }
  });

  it('numbers articles, the newest first, with their days', async () => {
    const { tree } = await open();
    const links = tree.querySelectorAll('ol > li > a');
    const days = tree.querySelectorAll('ol > li > time');
    expect(Array.from(links, wordsOf)).to.deep.equal(['The newer', 'The older', 'Undated']);
    expect(Array.from(days, (day) => day.getAttribute('datetime'))).to.deep.equal([
      '2026-09-15',
      '2024-02-29',
    ]);
    expect(Array.from(days, (day) => /\d{4}/.exec(day.textContent)?.[0])).to.deep.equal([
      '2026',
      '2024',
    ]);
  });

  it('leads to the service, to articles and to the source', async () => {
    const { tree } = await open();
    const hrefs = (part: string): (string | null)[] =>
      Array.from(tree.querySelectorAll(`:is(a[part=${part}], [part=${part}] a)`), (link) =>
        link.getAttribute('href'),
      );
    expect([hrefs('service'), hrefs('articles'), hrefs('source')]).to.deep.equal([
      ['#service'],
      ['#newer', '#older', '#undated'],
      ['https://docs.docker.com/'],
    ]);
  });

  it('is in the language of its entry', async () => {
    const { tree } = await open({ html: '<b term="pain">it</b>' });
    expect(tree.querySelector('[part=definition]')!.getAttribute('lang')).to.equal('fr');
  });

  it('is one at a time', async () => {
    const { reader } = await open();
    await reader.open(mentionOf(mount('<b term="api">it</b>')), 'mouse');
    expect(document.querySelectorAll('glossary-popover').length).to.equal(1);
    expect(titleOf(await treeOf(openPopover()))).to.equal('API');
  });

  it('opens only the last of two terms that are asked for at once', async () => {
    const reader = createReader();
    const main = mount('<main><b term="docker">it</b> <b term="api">it</b></main>');
    const shown: string[] = [];
    main.addEventListener('glossary-show', ({ term }) => shown.push(term));
    const mentions = Array.from(main.querySelectorAll('b'), (target) => mentionOf(target));
    await Promise.all(mentions.map((mention) => reader.open(mention, 'mouse')));
    expect([titleOf(await treeOf(openPopover())), shown]).to.deep.equal(['API', ['api']]);
  });

  describe('the focus', () => {
    /** The element that has the focus, through all shadow roots. */
    function focused(): Element | null {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return element;
    }

    it('goes to the dialog as a whole', async () => {
      const { tree } = await open();
      expect(focused()).to.equal(tree.querySelector('[role=dialog]'));
    });

    it('goes on to the first button by Tab', async () => {
      const { tree } = await open();
      await sendKeys({ press: 'Tab' });
      await eventually(() => expect(focused()).to.equal(tree.querySelector('button')));
    });

    const CLOSINGS: Record<string, (tree: ShadowRoot) => unknown> = {
      Escape: () => sendKeys({ press: 'Escape' }),
      'the button': (tree) => press(tree, 'Close'),
    };
    for (const [name, close] of Object.entries(CLOSINGS)) {
      it(`goes back to where it was when ${name} closes it`, async () => {
        const { target, tree } = await open();
        await close(tree);
        await eventually(() => expect(openPopover()).to.equal(undefined));
        expect(focused()).to.equal(target);
      });
    }

    it('stays where the reader puts it', async () => {
      await open();
      const other = mount('<button>elsewhere</button>');
      other.focus();
      expect([openPopover(), focused()]).to.deep.equal([undefined, other]);
    });

    it('stays on the dialog when the reader walks', async () => {
      const { popover, tree } = await open();
      await walk(popover, 'Container');
      expect(focused()).to.equal(tree.querySelector('[role=dialog]'));
    });
  });

  describe('closes', () => {
    it('on a click beside it', async () => {
      await open({ html: `<main style="padding: 20px">${MENTION}</main>` });
      await clickOn([5, 5]);
      await eventually(() => expect(openPopover()).to.equal(undefined));
    });

    it('not on a click inside', async () => {
      const { popover, tree } = await open();
      const click = heard('click');
      await clickOn(tree.querySelector('h2')!);
      await click;
      expect(openPopover()).to.equal(popover);
    });

    it('when the focus goes on beyond its end', async () => {
      const { tree } = await open({ html: `<main>${MENTION} <button>next</button></main>` });
      [...tree.querySelectorAll<HTMLElement>('a, button')].at(-1)!.focus();
      document.querySelector('button')!.focus();
      expect(openPopover()).to.equal(undefined);
    });
  });

  describe('walks', () => {
    it('to a related term, in place', async () => {
      const { popover, tree } = await open();
      await walk(popover, 'Container');
      expect([openPopover(), titleOf(tree)]).to.deep.equal([popover, 'Container']);
    });

    it('to a term in the text of the definition', async () => {
      const { popover, tree } = await open();
      tree.querySelector<HTMLElement>('[part=term-link]')!.click();
      await popover.updateComplete;
      expect(titleOf(tree)).to.equal('Container');
    });

    it('without a Back button before the first step', async () => {
      const { tree } = await open();
      expect(tree.querySelector('[aria-label=Back]')).to.equal(null);
    });

    it('back and forward', async () => {
      const { popover, tree } = await open();
      const titles: string[] = [];
      const step = async (label: string): Promise<void> => {
        press(tree, label);
        await popover.updateComplete;
        titles.push(titleOf(tree));
      };
      await walk(popover, 'Container');
      await walk(popover, 'Cold start');
      for (const label of ['Back', 'Back', 'Forward', 'Forward', 'Back']) await step(label);
      expect(titles).to.deep.equal(['Container', 'Docker', 'Container', 'Cold start', 'Container']);
    });

    it('no further than there are steps', async () => {
      const { popover, tree } = await open();
      const isOff = (label: string): boolean =>
        tree.querySelector<HTMLButtonElement>(`[aria-label=${label}]`)!.disabled;
      await walk(popover, 'Container');
      expect([isOff('Back'), isOff('Forward')]).to.deep.equal([false, true]);
      press(tree, 'Back');
      await popover.updateComplete;
      expect([isOff('Back'), isOff('Forward')]).to.deep.equal([true, false]);
    });

    it('on from where the reader went back to', async () => {
      const { popover, tree } = await open();
      await walk(popover, 'Container');
      press(tree, 'Back');
      await walk(popover, 'Kubernetes');
      expect(tree.querySelector<HTMLButtonElement>('[aria-label=Forward]')!.disabled).to.equal(
        true,
      );
      press(tree, 'Back');
      await popover.updateComplete;
      expect(titleOf(tree)).to.equal('Docker');
    });

    it('back to where the reader had scrolled to', async () => {
      const { popover, tree } = await open();
      const body = tree.querySelector('[part=body]')!;
      body.scrollTop = 50;
      expect(body.scrollTop).to.equal(50);
      await walk(popover, 'Kubernetes');
      expect(body.scrollTop).to.equal(0);
      press(tree, 'Back');
      await popover.updateComplete;
      expect(body.scrollTop).to.equal(50);
    });

    it('anew when it is opened again', async () => {
      const { reader, target, popover, tree } = await open();
      await walk(popover, 'Container');
      reader.close();
      await reader.open(mentionOf(target), 'mouse');
      await popover.updateComplete;
      expect([titleOf(tree), tree.querySelector('[aria-label=Back]')]).to.deep.equal([
        'Docker',
        null,
      ]);
    });

    it('without a trace in the history of the page', async () => {
      const { length } = history;
      const { popover, tree } = await open();
      await walk(popover, 'Container');
      press(tree, 'Back');
      expect(history.length).to.equal(length);
    });

    const KEYS: [dir: string, back: string, forward: string][] = [
      ['ltr', 'ArrowLeft', 'ArrowRight'],
      ['rtl', 'ArrowRight', 'ArrowLeft'],
    ];
    for (const [dir, back, forward] of KEYS) {
      it(`back with Alt and ${back}, forward with Alt and ${forward}: ${dir}`, async () => {
        document.documentElement.dir = dir;
        const { popover, tree } = await open();
        const step = async (key: string, title: string): Promise<void> => {
          await sendKeys({ down: 'Alt' });
          await sendKeys({ press: key as 'ArrowLeft' });
          await sendKeys({ up: 'Alt' });
          await eventually(() => expect(titleOf(tree)).to.equal(title));
        };
        await walk(popover, 'Container');
        await step(back, 'Docker');
        await step(forward, 'Container');
      });
    }
  });
});
