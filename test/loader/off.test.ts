import { expect } from 'chai';
import { ARTICLE } from '../fixtures/article.ts';
import { consoleLines } from '../fixtures/console-lines.ts';
import { start } from '../fixtures/glosslight.ts';
import { SOURCE_URL } from '../fixtures/glossary.ts';
import { live } from '../fixtures/live.ts';
import { mount } from '../fixtures/mount.ts';
import { clickOn } from '../fixtures/pointer.ts';
import { openPopover, treeOf } from '../fixtures/reader.ts';
import { eventually, until } from '../fixtures/until.ts';
import { wordsOf } from '../fixtures/words.ts';

const marks = (): number => CSS.highlights.get('glossary-term')?.size ?? 0;
const panel = (state: string): Promise<HTMLElement> =>
  until(() => document.querySelector<HTMLElement>(`glossary-panel[${state}]`));

/** Marks a page and switches it off in the card of its first term. */
async function switchedOff() {
  mount(ARTICLE);
  const page = await start({ panel: 'focus' });
  const before = marks();
  const [first] = page.report().marks;
  await clickOn(live(first!.range));
  await until(openPopover);
  const tree = await treeOf(openPopover());
  await until(() => actions(tree).length);
  actions(tree)
    .find((button) => wordsOf(button) === 'Don’t mark terms on this site')!
    .click();
  return { page, before, tree };
}

const actions = (tree: ShadowRoot): HTMLElement[] => [
  ...tree.querySelectorAll<HTMLElement>('button[part=action]'),
];

afterEach(() => localStorage.clear());

describe('the off switch', () => {
  it('takes the marks away, says so, and is remembered', async () => {
    const { page, before, tree } = await switchedOff();
    await eventually(() =>
      expect(wordsOf(tree.querySelector('[part=body]'))).to.equal(
        'Terms are no longer marked on this site. Mark terms again',
      ),
    );
    expect([before > 0, marks(), page.report().marks]).to.deep.equal([true, 0, []]);
    expect(localStorage.length).to.equal(1);
  });

  it('can be taken back at once', async () => {
    const { before, tree } = await switchedOff();
    await until(() => actions(tree).length === 1);
    actions(tree)[0]!.click();
    await eventually(() => expect([marks(), openPopover()]).to.deep.equal([before, undefined]));
    expect(localStorage.length).to.equal(0);
  });

  it('leaves a way back at the end of the page', async () => {
    const { before } = await switchedOff();
    const button = await panel('off');
    await until(() => customElements.get('glossary-panel'));
    expect(wordsOf(button.shadowRoot!.querySelector('button'))).to.equal('Mark terms again');
    button.click();
    await eventually(() => expect(marks()).to.equal(before));
    expect((await panel('count')).hasAttribute('off')).to.equal(false);
  });

  it('keeps the next page plain, without a request, and says why to the owner', async () => {
    localStorage.setItem('glosslight-off', '');
    const lines = consoleLines('info');
    const main = mount(ARTICLE);
    const before = main.outerHTML;
    performance.clearResourceTimings();
    const page = await start({ panel: 'off', glossary: `${SOURCE_URL}?off` });
    const asked = performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.endsWith('?off'));
    expect([marks(), page.report(), asked, main.outerHTML]).to.deep.equal([
      0,
      { marks: [], suppressed: [], foreign: [] },
      [],
      before,
    ]);
    expect(lines).to.deep.equal(['glosslight: nothing is marked: the reader has switched it off']);
    // Also where the owner wants no button: there has to be a way back.
    (await panel('off')).click();
    await eventually(() => expect(marks() > 0).to.equal(true));
  });

  it('leaves nothing behind on a page that ends', async () => {
    const { page } = await switchedOff();
    await panel('off');
    page.destroy();
    await until(() => !document.querySelector('glossary-root'));
  });

  it('stores nothing before it is used', async () => {
    mount(ARTICLE);
    const page = await start({ seen: 'fade' });
    await clickOn(live(page.report().marks[0]!.range));
    await until(openPopover);
    expect(localStorage.length).to.equal(0);
  });
});
