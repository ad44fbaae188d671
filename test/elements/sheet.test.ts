import { expect } from 'chai';
import { setViewport } from '@web/test-runner-commands';
import type { Via } from '../../src/elements/mention.ts';
import { mount } from '../fixtures/mount.ts';
import { atRest, createReader, mentionOf, openPopover } from '../fixtures/reader.ts';

const PHONE = { width: 360, height: 640 };
const DESKTOP = { width: 800, height: 600 };

/** The boxes of a mention near the end of the window and of its popover, when all is at rest. */
async function boxes(via: Via): Promise<[mention: DOMRect, popover: DOMRect]> {
  const main = mount('<main style="padding: 500px 0"><b term="docker">it</b></main>');
  const target = main.querySelector('b')!;
  await createReader().open(mentionOf(target), via);
  const popover = await atRest(openPopover());
  return [target.getBoundingClientRect(), popover.getBoundingClientRect()];
}

/** The window without its scroll bar, which takes room in some engines. */
const widthOf = ({ documentElement }: Document): number => documentElement.clientWidth;

describe('on a narrow screen', () => {
  before(() => setViewport(PHONE));
  after(() => setViewport(DESKTOP));
  afterEach(() => scrollTo(0, 0));

  for (const via of ['touch', 'pen'] satisfies Via[]) {
    it(`a popover opened by ${via} is a sheet at the bottom, at most 55 % high`, async () => {
      const [, { left, right, bottom, height }] = await boxes(via);
      expect([left, right, bottom]).to.deep.equal([0, widthOf(document), PHONE.height]);
      expect(height).to.be.within(100, 0.55 * PHONE.height + 1);
    });
  }

  it('a sheet does not cover the mention', async () => {
    const [mention, sheet] = await boxes('touch');
    expect(mention.bottom).to.be.within(0, sheet.top);
  });

  it('has buttons for a finger', async () => {
    await boxes('touch');
    const { width, height } = openPopover()!
      .shadowRoot!.querySelector('[aria-label=Close]')!
      .getBoundingClientRect();
    expect([width, height]).to.deep.equal([44, 44]);
  });

  for (const via of ['mouse', 'keyboard'] satisfies Via[]) {
    it(`a popover opened by ${via} is a card beside its mention`, async () => {
      const [, { left, right, bottom }] = await boxes(via);
      expect(left).to.equal(12);
      expect(right).to.be.closeTo(widthOf(document) - 12, 1);
      expect(bottom).to.be.below(PHONE.height - 11);
    });
  }
});

describe('on a wide screen', () => {
  it('a popover opened by touch is a card', async () => {
    const [, { width, bottom }] = await boxes('touch');
    expect(width).to.be.within(360, 400);
    expect(bottom).to.be.below(innerHeight - 11);
  });
});
