import { expect } from 'chai';
import { setPainted } from '../../src/page/unpainted-highlight.ts';
import { annotate } from '../fixtures/annotate.ts';
import { ARTICLE } from '../fixtures/article.ts';
import { painted } from '../fixtures/painted.ts';
import { mount } from '../fixtures/mount.ts';
import { eventually } from '../fixtures/until.ts';

const highlight = (): Highlight => CSS.highlights.get('glossary-term')!;

/** What each method of a highlight says is in it. */
const allIn = (set: Highlight): AbstractRange[][] => {
  const visited: AbstractRange[] = [];
  set.forEach((range) => visited.push(range));
  return [
    [...set],
    [...set.values()],
    [...set.keys()],
    Array.from(set.entries(), ([, range]) => range),
    visited,
  ];
};

describe('an unpainted highlight', () => {
  it('holds the marks, and paints none', async () => {
    mount(ARTICLE);
    await annotate();
    const ranges = [...highlight()];
    setPainted(false);
    expect([highlight().size, painted().length]).to.deep.equal([ranges.length, 0]);
    expect(allIn(highlight())).to.deep.equal(Array(5).fill(ranges));
    expect(ranges.every((range) => highlight().has(range))).to.equal(true);
  });

  it('follows the page', async () => {
    const main = mount('<main>Docker</main>');
    const created = await annotate();
    setPainted(false);
    main.innerHTML = '<p>API</p><p>container</p>';
    await eventually(() => expect(created.report().marks.length).to.equal(2));
    const ranges = created.report().marks.map(({ range }) => range);
    expect([...highlight()]).to.have.members(ranges);
    expect(painted()).to.deep.equal([]);
  });

  it('is painted again when it may be', async () => {
    mount(ARTICLE);
    await annotate();
    const ranges = [...highlight()];
    setPainted(false);
    setPainted(true);
    expect(painted()).to.deep.equal(ranges);
  });

  it('leaves a highlight alone that is painted as it should', async () => {
    mount(ARTICLE);
    await annotate();
    const before = highlight();
    setPainted(true);
    expect(highlight()).to.equal(before);
  });

  it('goes with the annotator', async () => {
    mount(ARTICLE);
    const created = await annotate();
    setPainted(false);
    created.destroy();
    expect(CSS.highlights.has('glossary-term')).to.equal(false);
  });
});
