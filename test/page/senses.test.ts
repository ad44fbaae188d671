import { expect } from 'chai';
import { findMention, toMention } from '../../src/page/mention.ts';
import type { Mark } from '../../src/page/block.ts';
import type { Annotator } from '../../src/page/annotator.ts';
import { createWrapPainter } from '../../src/page/wrap-painter.ts';
import '../../src/define/glossary-term.ts';
import { annotate, type AnnotateOptions } from '../fixtures/annotate.ts';
import { glossaryOf } from '../fixtures/glossary.ts';
import { HOMOGRAPHS, homographs, NODES } from '../fixtures/homographs.ts';
import { live } from '../fixtures/live.ts';
import { mount } from '../fixtures/mount.ts';
import { middleOf } from '../fixtures/pointer.ts';
import { eventually } from '../fixtures/until.ts';

/** Both ways to show marks. */
const MODES: Record<string, () => AnnotateOptions> = {
  highlight: () => ({}),
  wrap: () => ({ mark: 'wrap', wrapPainter: createWrapPainter() }),
};

const marksIn = ({ mentions }: Annotator): Mark[] =>
  mentions.filter((mention): mention is Mark => 'block' in mention);

/** What each mark may mean. */
const sensesOf = (created: Annotator): string[] =>
  marksIn(created).map(({ senses }) => senses.map(({ id }) => id).join());

const page = (html: string): HTMLElement => mount(`<main>${html}</main>`);
const pinned = (pin: string, html = 'A node.'): string =>
  `<p data-glossary-sense="${pin}">${html}</p>`;

