import { sendKeys, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { mount } from '../fixtures/mount.ts';
import { atRest, createReader, mentionOf, openPopover, openTooltip } from '../fixtures/reader.ts';
import { eventually, until } from '../fixtures/until.ts';

const DESKTOP = { width: 800, height: 600 };
/** A window of 1280 by 1024 under a zoom of 400 %. */
const ZOOMED = { width: 320, height: 256 };

/** A mention so far from the upper edge, with room to scroll below, and its popover. */
async function openAt(top: number, { dir = 'ltr', wrap = (html: string) => html } = {}) {
  const html = `<main dir="${dir}" style="padding: ${top}px 40px 3000px">${wrap('<b term="docker">it</b>')}</main>`;
  const main = mount(html);
  const target = main.querySelector('b')!;
  await createReader().open(mentionOf(target), 'mouse');
  return { main, target, popover: await atRest(openPopover()) };
}

const boxes = (...elements: Element[]): DOMRect[] =>
  elements.map((element) => element.getBoundingClientRect());

afterEach(async () => {
  scrollTo(0, 0);
  await setViewport(DESKTOP);
});

describe('a card', () => {
  for (const top of [20, 500]) {
    it(`leaves the line free of a mention at ${top} px`, async () => {
      const { target, popover } = await openAt(top);
      const [line, card] = boxes(target, popover);
      expect(card!.top >= line!.bottom || card!.bottom <= line!.top).to.equal(true);
      expect(card!.top >= 12 && card!.bottom <= innerHeight - 12).to.equal(true);
    });
  }

  it('begins where the mention begins, in text that runs from right to left too', async () => {
    const { target, popover } = await openAt(40, { dir: 'rtl' });
    const [line, card] = boxes(target, popover);
    expect(card!.right).to.be.closeTo(line!.right, 1);
  });

  it('follows its mention when the page scrolls', async () => {
    const { target, popover } = await openAt(150);
    const gap = (): number => boxes(popover)[0]!.top - boxes(target)[0]!.bottom;
    const before = gap();
    scrollBy(0, 60);
    await eventually(() => expect(gap()).to.be.closeTo(before, 1));
  });

  it('goes out of sight with its mention, and comes back with it', async () => {
    const { popover } = await openAt(300);
    scrollTo(0, 1500);
    await until(() => popover.hasAttribute('away'));
    expect(getComputedStyle(popover).opacity).to.equal('0');
    scrollTo(0, 0);
    await until(() => !popover.hasAttribute('away'));
    expect(popover.matches(':popover-open')).to.equal(true);
  });

  it('stays while the keyboard is in it', async () => {
    const { popover } = await openAt(300);
    await sendKeys({ press: 'Tab' });
    scrollTo(0, 1500);
    for (let frame = 0; frame < 5; frame++) await new Promise(requestAnimationFrame);
    expect(popover.hasAttribute('away')).to.equal(false);
  });

  it('does so too where a box of the page scrolls', async () => {
    const wrap = (html: string): string =>
      `<div style="height: 100px; overflow: auto"><p style="height: 60px"></p>${html}<p style="height: 900px"></p></div>`;
    const { main, popover } = await openAt(100, { wrap });
    main.querySelector('div')!.scrollTop = 400;
    await until(() => popover.hasAttribute('away'));
  });

  it('is lower, and can be scrolled, where there is no room for it', async () => {
    await setViewport(ZOOMED);
    const { popover } = await openAt(60);
    const [card] = boxes(popover);
    const body = popover.shadowRoot!.querySelector('[part=body]')!;
    expect([card!.top >= 12, card!.bottom <= innerHeight - 11]).to.deep.equal([true, true]);
    expect(body.scrollHeight > body.clientHeight && body.clientHeight > 40).to.equal(true);
  });

  it('is whole again when there is', async () => {
    await setViewport(ZOOMED);
    const { popover } = await openAt(60);
    const low = popover.offsetHeight;
    await setViewport(DESKTOP);
    await eventually(() => expect(popover.offsetHeight > low).to.equal(true));
  });

  it('does not cover the pointer that a tooltip came for, not for a moment', async () => {
    const main = mount('<main style="padding: 300px 40px"><b term="docker">it</b></main>');
    const target = main.querySelector('b')!;
    const mention = mentionOf(target);
    createReader().hover(mention, 'mouse', undefined, 0);
    const covered: boolean[] = [];
    await until(() => {
      const tooltip = openTooltip();
      if (!tooltip) return false;
      const [line, card] = boxes(target, tooltip);
      covered.push(card!.bottom > line!.top && card!.top < line!.bottom);
      return covered.length > 5;
    });
    expect(covered).to.not.include(true);
  });
});
