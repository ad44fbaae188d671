import { expect } from 'chai';

/** Each element: its class module, and the module that defines it. */
const ELEMENTS: Record<string, [load: () => Promise<object>, define: () => Promise<object>]> = {
  'glossary-card': [
    () => import('../../src/elements/glossary-card.ts'),
    () => import('../../src/define/glossary-card.ts'),
  ],
  'glossary-graph': [
    () => import('../../src/elements/glossary-graph.ts'),
    () => import('../../src/define/glossary-graph.ts'),
  ],
  'glossary-index': [
    () => import('../../src/elements/glossary-index.ts'),
    () => import('../../src/define/glossary-index.ts'),
  ],
  'glossary-panel': [
    () => import('../../src/elements/glossary-panel.ts'),
    () => import('../../src/define/glossary-panel.ts'),
  ],
  'glossary-popover': [
    () => import('../../src/elements/glossary-popover.ts'),
    () => import('../../src/define/glossary-popover.ts'),
  ],
  'glossary-term': [
    () => import('../../src/elements/glossary-term.ts'),
    () => import('../../src/define/glossary-term.ts'),
  ],
  'glossary-tooltip': [
    () => import('../../src/elements/glossary-tooltip.ts'),
    () => import('../../src/define/glossary-tooltip.ts'),
  ],
};

// In this order: what is once defined stays so.
describe('importing', () => {
  it('the package defines nothing, and leaves the page as it is', async () => {
    const before = document.documentElement.outerHTML;
    await import('../../src/index.ts');
    await import('../../src/elements/reader.ts');
    expect(Object.keys(ELEMENTS).filter((tag) => customElements.get(tag))).to.deep.equal([]);
    expect(document.documentElement.outerHTML).to.equal(before);
  });

  for (const [tag, [load]] of Object.entries(ELEMENTS)) {
    it(`the class of <${tag}> does not define it`, async () => {
      const classes = Object.values(await load());
      expect([classes.length > 0, customElements.get(tag)]).to.deep.equal([true, undefined]);
    });
  }

  for (const [tag, [load, define]] of Object.entries(ELEMENTS)) {
    it(`define/${tag} defines it, with its class`, async () => {
      const classes = Object.values(await load());
      await define();
      expect(classes).to.include(customElements.get(tag));
    });

    it(`define/${tag} leaves alone what is defined already`, async () => {
      const before = customElements.get(tag);
      // Another copy of the module, as of another version of the package.
      await import(`../../src/define/${tag}.ts?copy`);
      expect(customElements.get(tag)).to.equal(before);
    });
  }
});
