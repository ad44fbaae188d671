import { expect } from 'chai';
import '../../src/define/glossary-panel.ts';
import '../../src/define/glossary-term.ts';
import type { Reader } from '../../src/elements/reader.ts';
import { axeFinds } from '../fixtures/axe.ts';
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

const PAGE = `<main>
  <p>A <glossary-term term="docker">container</glossary-term> and <a href="#api" term="api">APIs</a></p>
</main>`;

/** Brings the reader to a state, and gives the card that is open then. */
const STATES: Record<string, (reader: Reader, main: HTMLElement) => Promise<Card>> = {
  'a tooltip': async (reader, main) => {
    reader.hover(mentionOf(main.querySelector('a')!), 'keyboard', undefined, 0);
    return openTooltip()!;
  },
  'a popover': async (reader, main) => {
    await reader.open(mentionOf(main.querySelector('glossary-term')!), 'mouse');
    return openPopover()!;
  },
  'a popover after a walk': async (reader, main) => {
    await reader.open(mentionOf(main.querySelector('glossary-term')!), 'keyboard');
    const tree = await treeOf(openPopover());
    tree.querySelector<HTMLElement>('[part=related-term]')!.click();
    return openPopover()!;
  },
  'the list of terms': async (reader, main) => {
    const mentions = Array.from(main.querySelectorAll<HTMLElement>('[term]'), (each) =>
      mentionOf(each),
    );
    await reader.openList(mentions, main, 'keyboard');
    return openPopover()!;
  },
};

describe('axe-core', () => {
  for (const theme of ['light', 'dark'] as const) {
    for (const [name, show] of Object.entries(STATES)) {
      it(`finds nothing wrong with ${name}, ${theme}`, async () => {
        const main = mount(PAGE);
        const card = await atRest(await show(createReader({ theme }), main));
        expect(card.getAttribute('scheme')).to.equal(theme);
        expect(await axeFinds(card)).to.deep.equal([]);
      });
    }
  }

  it('finds nothing wrong with marked mentions and their descriptions', async () => {
    const main = mount(PAGE);
    createReader().hover(mentionOf(main.querySelector('glossary-term')!), 'mouse', undefined, 0);
    expect(await axeFinds(main)).to.deep.equal([]);
  });

  it('finds nothing wrong with the button to the list', async () => {
    const panel = mount('<glossary-panel count="3"></glossary-panel>');
    panel.shadowRoot!.querySelector('button')!.textContent = 'Terms on this page: 3';
    expect(await axeFinds(panel)).to.deep.equal([]);
  });
});
