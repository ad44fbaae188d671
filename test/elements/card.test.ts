import { expect } from 'chai';
import '../../src/define/glossary-card.ts';
import type { GlossaryCard } from '../../src/elements/glossary-card.ts';
import { axeFinds } from '../fixtures/axe.ts';
import { glossary } from '../fixtures/glossary.ts';
import { heard } from '../fixtures/heard.ts';
import { mount } from '../fixtures/mount.ts';
import { until } from '../fixtures/until.ts';
import { wordsOf } from '../fixtures/words.ts';

/** A card with the glossary of most tests. */
async function card(html = '<glossary-card term="docker"></glossary-card>'): Promise<GlossaryCard> {
  const element = mount(html) as GlossaryCard;
  element.glossary = glossary;
  await element.updateComplete;
  return element;
}

const part = (element: GlossaryCard, name: string): string[] =>
  Array.from(element.shadowRoot!.querySelectorAll(`[part~=${name}]`), wordsOf);

async function follow(element: GlossaryCard, term: string): Promise<void> {
  [...element.shadowRoot!.querySelectorAll<HTMLElement>('[part=related-term]')]
    .find((row) => wordsOf(row).startsWith(term))!
    .click();
  await element.updateComplete;
}

describe('<glossary-card>', () => {
  it('shows a whole entry in the page', async () => {
    const element = await card();
    expect([
      part(element, 'title'),
      part(element, 'category'),
      part(element, 'related').length,
    ]).to.deep.equal([['Docker'], ['Tools'], 1]);
    expect(element.getBoundingClientRect().height > 100).to.equal(true);
  });

  it('is a group that is named for its term', async () => {
    const group = (await card()).shadowRoot!.querySelector('[role=group]')!;
    const name = group.getAttribute('aria-labelledby')!;
    expect(group.querySelector(`#${name}`)!.textContent).to.equal('Docker');
  });

  it('is walked in place, with a way back, and tells the page', async () => {
    const element = await card();
    const followed = heard('glossary-follow');
    await follow(element, 'Container');
    expect([part(element, 'title'), part(element, 'trail')]).to.deep.equal([
      ['Container'],
      ['Docker'],
    ]);
    element.shadowRoot!.querySelector<HTMLElement>('[aria-label=Back]')!.click();
    await element.updateComplete;
    expect(part(element, 'title')).to.deep.equal(['Docker']);
    const { term, to, href } = await followed;
    expect([term, to, href]).to.deep.equal(['docker', 'related', '/glossary/container/']);
  });

  it('takes the focus along, so that what is new is read', async () => {
    const element = await card();
    await follow(element, 'Container');
    expect(element.shadowRoot!.activeElement!.part.value).to.equal('card');
  });

  it('shows another entry when its term changes', async () => {
    const element = await card();
    await follow(element, 'Container');
    element.setAttribute('term', 'api');
    await until(() => part(element, 'title')[0] === 'API');
    expect(part(element, 'trail')).to.deep.equal([]);
  });

  it('says that a term is unknown', async () => {
    const element = await card('<glossary-card term="nonsense"></glossary-card>');
    expect(part(element, 'body')).to.deep.equal(['This term is not in the glossary.']);
  });

  it('shows nothing without a glossary', async () => {
    const element = mount('<glossary-card term="docker"></glossary-card>') as GlossaryCard;
    await element.updateComplete;
    expect(element.shadowRoot!.querySelector('[part=card]')).to.equal(null);
  });

  it('offers no off switch, which is not its business', async () => {
    expect(part(await card(), 'action')).to.deep.equal(['Copy link', 'Copy snippet']);
  });

  for (const [scheme, background] of [
    ['light', '#fff'],
    ['dark', '#111'],
  ] as const) {
    it(`is ${scheme} on a ${scheme} page, with nothing for axe-core to find`, async () => {
      const main = mount(
        `<main style="background:${background}"><glossary-card term="docker"></glossary-card></main>`,
      );
      const element = main.querySelector('glossary-card')!;
      element.glossary = glossary;
      await element.updateComplete;
      expect(element.getAttribute('scheme')).to.equal(scheme);
      expect(await axeFinds(element)).to.deep.equal([]);
    });
  }
});
