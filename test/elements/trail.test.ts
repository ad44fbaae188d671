import { expect } from 'chai';
import { mount } from '../fixtures/mount.ts';
import { createReader, mentionOf, openPopover, treeOf } from '../fixtures/reader.ts';
import { wordsOf } from '../fixtures/words.ts';

/** Opens Docker and walks on to Container and Cold start. */
async function walked(): Promise<ShadowRoot> {
  await createReader().open(mentionOf(mount('<b term="docker">it</b>')), 'mouse');
  const tree = await treeOf(openPopover());
  for (const term of ['Container', 'Cold start']) {
    rows(tree)
      .find((row) => wordsOf(row).startsWith(term))!
      .click();
    await treeOf(openPopover());
  }
  return tree;
}

const rows = (tree: ShadowRoot): HTMLElement[] => [
  ...tree.querySelectorAll<HTMLElement>('[part=related-term]'),
];
const trailIn = (tree: ShadowRoot): HTMLElement[] => [
  ...tree.querySelectorAll<HTMLElement>('[part=trail] button'),
];

describe('the trail of a card', () => {
  it('names the entries that led here, the last at the end', async () => {
    expect(trailIn(await walked()).map(wordsOf)).to.deep.equal(['Docker', 'Container']);
  });

  it('leads back to any of them, and Forward leads on again', async () => {
    const tree = await walked();
    trailIn(tree)[0]!.click();
    await treeOf(openPopover());
    const here = (): string[] => [
      wordsOf(tree.querySelector('[part=title]')),
      ...trailIn(tree).map(wordsOf),
    ];
    const [first] = [here()];
    for (let n = 0; n < 2; n++) {
      tree.querySelector<HTMLElement>('[aria-label=Forward]')!.click();
      await treeOf(openPopover());
    }
    expect([first, here()]).to.deep.equal([['Docker'], ['Cold start', 'Docker', 'Container']]);
  });

  it('is not there before the first step', async () => {
    await createReader().open(mentionOf(mount('<b term="docker">it</b>')), 'mouse');
    expect((await treeOf(openPopover())).querySelector('[part=trail]')).to.equal(null);
  });
});
