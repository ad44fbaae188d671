import { expect } from 'chai';
import { axeFinds } from '../fixtures/axe.ts';
import { mount } from '../fixtures/mount.ts';
import { createReader, mentionOf, openPopover, openTooltip, treeOf } from '../fixtures/reader.ts';
import { shardedGlossary } from '../fixtures/sharded.ts';
import { eventually, task } from '../fixtures/until.ts';
import { wordsOf } from '../fixtures/words.ts';

/** A reader of a glossary in shards, at a mention of Docker. */
function reading() {
  const { glossary, network } = shardedGlossary();
  const mention = mentionOf(mount('<b term="docker">docker</b>'));
  return { reader: createReader({ glossary }), mention, network };
}

const words = async (): Promise<string> =>
  wordsOf((await treeOf(openPopover())).querySelector('.card'));

describe('a glossary in shards', () => {
  it('is asked for the entry that a tooltip explains, which opens when it is there', async () => {
    const { reader, mention, network } = reading();
    reader.hover(mention, 'mouse', undefined, 0);
    expect([network.asked, openTooltip()]).to.deep.equal([['docker'], undefined]);
    network.answer();
    await eventually(() => expect(openTooltip()?.textContent).to.equal('Runs.'));
  });

  it('opens nothing for a pointer that has gone on', async () => {
    const { reader, mention, network } = reading();
    reader.hover(mention, 'mouse', undefined, 0);
    reader.leave(false);
    network.answer();
    await task();
    expect(openTooltip()).to.equal(undefined);
  });

  it('is asked before the tooltip is due, once a pointer stays', async () => {
    const { glossary, network } = shardedGlossary();
    const reader = createReader({ glossary, delay: { open: 60_000, close: 0 } });
    reader.hover(mentionOf(mount('<b term="docker">docker</b>')), 'mouse', undefined, 0);
    expect(network.asked).to.deep.equal([]);
    await eventually(() => expect(network.asked).to.deep.equal(['docker']));
    expect(openTooltip()).to.equal(undefined);
  });

  it('has a tooltip that says so when it cannot be reached', async () => {
    const { reader, mention, network } = reading();
    reader.hover(mention, 'mouse', undefined, 0);
    network.fail();
    await eventually(() =>
      expect(openTooltip()?.textContent).to.equal('This could not be loaded.'),
    );
    expect(wordsOf((await treeOf(openTooltip())).querySelector('[part=term]'))).to.equal('docker');
  });

  it('opens the card at once, with its name, and fills it when the entry is there', async () => {
    const { reader, mention, network } = reading();
    await reader.open(mention, 'mouse');
    expect(await words()).to.equal('docker');
    expect(await axeFinds(openPopover()!)).to.deep.equal([]);
    network.answer();
    await eventually(() => expect(openPopover()!.glossary.get('docker')?.term).to.equal('Docker'));
    expect(await words()).to.match(/^Docker Runs\./);
  });

  it('shows that an entry is on its way if it is slow', async () => {
    const { reader, mention } = reading();
    await reader.open(mention, 'mouse');
    const tree = await treeOf(openPopover());
    expect(tree.querySelector('[role=status]')).to.equal(null);
    await eventually(() =>
      expect(tree.querySelector('[role=status]')?.ariaLabel).to.equal('Loading …'),
    );
    expect(await axeFinds(openPopover()!)).to.deep.equal([]);
  });

  it('is then asked for the related terms, which can be walked', async () => {
    const { reader, mention, network } = reading();
    await reader.open(mention, 'mouse');
    network.answer();
    await eventually(() => expect(network.asked).to.deep.equal(['docker', 'pod']));
    network.answer();
    const tree = await treeOf(openPopover());
    await eventually(() => expect(tree.querySelector('[part=related-term]')).to.not.equal(null));
    tree.querySelector<HTMLElement>('[part=related-term]')!.click();
    expect(await words()).to.include('Pod A group.');
  });

  it('can be asked again from a card that it has failed', async () => {
    const { reader, mention, network } = reading();
    await reader.open(mention, 'mouse');
    network.fail();
    const tree = await treeOf(openPopover());
    await eventually(() => expect(tree.querySelector('[part=retry]')).to.not.equal(null));
    expect(await words()).to.equal('docker This could not be loaded. Try again');
    expect(await axeFinds(openPopover()!)).to.deep.equal([]);
    tree.querySelector<HTMLElement>('[part=retry]')!.click();
    expect(await words()).to.equal('docker');
    network.answer();
    await eventually(() => expect(tree.querySelector('[part=definition]')).to.not.equal(null));
  });

  it('has its terms in the list by their names in the text', async () => {
    const { reader, mention } = reading();
    await reader.openList([mention], mount('<glossary-panel></glossary-panel>'), 'mouse');
    const row = (await treeOf(openPopover())).querySelector('[part=terms] button');
    expect(wordsOf(row)).to.equal('docker');
  });
});
