import { expect } from 'chai';
import { GlossaryReadyEvent } from '../../src/loader/events.ts';
import type { GlosslightOptions } from '../../src/loader/options.ts';
import { bundledParts } from '../../src/loader/parts.ts';
import type { GlosslightPage } from '../../src/loader/start.ts';
import { startScript } from '../../src/loader/start-script.ts';
import { emulate } from '../../tools/wtr/commands.ts';
import { ARTICLE } from '../fixtures/article.ts';
import { consoleLines } from '../fixtures/console-lines.ts';
import { itUnless } from '../fixtures/engine.ts';
import { start } from '../fixtures/glosslight.ts';
import { SOURCE_URL } from '../fixtures/glossary.ts';
import { HOMOGRAPHS } from '../fixtures/homographs.ts';
import { live } from '../fixtures/live.ts';
import { mount } from '../fixtures/mount.ts';
import { painted } from '../fixtures/painted.ts';
import { clickOn, moveTo } from '../fixtures/pointer.ts';
import { openPopover, openTooltip, treeOf } from '../fixtures/reader.ts';
import { served } from '../fixtures/served.ts';
import { eventually, pause, task, until } from '../fixtures/until.ts';

const highlighted = (): AbstractRange[] => [...(CSS.highlights.get('glossary-term') ?? [])];

let events: GlossaryReadyEvent[];
let life: AbortController;
beforeEach(() => {
  events = [];
  life = new AbortController();
  document.addEventListener('glossary-ready', (event) => events.push(event), life);
});
afterEach(() => life.abort());