for (const [mode, options] of Object.entries(MODES)) {
  const mark = (more: AnnotateOptions = {}): Promise<Annotator> =>
    annotate({ of: homographs, limit: 'none', ...options(), ...more });

  describe(`a name of several entries, by ${mode}`, () => {
    it('means all of them, the first of them first, where nothing decides', async () => {
      page('A node, an API.');
      const created = await mark();
      expect(sensesOf(created)).to.deep.equal([NODES.join(), 'api']);
      expect(created.report().marks.map(({ term }) => term)).to.deep.equal(['node-net', 'api']);
    });

    const PINS: Record<string, [html: string, ...senses: string[]]> = {
      'by its sense': [pinned('networking'), 'node-net'],
      'by its category': [pinned('delivery'), 'node-k8s'],
      'by its id': [pinned('node-tree'), 'node-tree'],
      'in any case': [pinned('KUBERNETES'), 'node-k8s'],
      'by words with a space in them': [pinned('Data structure'), 'node-tree'],
      'by one of several words': [
        pinned(' kubernetes ,programming ', 'A node, a port.'),
        'node-k8s',
        'port-code',
      ],
      'on any element around it': [
        '<div data-glossary-sense="graph"><p>A <b>node</b></p></div>',
        'node-graph',
      ],
      'in the line of a text': [
        '<p>a node, <span data-glossary-sense="graph">a node</span>, a node</p>',
        NODES.join(),
        'node-graph',
        NODES.join(),
      ],
      'by the nearest of several': [
        `<div data-glossary-sense="graph"><p>A node</p>${pinned('kubernetes')}</div>`,
        'node-graph',
        'node-k8s',
      ],
      'not by an outer one, where the nearest fits nothing': [
        `<div data-glossary-sense="graph">${pinned('programming', 'A node, a port')}</div>`,
        NODES.join(),
        'port-code',
      ],
      'not by an outer one, where the nearest is empty': [
        `<div data-glossary-sense="graph">${pinned('')}</div>`,
        NODES.join(),
      ],
      'not by a word that fits none': [pinned('botany'), NODES.join()],
      'not by a part of a word': [pinned('net, work, structure'), NODES.join()],
      'not by a word for what is missing': [pinned('undefined'), NODES.join()],
      'as far as a word decides': [pinned('data'), 'node-tree,node-graph'],
    };
    for (const [name, [html, ...senses]] of Object.entries(PINS)) {
      it(`is pinned ${name}`, async () => {
        page(html);
        expect(sensesOf(await mark())).to.deep.equal(senses);
      });
    }

    it('is pinned for the whole page, where no region says something else', async () => {
      page(`<p>A node</p>${pinned('kubernetes')}`);
      const created = await mark({ sense: 'networking' });
      expect(sensesOf(created)).to.deep.equal(['node-net', 'node-k8s']);
    });

    it('leaves names of one entry alone, whatever is pinned', async () => {
      page(pinned('graph', 'An API'));
      expect(sensesOf(await mark())).to.deep.equal(['api']);
    });

    it('counts as the entry that was chosen', async () => {
      page(`<p>A node</p>${pinned('networking')}${pinned('graph')}${pinned('graph')}`);
      const { marks, suppressed } = (await mark({ limit: 'page' })).report();
      expect(marks.map(({ term }) => term)).to.deep.equal(['node-net', 'node-graph']);
      expect(suppressed.map(({ term, reason }) => `${term} ${reason}`)).to.deep.equal([
        'node-net repeated',
        'node-graph repeated',
      ]);
    });

    it('is not marked on the page of any of its entries', async () => {
      page('<p>A node, an API</p>');
      const url = `${location.pathname}${location.search}#{id}`;
      location.hash = 'node-tree';
      const { suppressed } = (await mark({ of: glossaryOf({ ...HOMOGRAPHS, url }) })).report();
      history.replaceState(null, '', location.pathname + location.search);
      expect(suppressed.map(({ text, reason }) => `${text} ${reason}`)).to.deep.equal([
        'node own-page',
      ]);
    });

    /** What an author says on a paragraph, what is said there next, and what is meant then. */
    const CHANGES: Record<string, [before: string, after: string | null, senses: string]> = {
      set: ['<p>A node</p>', 'graph', 'node-graph'],
      changed: [pinned('networking'), 'graph', 'node-graph'],
      'taken away': [pinned('graph'), null, NODES.join()],
    };
    for (const [name, [before, after, senses]] of Object.entries(CHANGES)) {
      it(`follows a pin that is ${name}`, async () => {
        const paragraph = page(before).firstElementChild!;
        const created = await mark();
        if (after === null) paragraph.removeAttribute('data-glossary-sense');
        else paragraph.setAttribute('data-glossary-sense', after);
        await eventually(() => expect(sensesOf(created)).to.deep.equal([senses]));
      });
    }

    it('tells what it may mean, as a mention', async () => {
      page(`<p>A node</p>${pinned('graph')}`);
      const created = await mark();
      const mentions = marksIn(created).map((each) => toMention(each, created));
      expect(mentions.map(({ term, senses }) => [term, senses])).to.deep.equal([
        ['node-net', NODES],
        ['node-graph', undefined],
      ]);
    });

    it('tells what it may mean under a pointer', async () => {
      page('<p>A n<b>od</b>e, an API</p>');
      const created = await mark();
      const termOf = (element: Element): string | undefined =>
        element.getAttribute('term') ?? undefined;
      const found = created.report().marks.map(({ range }) => {
        const [x, y] = middleOf(live(range));
        const target = document.elementFromPoint(x, y) ?? undefined;
        return findMention(target, { x, y }, created, termOf);
      });
      expect(found.map((mention) => [mention?.term, mention?.senses])).to.deep.equal([
        ['node-net', NODES],
        ['api', undefined],
      ]);
    });
  });
}

describe('a mention made by hand', () => {
  it('means the entry that it names, whatever is pinned', async () => {
    const main = page(pinned('graph', 'A <glossary-term term="node-net">node</glossary-term>.'));
    const created = await annotate({ of: homographs });
    const [mention] = created.mentions.map((each) => toMention(each, created));
    expect([mention!.target, mention!.term, mention!.senses]).to.deep.equal([
      main.querySelector('glossary-term'),
      'node-net',
      undefined,
    ]);
  });
});
