import { expect } from 'chai';
import {
  annotate,
  type AnnotateOptions,
  annotator,
  BETWEEN_SCANS,
  marksOf,
} from '../fixtures/annotate.ts';
import { ARTICLE } from '../fixtures/article.ts';
import { counting } from '../fixtures/counting.ts';
import { glossary, glossaryOf } from '../fixtures/glossary.ts';
import { live } from '../fixtures/live.ts';
import { mount } from '../fixtures/mount.ts';
import { eventually, pause, task } from '../fixtures/until.ts';

const page = (html: string, tag = 'main'): HTMLElement => mount(`<${tag}>${html}</${tag}>`);

describe('annotator', () => {
  const LIMITS: Record<string, [html: string, page: string[], section: string[], none: string[]]> =
    {
      'the first mention per page, per section, or each': [
        '<p>API 1</p><p>API</p><h2>A</h2><p>API 2</p><p>API</p><h2>B</h2><p>API</p>',
        ['main > p:nth-of-type(1)'],
        ['main > p:nth-of-type(1)', 'main > p:nth-of-type(3)', 'main > p:nth-of-type(5)'],
        [1, 2, 3, 4, 5].map((n) => `main > p:nth-of-type(${n})`),
      ],
      'no mention behind one made by hand': [
        '<p><a href="/glossary/api/">API</a></p><p>API</p><h2>A</h2><p>API</p>',
        [],
        ['main > p:nth-of-type(3)'],
        ['main > p:nth-of-type(2)', 'main > p:nth-of-type(3)'],
      ],
      'a mention before one made by hand': [
        '<p>API</p><p><a href="/glossary/api/">API</a></p>',
        ['main > p:nth-of-type(1)'],
        ['main > p:nth-of-type(1)'],
        ['main > p:nth-of-type(1)'],
      ],
      'each mention in a region that says so': [
        '<p>API</p><p data-glossary-limit="none">API</p><p data-glossary-limit="none">API</p>',
        ['main > p:nth-of-type(1)', 'main > p:nth-of-type(2)', 'main > p:nth-of-type(3)'],
        ['main > p:nth-of-type(1)', 'main > p:nth-of-type(2)', 'main > p:nth-of-type(3)'],
        ['main > p:nth-of-type(1)', 'main > p:nth-of-type(2)', 'main > p:nth-of-type(3)'],
      ],
    };
  for (const [name, [html, ...expected]] of Object.entries(LIMITS)) {
    (['page', 'section', 'none'] as const).forEach((limit, n) => {
      it(`marks ${name}: limit ${limit}`, async () => {
        const main = page(html);
        const { marks } = (await annotate({ limit })).report();
        expect(marks.map(({ range }) => range.startContainer.parentElement)).to.deep.equal(
          expected[n]!.map((selector) => main.parentElement!.querySelector(selector)),
        );
      });
    });
  }

  const LANGUAGES: Record<string, [html: string, lang: string | undefined, ...marks: string[]]> = {
    'reads text of no language as that of the glossary': ['API, pain', undefined, 'API'],
    'finds the terms of each language in its own text': [
      '<p>API, pain</p><p lang="fr">API, pain</p>',
      undefined,
      'API',
      'pain',
    ],
    'marks nothing in a language that the glossary lacks': ['<p lang="de">API</p>', undefined],
    'takes a region for its language': ['<p lang="fr-CA">du pain</p>', undefined, 'pain'],
    'reads all text as the language that it is told': ['<p lang="de">API, pain</p>', 'fr', 'pain'],
  };
  for (const [name, [html, lang, ...marks]] of Object.entries(LANGUAGES)) {
    it(name, async () => {
      page(html);
      expect(marksOf(await annotate({ lang }))).to.deep.equal(marks);
    });
  }

  it('scans the outermost of nested roots, once', async () => {
    page('<article>Docker</article> API', 'main');
    page('container', 'article');
    const marks = marksOf(await annotate({ root: 'main, article', limit: 'none' }));
    expect(marks).to.deep.equal(['Docker', 'API', 'container']);
  });

  it('reports what is not marked, and why', async () => {
    page(
      '<p>API and API</p><p>Spin, Docker, Kubernetes</p><p style="-webkit-user-select:none;user-select:none">container</p>',
    );
    const { suppressed } = (await annotate()).report();
    expect(suppressed.map(({ term, text, reason }) => `${term} ${text} ${reason}`)).to.deep.equal([
      'api API repeated',
      'spin Spin not-automatic',
      'kubernetes Kubernetes dense',
      'container container not-selectable',
    ]);
  });

  /** A page, what is said of it, and the languages with the number of their blocks that the glossary lacks. */
  const FOREIGN: Record<
    string,
    [html: string, options: AnnotateOptions, ...foreign: [lang: string, blocks: number][]]
  > = {
    'none, where all of it is read': ['<p>API</p><p lang="fr">pain</p><p lang="">API</p>', {}],
    'each, in the order of the page': [
      '<p lang="it">API</p><p lang="de">API</p><p>API</p><ul lang="it"><li>uno</li><li>due</li></ul>',
      {},
      ['it', 3],
      ['de', 1],
    ],
    'a word in the line of a text': ['<p>API <i lang="de">und</i> API</p>', {}, ['de', 1]],
    'the one that it is told': ['<p>API</p><p lang="de">API</p>', { lang: 'ja' }, ['ja', 2]],
    'none of what is never marked': [
      '<h2 lang="de">API</h2><pre lang="de">API</pre><p lang="de" data-glossary-mark="none">API</p>',
      {},
    ],
  };
  for (const [name, [html, options, ...foreign]] of Object.entries(FOREIGN)) {
    it(`reports languages that the glossary lacks: ${name}`, async () => {
      page(html);
      expect((await annotate(options)).report().foreign).to.deep.equal(
        foreign.map(([lang, blocks]) => ({ lang, blocks })),
      );
    });
  }

  it('reports the languages of a page that changes', async () => {
    const main = page('<p>API</p><p lang="de">API</p>');
    const created = await annotate();
    main.lastElementChild!.setAttribute('lang', 'it');
    await eventually(() =>
      expect(created.report().foreign).to.deep.equal([{ lang: 'it', blocks: 1 }]),
    );
    main.lastElementChild!.remove();
    await eventually(() => expect(created.report().foreign).to.deep.equal([]));
  });

  it("does not mark a term on the term's own page", async () => {
    page('<p>Docker and API</p>');
    const of = glossaryOf({
      url: `${location.pathname}${location.search}#{id}`,
      terms: ['Docker', 'API'].map((term) => ({ id: term, term, definition: 'It is.' })),
    });
    location.hash = 'Docker';
    const { marks, suppressed } = (await annotate({ of, limit: 'none' })).report();
    expect([marks.map(({ text }) => text), suppressed.map(({ reason }) => reason)]).to.deep.equal([
      ['API'],
      ['own-page'],
    ]);
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('lists all mentions that can be opened in document order, those made by hand too', async () => {
    page(
      '<p>A container</p><p>in <a href="/glossary/docker/">it</a>, API and <glossary-term term="api">more</glossary-term></p>',
    );
    const { mentions } = await annotate();
    expect(
      mentions.map((mention) => ('term' in mention ? mention.term : mention.entry.id)),
    ).to.deep.equal(['container', 'docker', 'api', 'api']);
  });

  /** What is on the page, what happens to it, and what is marked right after. */
  type Change = [html: string, change: (main: HTMLElement) => void, ...marks: string[]];

  const CHANGES: Record<string, Change> = {
    'text that is edited': [
      '<p>Docker</p>',
      (main) => (main.querySelector('p')!.firstChild!.nodeValue = 'Not an API'),
      'API',
    ],
    'text that grows': ['<p>Dock</p>', (main) => main.querySelector('p')!.append('er'), 'Docker'],
    'text that is taken away': [
      '<p>Docker</p>',
      (main) => main.querySelector('p')!.replaceChildren(),
    ],
    'a paragraph put before': [
      '<p>Docker</p>',
      (main) => main.insertAdjacentHTML('afterbegin', '<p>Docker Engine</p>'),
      'Docker Engine',
    ],
    'a paragraph that goes': [
      '<p>Docker</p><p>Docker Engine</p>',
      (main) => main.firstElementChild!.remove(),
      'Docker Engine',
    ],
    'a paragraph that moves': [
      '<p>Docker</p><p>Docker Engine</p>',
      (main) => main.append(main.firstElementChild!),
      'Docker Engine',
    ],
    'new text between blocks': [
      '<p>Docker</p><p>Docker Engine</p>',
      (main) => main.prepend('API, '),
      'API',
      'Docker',
    ],
    'a main replaced, as by a router': [
      '<p>Docker</p>',
      (main) => main.replaceWith(mount('<main><p>An API</p></main>')),
      'API',
    ],
    'a main that goes': ['<p>Docker</p>', (main) => main.remove()],
    'a second main': ['<p>Docker</p>', () => mount('<main>API</main>'), 'Docker', 'API'],
    'all text replaced': ['<p>Docker</p>', (main) => (main.textContent = 'API'), 'API'],
    'a word between that goes': [
      '<p>load <b>and</b> balancer</p>',
      (main) => main.querySelector('b')!.remove(),
      'load  balancer',
    ],
    'a word between whose element is emptied': [
      '<p>load <b>and</b> balancer</p>',
      (main) => main.querySelector('b')!.replaceChildren(),
      'load  balancer',
    ],
    'a word put between': [
      '<p>load <b></b> balancer</p>',
      (main) => main.querySelector('b')!.append('and'),
    ],
    'a word that the host makes bold': [
      '<p>load balancer</p>',
      (main) => {
        const node = main.querySelector('p')!.firstChild as Text;
        const bold = document.createElement('b');
        bold.append(node.splitText(5));
        node.after(bold);
      },
      'load balancer',
    ],
    'a heading that comes between': [
      '<p>API</p><p data-glossary-limit="section">API</p>',
      (main) => main.firstElementChild!.insertAdjacentHTML('afterend', '<h2>A</h2>'),
      'API',
      'API',
    ],
    'a paragraph that is hidden': [
      '<p>Docker</p><p>Docker Engine</p>',
      (main) => (main.querySelector('p')!.hidden = true),
      'Docker Engine',
    ],
    'a paragraph that is shown': [
      '<p hidden>Docker</p><p>Docker Engine</p>',
      (main) => (main.querySelector('p')!.hidden = false),
      'Docker',
    ],
    'a word that is hidden': [
      '<p>load <b></b>balancer</p>',
      (main) => (main.querySelector('b')!.hidden = true),
    ],
    'text that turns out to be French': [
      '<p>Docker, pain</p>',
      (main) => (main.querySelector('p')!.lang = 'fr'),
      'pain',
    ],
    'a page that turns out to be French': [
      '<p>Docker, pain</p>',
      (main) => (main.lang = 'fr'),
      'pain',
    ],
    'a new limit': [
      '<p>API</p><p>API</p>',
      (main) => main.setAttribute('data-glossary-limit', 'none'),
      'API',
      'API',
    ],
  };
  const ATTRIBUTES = {
    role: 'button',
    contenteditable: 'true',
    translate: 'no',
    'aria-hidden': 'true',
    'data-glossary-ignore': '',
    'data-glossary-mark': 'none',
  };
  for (const [name, value] of Object.entries(ATTRIBUTES)) {
    CHANGES[`${name}="${value}" on a paragraph`] = [
      '<p>Docker</p><p>Docker Engine</p>',
      (main) => main.querySelector('p')!.setAttribute(name, value),
      'Docker Engine',
    ];
  }
  for (const [name, [html, change, ...marks]] of Object.entries(CHANGES)) {
    it(`follows ${name}`, async () => {
      const main = page(html);
      const created = await annotate();
      change(main);
      await eventually(() => {
        const { marks: now } = created.report();
        expect(now.map(({ text }) => text)).to.deep.equal(marks);
        expect(now.map(({ range }) => `${live(range)}`)).to.deep.equal(marks);
      });
    });
  }

  it('follows changes that come faster than it looks', async () => {
    const main = page('<p>Docker</p>');
    const created = await annotate();
    for (const text of ['API', 'container', 'Kubernetes']) {
      main.firstElementChild!.textContent = text;
      await task();
    }
    await eventually(() => expect(marksOf(created)).to.deep.equal(['Kubernetes']));
  });

  it('follows changes during its first scan', async () => {
    const main = page('<p>Docker</p>'.repeat(200));
    const { of, read } = counting(glossary);
    const created = annotator({ of });
    const scanned = created.scan();
    main.prepend('API');
    await scanned;
    await eventually(() => expect(marksOf(created)).to.deep.equal(['API', 'Docker']));
    expect(read).to.include('API');
  });

  it('ends its scan on a page that never rests', async () => {
    const main = page('<p>Docker</p>'.repeat(5));
    const clock = document.createElement('p');
    main.append(clock);
    // Each paragraph is a slice of its own, and the host changes the page in each.
    const { of, read } = counting(slow(), () => {
      if (read.at(-1) === 'Docker') clock.textContent = `API ${read.length}`;
    });
    const created = await annotate({ of });
    expect(marksOf(created)).to.deep.equal(['Docker', 'API']);
    expect(read.at(-1)).to.equal(clock.textContent);
  });

  it('goes on with its scan where the host changes what it has read already', async () => {
    const main = page('<p>0</p><p>1</p><p>2</p><p>3</p>');
    const { of, read } = counting(slow(), () => (main.firstChild!.textContent = 'API'));
    await annotate({ of });
    expect(read).to.deep.equal(['0', '1', '2', '3', 'API']);
  });

  const LOSSES: Record<string, (main: HTMLElement) => void> = {
    goes: (main) => main.children[1]!.remove(),
    'goes elsewhere': (main) => main.prepend(main.children[1]!),
    'goes with what is around it': (main) =>
      main.replaceChildren(...main.cloneNode(true).childNodes),
  };
  for (const [name, lose] of Object.entries(LOSSES)) {
    it(`finds its way again when the text that it is at ${name}`, async () => {
      const main = page('<p>API</p><p>Docker</p><p>container</p><p>Kubernetes</p><p>API</p>');
      const { of, read } = counting(slow(), () => read.length === 2 && lose(main));
      const created = await annotate({ of, limit: 'none' });
      const texts = [...main.children].map(({ textContent }) => textContent);
      await eventually(() => expect(marksOf(created)).to.deep.equal(texts));
    });
  }

  it('shows the marks in sight first', async () => {
    page('<p>Docker</p>'.repeat(300));
    scrollTo(0, 2000);
    await annotate({ limit: 'none' });
    const [first] = CSS.highlights.get('glossary-term')!;
    scrollTo(0, 2000);
    const { bottom } = live(first!).getBoundingClientRect();
    expect(bottom).to.be.within(0, innerHeight);
    scrollTo(0, 0);
  });

  it('looks into a root that has come by its class, with the next change that it sees', async () => {
    const main = page('Docker');
    const aside = page('API', 'aside');
    main.className = 'content';
    const created = await annotate({ root: '.content' });
    aside.className = 'content';
    main.append(' container');
    await eventually(() => expect(marksOf(created)).to.deep.equal(['Docker', 'API']));
  });

  /** What is on the page, what happens to it, and what alone is read again. */
  type Reading = [html: string, change: (main: HTMLElement) => void, ...read: string[]];

  const READINGS: Record<string, Reading> = {
    'a paragraph whose text is edited': [
      '<p>one</p><p>two</p><p>three</p>',
      (main) => (main.children[1]!.firstChild!.nodeValue = 'four'),
      'four',
    ],
    'a paragraph in which a word becomes bold': [
      '<p>one</p><p>two</p><p>three</p>',
      (main) => (main.children[1]!.innerHTML = '<b>tw</b>o'),
      'two',
    ],
    'a new paragraph': [
      '<p>one</p><p>two</p><p>three</p>',
      (main) => main.children[1]!.insertAdjacentHTML('afterend', '<p>four</p>'),
      'four',
    ],
    'nothing when a paragraph goes': [
      '<p>one</p><p>two</p><p>three</p>',
      (main) => main.children[1]!.remove(),
    ],
    'nothing when a paragraph is hidden': [
      '<p>one</p><p>two</p><p>three</p>',
      (main) => ((main.children[1] as HTMLElement).hidden = true),
    ],
    'a paragraph that is shown': [
      '<p>one</p><p hidden>two</p><p>three</p>',
      (main) => ((main.children[1] as HTMLElement).hidden = false),
      'two',
    ],
    'a paragraph that changes its language': [
      '<p>one</p><p>two</p><p>three</p>',
      (main) => ((main.children[1] as HTMLElement).lang = 'fr'),
      'two',
    ],
    'a paragraph once, however often it has changed': [
      '<p>one</p><p>two</p><p>three</p>',
      (main) => [...'abcdef'].forEach((letter) => main.children[1]!.append(letter)),
      'twoabcdef',
    ],
    'nothing where nothing is ever marked': [
      '<p>one</p><pre>two</pre>',
      (main) => (main.children[1]!.textContent = 'three'),
    ],
    'nothing outside of the roots': [
      '<p>one</p>',
      (main) => main.insertAdjacentHTML('beforebegin', '<p>two</p>'),
    ],
    'nothing in the head': [
      '<p>one</p>',
      () => document.head.append(document.createElement('style')),
    ],
    'nothing in our own root': [
      '<p>one</p>',
      (main) => main.insertAdjacentHTML('afterend', '<glossary-root><p>two</p></glossary-root>'),
    ],
  };
  for (const [name, [html, change, ...expected]] of Object.entries(READINGS)) {
    it(`reads again ${name}`, async () => {
      const main = page(html);
      const { of, read } = counting(glossary);
      await annotate({ of });
      read.length = 0;
      change(main);
      await pause(BETWEEN_SCANS);
      expect(read).to.deep.equal(expected);
    });
  }

  it('tells when the marks may have changed, and only then', async () => {
    const main = page('<p>one</p>');
    let changes = 0;
    await annotate({ onChange: () => changes++ });
    main.firstElementChild!.textContent = 'two';
    await pause(BETWEEN_SCANS);
    document.head.append(document.createElement('style'));
    await pause(BETWEEN_SCANS);
    expect(changes).to.equal(2);
  });

  it('scans the whole page again when it is asked to', async () => {
    page('<p>one</p><p>two</p>');
    const { of, read } = counting(glossary);
    const created = await annotate({ of });
    await created.rescan();
    expect(read).to.deep.equal(['one', 'two', 'one', 'two']);
  });

  describe('after destroy', () => {
    it('reads nothing', async () => {
      const main = page(ARTICLE);
      const { of, read } = counting(glossary);
      (await annotate({ of })).destroy();
      read.length = 0;
      main.prepend('Docker');
      await pause(BETWEEN_SCANS);
      expect(read).to.deep.equal([]);
    });

    it('reads no further', async () => {
      page('<p>Docker</p>'.repeat(5));
      const { of, read } = counting(slow(), () => read.length === 2 && created.destroy());
      const created = annotator({ of });
      await created.scan();
      await pause(BETWEEN_SCANS);
      expect(read.length).to.equal(2);
    });

    /** Where in its life an annotator is destroyed. */
    const LIVES: Record<string, (main: HTMLElement) => Promise<void>> = {
      'its first scan': async () => (await annotate()).destroy(),
      'a later scan': async (main) => {
        const created = await annotate();
        main.prepend('API');
        await eventually(() => expect(marksOf(created)).to.include('API'));
        created.destroy();
      },
      'a change, while what follows changes is on its way': async (main) => {
        let arrive = (): void => {};
        const arrival = new Promise<void>((resolve) => (arrive = resolve));
        const created = await annotate({
          follower: () => arrival.then(() => import('../../src/page/follower.ts')),
        });
        main.prepend('API');
        await task();
        created.destroy();
        arrive();
        await pause(BETWEEN_SCANS);
      },
    };
    for (const [name, run] of Object.entries(LIVES)) {
      it(`observes nothing: destroyed after ${name}`, async () => {
        const main = page('<p>Docker</p>');
        const observers = observing();
        await run(main);
        expect([observers.begun > 0, observers.left]).to.deep.equal([true, 0]);
      });
    }
  });
});

/** The glossary, so slow that every block takes a slice of its own. */
function slow(): typeof glossary {
  return {
    ...glossary,
    matcherFor: (lang) => ({
      find(text) {
        const end = performance.now() + 6;
        while (performance.now() < end);
        return glossary.matcherFor(lang)?.find(text) ?? [];
      },
    }),
  };
}

/** Counts the mutation observers that begin to observe, and those that have not stopped. Ends with the test. */
function observing(): { readonly begun: number; readonly left: number } {
  const begun = new Set<MutationObserver>();
  const ended = new Set<MutationObserver>();
  const { prototype } = MutationObserver;
  const { observe, disconnect } = prototype;
  prototype.observe = function (...args) {
    begun.add(this);
    observe.apply(this, args);
  };
  prototype.disconnect = function () {
    ended.add(this);
    disconnect.apply(this);
  };
  restore = () => Object.assign(prototype, { observe, disconnect });
  return {
    get begun() {
      return begun.size;
    },
    get left() {
      return [...begun].filter((observer) => !ended.has(observer)).length;
    },
  };
}

let restore = (): unknown => undefined;
afterEach(() => restore());