describe('glosslight()', () => {
  it('resolves with a page that is marked', async () => {
    mount(ARTICLE);
    const { marks } = (await start()).report();
    expect(marks.length).to.equal(6);
    expect(highlighted()).to.have.members(marks.map(({ range }) => range));
  });

  it('tells the document, once, how much is marked and how much is not', async () => {
    mount(ARTICLE);
    const { marks, suppressed } = (await start()).report();
    expect(events.map((event) => [event.found, event.suppressed])).to.deep.equal([
      [marks.length, suppressed.length],
    ]);
    expect(events[0]).to.be.instanceOf(GlossaryReadyEvent);
    expect(events[0]!.duration).to.be.a('number');
    expect(suppressed.length).to.be.greaterThan(0);
  });

  /** How it is started on a page, and what is marked then. */
  const OPTIONS: Record<string, [options: Partial<GlosslightOptions>, ...marks: string[]]> = {
    'by default, once a page in main and article': [{}, 'Docker', 'API', 'container'],
    'root: what it selects': [{ root: '.notes' }, 'Docker'],
    'root: all that it selects': [{ root: 'div' }, 'Kubernetes', 'Docker'],
    'exclude: not what it selects': [{ exclude: '.notes, h2 ~ *' }, 'Docker', 'API'],
    'limit: each mention': [
      { limit: 'none' },
      'Docker',
      'API',
      'Docker',
      'container',
      'API',
      'Docker',
    ],
    'limit: once a section': [{ limit: 'section' }, 'Docker', 'API', 'container', 'API', 'Docker'],
    'lang: text of this language': [{ lang: 'fr' }, 'pain'],
    'mark: nothing': [{ mark: 'none' }],
  };
  for (const [name, [options, ...marks]] of Object.entries(OPTIONS)) {
    it(`marks as its options say: ${name}`, async () => {
      mount('<div>Kubernetes</div>');
      mount(`<article>
        <p>Docker, pain</p><p>API</p><div class="notes"><p>Docker container</p></div>
        <h2>More</h2><p>API</p><p>Docker</p></article>`);
      const page = await start(options);
      expect(page.report().marks.map(({ text }) => text)).to.deep.equal(marks);
    });
  }

  describe('told the sense of a name', () => {
    const termsOf = ({ report }: GlosslightPage): string[] =>
      report().marks.map(({ term }) => term);

    beforeEach(() => void mount('<main><p>A node</p><p>A port</p></main>'));

    it('takes the entries of that sense', async () => {
      const options = { glossary: served(HOMOGRAPHS), sense: 'Kubernetes, Programming' };
      expect(termsOf(await start(options))).to.deep.equal(['node-k8s', 'port-code']);
    });

    it('takes it from a script tag', async () => {
      const glossary = served(HOMOGRAPHS);
      const script = document.createElement('script');
      Object.assign(script.dataset, { glossary, sense: 'graph' });
      startScript(script, bundledParts);
      expect(termsOf(await start({ glossary }))).to.deep.equal(['node-graph', 'port-net']);
    });

    it('shows the choice where nobody has told it', async () => {
      const page = await start({ glossary: served(HOMOGRAPHS) });
      await clickOn(live(page.report().marks[1]!.range));
      const tree = await treeOf(await until(openPopover));
      expect(tree.querySelectorAll('[part=sense]').length).to.equal(2);
    });
  });

  it('scans the body where there is neither main nor article', async () => {
    mount('<div>Docker</div>');
    expect((await start()).report().marks.length).to.equal(1);
  });

  it('wraps where it is told to', async () => {
    const main = mount('<main>Docker</main>');
    await start({ mark: 'wrap' });
    expect(main.innerHTML).to.match(/^<glossary-term term="docker"[^>]*>Docker<\/glossary-term>$/);
  });

  it('wraps a region that asks for it, also one that comes later', async () => {
    const main = mount('<main><p>Docker</p></main>');
    await start({ limit: 'none' });
    main.insertAdjacentHTML('beforeend', '<p data-glossary-mark="wrap">Docker</p>');
    await eventually(() =>
      expect(main.querySelector('p + p')!.innerHTML).to.match(/^<glossary-term /),
    );
    expect(highlighted().length).to.equal(1);
  });

  it('reads shadow trees where it is asked to', async () => {
    const main = mount('<main><x-box></x-box></main>');
    main.firstElementChild!.attachShadow({ mode: 'open' }).innerHTML = '<p>Docker</p>';
    const page = await start({ shadow: 'on' });
    expect(page.report().marks.map(({ term }) => term)).to.deep.equal(['docker']);
  });

  it('scans again when it is asked to', async () => {
    const main = mount('<main>Docker</main>');
    const page = await start();
    main.textContent = 'API';
    await page.refresh();
    expect(page.report().marks.map(({ text }) => text)).to.deep.equal(['API']);
  });

  it('follows the page without being asked', async () => {
    const main = mount('<main>Docker</main>');
    const page = await start();
    main.textContent = 'API';
    await eventually(() =>
      expect(page.report().marks.map(({ text }) => text)).to.deep.equal(['API']),
    );
  });

  itUnless(['WebKit'], 'cannot emulate media')(
    'paints no highlight in forced colours, for as long as they last',
    async () => {
      mount(ARTICLE);
      await emulate({ forcedColors: 'active' });
      await start();
      await eventually(() =>
        expect([painted().length, highlighted().length]).to.deep.equal([0, 6]),
      );
      await emulate({});
      await eventually(() =>
        expect([painted().length, highlighted().length]).to.deep.equal([6, 6]),
      );
    },
  );

  describe('called a second time', () => {
    it('is the same page', async () => {
      mount(ARTICLE);
      const pages = await Promise.all([start(), start()]);
      const whole = new URL(SOURCE_URL, document.baseURI).href;
      expect([await start({ glossary: whole }), pages[1]]).to.deep.equal([pages[0], pages[0]]);
      expect([highlighted().length, events.length]).to.deep.equal([6, 1]);
    });

    it('is the same page from a script tag', async () => {
      mount(ARTICLE);
      await start({ glossary: SOURCE_URL });
      const script = document.createElement('script');
      script.dataset['glossary'] = SOURCE_URL;
      startScript(script, bundledParts);
      await task();
      expect([highlighted().length, events.length]).to.deep.equal([6, 1]);
    });

    it('is another page with another root', async () => {
      mount(`${ARTICLE}<aside>Docker</aside>`);
      const pages = [await start(), await start({ root: 'aside' })];
      expect(pages[0]).to.not.equal(pages[1]);
      expect(highlighted().length).to.equal(7);
    });

    it('is a new page after the first was destroyed', async () => {
      mount(ARTICLE);
      (await start()).destroy();
      expect(highlighted().length).to.equal(0);
      await start();
      expect([highlighted().length, events.length]).to.deep.equal([6, 2]);
    });

    it('is not disturbed by the first, destroyed for a second time', async () => {
      mount(ARTICLE);
      const first = await start();
      first.destroy();
      const second = await start();
      first.destroy();
      expect(await start()).to.equal(second);
    });
  });

  /** The first mark, as something to point at. */
  const firstMark = (): Range => live(highlighted()[0]!);

  it('adds nothing to the page but its one root, whatever the reader does', async () => {
    mount(ARTICLE);
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((news) => records.push(...news));
    observer.observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    const page = await start({ panel: 'on', delay: { open: 0 } });
    await moveTo(firstMark());
    await until(openTooltip);
    await clickOn(firstMark());
    await treeOf(await until(openPopover));
    page.destroy();
    await until(() => !document.querySelector('glossary-root'));
    await task();
    observer.disconnect();
    const theirs = records.filter(({ target }) => !isOurs(target));
    expect(theirs.map(toLine)).to.deep.equal(['BODY: +GLOSSARY-ROOT', 'BODY: -GLOSSARY-ROOT']);
  });

  describe('destroy', () => {
    /** All of a page that we could change. */
    const state = (): unknown[] => [
      document.documentElement.outerHTML,
      [...document.adoptedStyleSheets],
      [...CSS.highlights.keys()],
    ];

    /** What the reader has done by then. */
    const STATES: Record<string, () => Promise<unknown>> = {
      'nothing was touched': task,
      'a tooltip is open': async () => {
        await moveTo(firstMark());
        await until(openTooltip);
      },
      'a popover is open': async () => {
        await clickOn(firstMark());
        await until(openPopover);
      },
      'the panel is there': () => until(() => document.querySelector('glossary-panel')),
    };
    for (const [name, act] of Object.entries(STATES)) {
      it(`leaves the page as it was when ${name}`, async () => {
        mount(ARTICLE);
        const before = state();
        const lines = consoleLines('error');
        const page = await start({ delay: { open: 0 }, panel: 'on' });
        expect(highlighted().length).to.equal(6);
        await act();
        page.destroy();
        await pause(50);
        expect([state(), lines]).to.deep.equal([before, []]);
      });
    }

    it('leaves the page as it was when a popover is on its way', async () => {
      mount(ARTICLE);
      const before = state();
      const lines = consoleLines('error');
      let isAsked = false;
      const popover: typeof bundledParts.popover = async () => {
        isAsked = true;
        await pause(30);
        return bundledParts.popover();
      };
      const page = await start({}, { popover });
      await clickOn(firstMark());
      await until(() => isAsked);
      page.destroy();
      await pause(100);
      expect([state(), lines]).to.deep.equal([before, []]);
    });

    it('leaves a page as it was that was wrapped', async () => {
      mount(ARTICLE);
      const before = state();
      const page = await start({ mark: 'wrap', limit: 'none' });
      expect(document.querySelectorAll('glossary-term').length).to.be.greaterThan(5);
      page.destroy();
      expect(state()).to.deep.equal(before);
    });

    it('ends all listening', async () => {
      const main = mount('<main>Docker</main>');
      const page = await start({ delay: { open: 0 } });
      const mark = firstMark();
      await moveTo(mark);
      await until(openTooltip);
      page.destroy();
      await until(() => !document.querySelector('glossary-root'));
      await moveTo([5, 500]);
      await moveTo(mark);
      await clickOn(mark);
      main.append(' and an API');
      await task();
      expect([document.querySelector('glossary-root'), highlighted()]).to.deep.equal([null, []]);
    });
  });
});

const isOurs = (node: Node): boolean =>
  !!(node instanceof Element ? node : node.parentElement)?.closest(
    'glossary-root, glossary-panel, glossary-popover, glossary-tooltip',
  );

const toLine = ({ target, attributeName, addedNodes, removedNodes }: MutationRecord): string =>
  [
    `${target.nodeName}:`,
    ...(attributeName ? [attributeName] : []),
    ...Array.from(addedNodes, ({ nodeName }) => `+${nodeName}`),
    ...Array.from(removedNodes, ({ nodeName }) => `-${nodeName}`),
  ].join(' ');
