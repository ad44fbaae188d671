import { expect } from 'chai';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { createWrapPainter } from '../../src/page/wrap-painter.ts';
import '../../src/define/glossary-term.ts';
import type { Annotator } from '../../src/page/annotator.ts';
import { annotate, annotator, type AnnotateOptions, BETWEEN_SCANS } from '../fixtures/annotate.ts';
import { ARTICLE } from '../fixtures/article.ts';
import { consoleLines } from '../fixtures/console-lines.ts';
import { counting } from '../fixtures/counting.ts';
import { glossary, glossaryOf } from '../fixtures/glossary.ts';
import { live } from '../fixtures/live.ts';
import { mount } from '../fixtures/mount.ts';
import { middleOf } from '../fixtures/pointer.ts';
import { eventually, pause } from '../fixtures/until.ts';

const wrapping = (): AnnotateOptions => ({ mark: 'wrap', wrapPainter: createWrapPainter() });

const wrap = (options: AnnotateOptions = {}): Promise<Annotator> =>
  annotate({ ...wrapping(), ...options });

const termsIn = (main: Element): [term: string | null, text: string][] =>
  Array.from(main.querySelectorAll('glossary-term'), (element) => [
    element.getAttribute('term'),
    element.textContent,
  ]);

describe('wrap mode', () => {
  it('puts each mark into an element that names its term', async () => {
    const main = mount('<main><p>A Docker container</p><p>API</p></main>');
    await wrap({ limit: 'none' });
    expect(termsIn(main)).to.deep.equal([
      ['docker', 'Docker'],
      ['container', 'container'],
      ['api', 'API'],
    ]);
  });

  it('does not change the text of the page', async () => {
    const main = mount(ARTICLE);
    const before = main.textContent;
    const { marks } = (await wrap({ limit: 'none' })).report();
    expect([marks.length, main.textContent]).to.deep.equal([10, before]);
  });

  it('changes neither what is copied, nor what is seen as text, nor what the browser finds', async () => {
    const main = mount('<main><p>A Docker container, and an <b>AP</b>I.</p><p>Docker</p></main>');
    const { find } = globalThis as unknown as { find(text: string): boolean };
    /** What the engine makes of the text: selected all, as it is seen, and found across the marks. */
    const seen = (): unknown[] => {
      const selection = getSelection()!;
      selection.selectAllChildren(main);
      const copied = String(selection);
      selection.collapse(main, 0);
      const found = ['A Docker container, and', 'an API.'].map((text) => find(text));
      const at = String(selection);
      selection.removeAllRanges();
      return [copied, main.innerText, found, at];
    };
    const before = seen();
    await wrap({ limit: 'none' });
    expect(termsIn(main).length).to.equal(5);
    expect(seen()).to.deep.equal(before);
    expect(before.slice(2)).to.deep.equal([[true, true], 'an API.']);
  });

  it('can be selected from inside a mark on', async () => {
    const main = mount('<main style="font: 20px monospace">Docker container</main>');
    await wrap({ limit: 'none' });
    const [first, second] = Array.from(main.querySelectorAll('glossary-term'), middleOf);
    await sendMouse({ type: 'move', position: first! });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: second! });
    await sendMouse({ type: 'up' });
    await eventually(() => expect(String(getSelection())).to.match(/^\w+ \w+$/));
    getSelection()!.removeAllRanges();
  });

  it('says in its report where the marks are', async () => {
    mount(ARTICLE);
    const { marks } = (await wrap({ limit: 'none' })).report();
    expect(marks.map(({ range }) => `${live(range)}`)).to.deep.equal(marks.map(({ text }) => text));
  });

  it('wraps the parts of a term that stretches over inline elements', async () => {
    const main = mount('<main>The <b>lo<i>ad</i></b>-balancer.</main>');
    await wrap();
    expect(main.querySelectorAll('b > glossary-term, i > glossary-term').length).to.equal(2);
    expect(termsIn(main).map(([, text]) => text)).to.deep.equal(['lo', 'ad', '-balancer']);
  });

  it('adds no more than 25 tab stops, the first of the page, whatever comes', async () => {
    const main = mount(`<main>${'<p>An API.</p>'.repeat(30)}</main>`);
    await wrap({ limit: 'none' });
    const stops = (): number[] =>
      [...main.querySelectorAll('glossary-term')].flatMap(({ tabIndex }, n) =>
        tabIndex === 0 ? n : [],
      );
    const first25 = Array.from({ length: 25 }, (_, n) => n);
    expect(stops()).to.deep.equal(first25);
    main.insertAdjacentHTML('afterbegin', '<p>Docker</p>');
    await eventually(() => expect(main.querySelectorAll('glossary-term').length).to.equal(31));
    await eventually(() => expect(stops()).to.deep.equal(first25));
  });

  it('gives each mention one tab stop, over however many elements it stretches', async () => {
    const main = mount('<main>A <b>lo<i>ad</i></b>-balancer, an <b>AP</b>I, Docker.</main>');
    await wrap({ limit: 'none' });
    const stops: (string | undefined)[] = [];
    while (stops.length < 3) {
      await sendKeys({ press: 'Tab' });
      stops.push(document.activeElement?.textContent);
    }
    expect([termsIn(main).length, stops]).to.deep.equal([6, ['lo', 'AP', 'Docker']]);
  });

  it('leaves the text node of the host in its place', async () => {
    const main = mount('<main>Docker and API</main>');
    const node = main.firstChild;
    await wrap({ limit: 'none' });
    expect([termsIn(main).length, main.firstChild]).to.deep.equal([2, node]);
  });

  it('wraps in regions that ask for it, and highlights elsewhere', async () => {
    const main = mount('<main><p>API</p><p data-glossary-mark="wrap">Docker</p></main>');
    await wrap({ mark: 'highlight' });
    expect([termsIn(main), CSS.highlights.get('glossary-term')?.size]).to.deep.equal([
      [['docker', 'Docker']],
      1,
    ]);
  });

  it('takes its own changes for no reason to read again', async () => {
    const main = mount('<main><p>Docker</p><p>API</p></main>');
    const { of, read } = counting(glossary);
    await wrap({ of });
    await pause(BETWEEN_SCANS);
    expect(read).to.deep.equal(['Docker', 'API']);
    for (const [n, text] of ['A container', 'Kubernetes'].entries()) {
      read.length = 0;
      main.children[n]!.textContent = text;
      await pause(3 * BETWEEN_SCANS);
      expect(read).to.deep.equal([text]);
    }
  });

  it('follows what the host does at once in answer to a mark', async () => {
    const main = mount('<main><p>one</p><p>two</p></main>');
    await wrap();
    const host = new MutationObserver(() => {
      host.disconnect();
      main.lastElementChild!.textContent = 'API';
    });
    main.firstElementChild!.textContent = 'Docker';
    await Promise.resolve(); // It answers to the mark, not to the text.
    host.observe(main, { childList: true, subtree: true });
    await eventually(() => expect(main.textContent).to.equal('DockerAPI'));
    await eventually(() => expect(termsIn(main).length).to.equal(2));
  });

  /** What the page says, what the host does to it, and what it says then. */
  type Change = [
    html: string,
    change: (main: HTMLElement) => void,
    text: string,
    ...terms: string[],
  ];

  const textIn = (main: HTMLElement): Text => main.querySelector('p')!.firstChild as Text;

  const CHANGES: Record<string, Change> = {
    'rewrites its text node': [
      '<p>See Docker run</p>',
      (main) => (textIn(main).data = 'API first'),
      'API first',
      'API',
    ],
    'rewrites a text node that begins with a mark': [
      '<p>Docker runs</p>',
      (main) => (textIn(main).data = 'API first'),
      'API first',
      'API',
    ],
    'empties its text node': ['<p>See Docker run</p>', (main) => (textIn(main).data = ''), ''],
    'empties a text node that begins with a mark': [
      '<p>Docker runs</p>',
      (main) => (textIn(main).data = ''),
      '',
    ],
    'shortens its text node to what stands before the mark': [
      '<p>See Docker run</p>',
      (main) => (textIn(main).data = 'See '),
      'See ',
    ],
    'rewrites its text node with the text that it had': [
      '<p>See Docker run</p>',
      (main) => (textIn(main).data = 'See Docker run'),
      'See Docker run',
      'Docker',
    ],
    'removes its text node': ['<p>See Docker run</p>', (main) => textIn(main).remove(), ''],
    'replaces its text node': [
      '<p>See Docker run</p>',
      (main) => textIn(main).replaceWith('An API'),
      'An API',
      'API',
    ],
    'moves its text node': [
      '<p>See Docker run</p><p></p>',
      (main) => main.lastElementChild!.append(textIn(main)),
      'See Docker run',
      'Docker',
    ],
    'replaces all content': [
      '<p>See Docker run</p>',
      (main) => (main.querySelector('p')!.textContent = 'An API'),
      'An API',
      'API',
    ],
    'adds text behind': [
      '<p>See Docker run</p>',
      (main) => main.querySelector('p')!.append(' the API'),
      'See Docker run the API',
      'Docker',
      'API',
    ],
    'removes the paragraph': [
      '<p>See Docker run</p><p>Docker</p>',
      (main) => main.firstElementChild!.remove(),
      'Docker',
      'Docker',
    ],
    'edits the text of a mark': [
      '<p>See Docker run</p>',
      (main) => (main.querySelector('glossary-term')!.firstChild!.nodeValue = 'API'),
      'See API run',
      'API',
    ],
    'removes a mark': [
      '<p>See Docker run</p>',
      (main) => main.querySelector('glossary-term')!.remove(),
      'See  run',
    ],
    'hides the paragraph': [
      '<p>See Docker run</p>',
      (main) => (main.querySelector('p')!.hidden = true),
      'See Docker run',
    ],
  };
  for (const [name, [html, change, text, ...terms]] of Object.entries(CHANGES)) {
    it(`shows what the host says when it ${name}`, async () => {
      const main = mount(`<main>${html}</main>`);
      await wrap({ limit: 'none' });
      expect(termsIn(main).length).to.be.greaterThan(0);
      change(main);
      await eventually(() => {
        const shown = termsIn(main).map((term) => term[1]);
        expect([main.textContent, shown]).to.deep.equal([text, terms]);
      });
    });

    it(`leaves what the host says when it ${name} just before destroy`, async () => {
      const main = mount(`<main>${html}</main>`);
      const created = await wrap({ limit: 'none' });
      change(main);
      created.destroy();
      expect([main.textContent, termsIn(main)]).to.deep.equal([text, []]);
    });
  }

  it('gives the whole text back to a text node that was away', async () => {
    const main = mount('<main>See Docker run</main>');
    await wrap();
    const node = main.firstChild!;
    node.remove();
    await eventually(() => expect(main.textContent).to.equal(''));
    main.append(node);
    await eventually(() => expect(termsIn(main)).to.deep.equal([['docker', 'Docker']]));
    expect(main.textContent).to.equal('See Docker run');
  });

  it('gives the whole text back to a paragraph that was away', async () => {
    const main = mount('<main><p>See Docker run</p></main>');
    await wrap();
    const paragraph = main.firstElementChild!;
    paragraph.remove();
    await eventually(() => expect(paragraph.childNodes.length).to.equal(1));
    expect(paragraph.textContent).to.equal('See Docker run');
  });

  it('leaves a region to the first glossary, and highlights the terms of others there', async () => {
    const main = mount('<main><p>Docker, an API and a container</p></main>');
    const only = (id: string) => glossaryOf({ terms: [{ id, term: id, definition: 'It.' }] });
    const lines = consoleLines('info');
    const first = await wrap({ of: only('docker'), limit: 'none' });
    const second = await wrap({ of: only('container'), limit: 'none' });
    expect([
      termsIn(main).length,
      CSS.highlights.get('glossary-term')?.size,
      lines.length,
    ]).to.deep.equal([1, 1, 1]);
    expect(main.textContent).to.equal('Docker, an API and a container');
    first.destroy();
    second.destroy();
    expect(main.innerHTML).to.equal('<p>Docker, an API and a container</p>');
    await wrap({ limit: 'none' });
    expect(termsIn(main).length).to.equal(3);
  });

  describe('on what a server has drawn for a framework', () => {
    const DRAWN: Record<string, string> = {
      React: '<p>A <!-- -->Docker</p>',
      'React, suspended': '<!--$?--><p>Docker</p><!--/$-->',
      'Vue or Svelte': '<!--[--><p>Docker</p><!--]-->',
      'Vue, with something hidden': '<p>Docker</p><!---->',
      Lit: '<!--lit-part abc=--><p>Docker</p><!--/lit-part-->',
    };
    /** How many terms are wrapped, how many lines are said, how many marks are highlighted. */
    const consequences = async (html: string, key?: string): Promise<number[]> => {
      const main = mount(`<main data-glossary-mark="wrap">${html}</main>`);
      if (key) Object.assign(main, { [key]: {} });
      const lines = consoleLines('info');
      await wrap({ mark: 'highlight' });
      const highlighted = CSS.highlights.get('glossary-term')?.size ?? 0;
      return [termsIn(main).length, lines.length, highlighted];
    };
    for (const [framework, html] of Object.entries(DRAWN)) {
      it(`highlights, and says so once, while it waits: ${framework}`, async () => {
        expect(await consequences(html)).to.deep.equal([0, 1, 1]);
      });
    }

    const KEYS = ['__reactContainer$abc', '__vue_app__', '_$litPart$'];
    for (const key of KEYS) {
      it(`wraps once it has been taken over: ${key}`, async () => {
        expect(await consequences('<p>A <!-- -->Docker</p>', key)).to.deep.equal([1, 0, 0]);
      });
    }

    it('wraps beside comments of people', async () => {
      expect(await consequences('<p>Docker</p><!-- a note -->')).to.deep.equal([1, 0, 0]);
    });
  });

  describe('destroy gives back the page', () => {
    /** The tree node by node: text that was cut, and not put together again, shows. */
    const nodesOf = (root: Node): Node[] => [root, ...[...root.childNodes].flatMap(nodesOf)];

    it('byte for byte and node for node', async () => {
      const main = mount(ARTICLE);
      const before = [main.outerHTML, ...nodesOf(main)];
      const created = await wrap({ limit: 'none' });
      expect(termsIn(main).length).to.be.greaterThan(5);
      created.destroy();
      expect([main.outerHTML, ...nodesOf(main)]).to.deep.equal(before);
    });

    it('during the first scan', async () => {
      const main = mount(ARTICLE);
      const before = main.outerHTML;
      const { of, read } = counting(glossary, () => read.length === 5 && created.destroy());
      const created = annotator({ of, ...wrapping() });
      await created.scan();
      await pause(BETWEEN_SCANS);
      expect(main.outerHTML).to.equal(before);
    });

    it('during a later scan', async () => {
      const main = mount(ARTICLE);
      const before = main.outerHTML;
      const { of, read } = counting(glossary, () => read.length === 10 && created.destroy());
      const created = await wrap({ of, limit: 'none' });
      expect(termsIn(main).length).to.be.greaterThan(5);
      await created.rescan();
      await pause(BETWEEN_SCANS);
      expect(main.outerHTML).to.equal(before);
    });

    it('with what the host has edited inside a mark', async () => {
      const main = mount(ARTICLE);
      const edited = main.outerHTML.replace('>Docker Engine<', '>dockerd<');
      const created = await wrap({ limit: 'none' });
      main.querySelector('blockquote > glossary-term')!.firstChild!.nodeValue = 'dockerd';
      created.destroy();
      expect(main.outerHTML).to.equal(edited);
    });
  });
});
