import { expect } from 'chai';
import '../../src/define/glossary-panel.ts';
import '../../src/define/glossary-term.ts';
import { mount } from '../fixtures/mount.ts';
import {
  atRest,
  type Card,
  createReader,
  mentionOf,
  openPopover,
  openTooltip,
  treeOf,
} from '../fixtures/reader.ts';

/** Rules as real pages have them, at their worst. */
const HOSTILE = `* {
  all: revert !important;
  position: static !important;
  display: block !important;
  inset: 0 !important;
  float: left !important;
  margin: 40px !important;
  padding: 40px !important;
  border: 10px solid red !important;
  width: 37px !important;
  height: 37px !important;
  min-width: 700px !important;
  max-height: 10px !important;
  transform: translate(50px, 50px) rotate(3deg) !important;
  overflow: hidden !important;
  opacity: 0.1 !important;
  visibility: hidden !important;
  filter: blur(3px) !important;
  z-index: -1 !important;
  pointer-events: none !important;
  font-size: 40px !important;
  line-height: 3 !important;
  letter-spacing: 9px !important;
  text-transform: uppercase !important;
  text-align: right !important;
  white-space: nowrap !important;
  color: red !important;
  background: red !important;
  animation: none !important;
  transition: none !important;
}`;

/** What a reader sees of a card: its box, and the computed style that host rules could reach. */
async function looks(card: Card): Promise<unknown> {
  await atRest(card);
  const style = getComputedStyle(card);
  const { x, y, width, height } = card.getBoundingClientRect();
  return {
    box: { x, y, width, height },
    style: Object.fromEntries(
      'position display opacity visibility filter transform float pointer-events font-size line-height letter-spacing text-transform text-align white-space color background-color border-top-width margin-top padding-left'
        .split(' ')
        .map((name) => [name, style.getPropertyValue(name)]),
    ),
  };
}

/** A mention whose place no rule of the host moves. */
const mention = () => ({
  ...mentionOf(mount('<b term="docker">it</b>')),
  rects: () => [new DOMRect(200, 200, 60, 20)],
});

/** Opens a card, and gives it. */
const CARDS: Record<string, () => Promise<Card>> = {
  tooltip: async () => {
    createReader({ theme: 'light' }).hover(mention(), 'mouse', undefined, 0);
    return openTooltip()!;
  },
  popover: async () => {
    await createReader({ theme: 'light' }).open(mention(), 'mouse');
    return openPopover()!;
  },
};

describe('the rules of the host', () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(HOSTILE);
  const before = [...document.adoptedStyleSheets];
  afterEach(() => {
    document.adoptedStyleSheets = before;
  });

  for (const [name, open] of Object.entries(CARDS)) {
    it(`change nothing on a ${name}`, async () => {
      const card = await open();
      const expected = await looks(card);
      document.adoptedStyleSheets = [...before, sheet];
      expect(await looks(card)).to.deep.equal(expected);
      expect(getComputedStyle(card).position).to.equal('fixed');
    });

    it(`reach a ${name} by its custom properties`, async () => {
      document.documentElement.style.setProperty('--glossary-surface', 'rgb(1, 2, 3)');
      document.documentElement.style.setProperty('--glossary-font-size', '17px');
      const { backgroundColor, fontSize } = getComputedStyle(await open());
      document.documentElement.removeAttribute('style');
      expect([backgroundColor, fontSize]).to.deep.equal(['rgb(1, 2, 3)', '17px']);
    });

    it(`reach a ${name} by its parts`, async () => {
      const rule = new CSSStyleSheet();
      rule.replaceSync('::part(term), ::part(title) { color: rgb(1, 2, 3) }');
      document.adoptedStyleSheets = [...before, rule];
      const tree = await treeOf(await open());
      const part = tree.querySelector('[part=term], [part=title]')!;
      expect(getComputedStyle(part).color).to.equal('rgb(1, 2, 3)');
    });
  }
});
