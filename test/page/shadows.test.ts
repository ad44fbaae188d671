import { expect } from 'chai';
import { findMention } from '../../src/page/mention.ts';
import * as shadows from '../../src/page/shadows.ts';
import { annotate, type AnnotateOptions, marksOf } from '../fixtures/annotate.ts';
import { live } from '../fixtures/live.ts';
import { mount } from '../fixtures/mount.ts';
import { eventually } from '../fixtures/until.ts';

const asked = (options: AnnotateOptions = {}) => annotate({ shadows, limit: 'none', ...options });

/** Puts an open shadow tree into the element that a selector fits. */
function grow(selector: string, html: string, within: ParentNode = document): ShadowRoot {
  const root = within.querySelector(selector)!.attachShadow({ mode: 'open' });
  root.innerHTML = html;
  return root;
}

/** A page with a component whose text stands in its shadow tree. */
function component(html = '<p>Docker</p>'): ShadowRoot {
  mount('<main><p>API</p><x-box><p>container</p></x-box></main>');
  return grow('x-box', html);
}

let count = 0;
const newName = (): string => `x-late-${++count}`;

describe('shadow trees', () => {
  it('are left alone by default', async () => {
    const root = component();
    const created = await annotate({ limit: 'none' });
    expect(marksOf(created)).to.deep.equal(['API', 'container']);
    expect(root.adoptedStyleSheets).to.deep.equal([]);
  });

  it('are left alone if they are closed', async () => {
    const main = mount('<main><x-box></x-box> API</main>');
    // oxlint-disable-next-line wc/no-closed-shadow-root -- hosts have them
    const root = main.querySelector('x-box')!.attachShadow({ mode: 'closed' });
    root.innerHTML = 'Docker';
    expect(marksOf(await asked())).to.deep.equal(['API']);
  });

  const PLACES: Record<string, [html: string, tree: string, ...marks: string[]]> = {
    'in a component, before its children': [
      '<p>API</p><x-box><p>container</p></x-box><p>API</p>',
      '<p>Docker</p><slot></slot>',
      'API',
      'Docker',
      'container',
      'API',
    ],
    'as bare text': ['API<x-box></x-box>API', 'Docker', 'API', 'Docker', 'API'],
    'in an element that is part of a line': [
      'load<span class="x-box"></span> balancer',
      'Docker',
      'Docker',
    ],
    'in the language of what is around': [
      '<div lang="xx"><x-box></x-box></div> API',
      'Docker',
      'API',
    ],
    'but not in what is never marked': ['<code><x-box></x-box></code> API', 'Docker', 'API'],
    'but not where they say no': [
      '<x-box></x-box>',
      '<p data-glossary-ignore>Docker</p><code>API</code>',
    ],
  };
  for (const [where, [html, tree, ...marks]] of Object.entries(PLACES)) {
    it(`are marked ${where}`, async () => {
      mount(`<main>${html}</main>`);
      grow('x-box, .x-box', tree);
      expect(marksOf(await asked())).to.deep.equal(marks);
    });
  }

  it('are marked inside each other', async () => {
    const root = component('<p>Docker</p><x-inner></x-inner>');
    grow('x-inner', 'container', root);
    expect(marksOf(await asked())).to.deep.equal(['API', 'Docker', 'container', 'container']);
  });

  it('are marked where the root of the scan is a component', async () => {
    mount('<main></main>');
    grow('main', 'Docker');
    expect(marksOf(await asked())).to.deep.equal(['Docker']);
  });

  it('get the style of the marks, and lose it again', async () => {
    const root = component();
    const theirs = new CSSStyleSheet();
    root.adoptedStyleSheets = [theirs];
    const created = await asked();
    expect(root.adoptedStyleSheets.length).to.equal(2);
    created.destroy();
    expect(root.adoptedStyleSheets).to.deep.equal([theirs]);
  });

  it('do not change', async () => {
    const root = component();
    const before = root.innerHTML;
    const observer = new MutationObserver(() => {});
    observer.observe(root, { subtree: true, childList: true, characterData: true });
    const created = await asked();
    created.destroy();
    expect([root.innerHTML, observer.takeRecords()]).to.deep.equal([before, []]);
  });

  const CHANGES: Record<string, [change: (root: ShadowRoot) => void, ...marks: string[]]> = {
    'text that is rewritten': [
      (root) => (root.querySelector('p')!.firstChild!.nodeValue = 'API'),
      'API',
      'API',
      'container',
    ],
    'text that is added': [(root) => root.append('API'), 'API', 'Docker', 'API', 'container'],
    'all of it going': [(root) => (root.innerHTML = ''), 'API', 'container'],
    'the component going': [(root) => root.host.remove(), 'API'],
    'the component taken out of the text': [
      (root) => root.host.toggleAttribute('hidden', true),
      'API',
    ],
    'another component': [
      (root) => {
        root.append(document.createElement('x-other'));
        grow('x-other', 'Docker', root);
      },
      'API',
      'Docker',
      'Docker',
      'container',
    ],
  };
  for (const [what, [change, ...marks]] of Object.entries(CHANGES)) {
    it(`are followed: ${what}`, async () => {
      const root = component();
      const created = await asked();
      change(root);
      await eventually(() => expect(marksOf(created)).to.deep.equal(marks));
    });
  }

  it('are let go with their component, and found again with it', async () => {
    const root = component();
    const created = await asked();
    const { host } = root;
    host.remove();
    await eventually(() => expect(root.adoptedStyleSheets).to.deep.equal([]));
    document.querySelector('main')!.append(host);
    await eventually(() => expect(root.adoptedStyleSheets.length).to.equal(1));
    expect(marksOf(created)).to.deep.equal(['API', 'Docker', 'container']);
  });

  it('are found when their component is defined late', async () => {
    const name = newName();
    mount(`<main>API <${name}></${name}></main>`);
    const created = await asked();
    customElements.define(
      name,
      class extends HTMLElement {
        connectedCallback(): void {
          this.attachShadow({ mode: 'open' }).innerHTML = 'Docker';
        }
      },
    );
    await eventually(() => expect(marksOf(created)).to.deep.equal(['API', 'Docker']));
  });

  it('have their marks under the pointer', async () => {
    const root = component();
    const created = await asked();
    const docker = created.report().marks.find(({ term }) => term === 'docker')!;
    const { x, y, width, height } = live(docker.range).getBoundingClientRect();
    const point = { x: x + width / 2, y: y + height / 2 };
    const target = root.elementFromPoint(point.x, point.y)!;
    expect(findMention(target, point, created, () => undefined)?.term).to.equal('docker');
  });
});
