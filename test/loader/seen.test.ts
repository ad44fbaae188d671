import { expect } from 'chai';
import { GlossarySeenEvent } from '../../src/elements/events.ts';
import type { GlosslightPage } from '../../src/loader/start.ts';
import { emulate } from '../../tools/wtr/commands.ts';
import { itUnless } from '../fixtures/engine.ts';
import { start } from '../fixtures/glosslight.ts';
import { live } from '../fixtures/live.ts';
import { mount } from '../fixtures/mount.ts';
import { painted } from '../fixtures/painted.ts';
import { clickOn } from '../fixtures/pointer.ts';
import { openPopover, treeOf } from '../fixtures/reader.ts';
import { eventually, until } from '../fixtures/until.ts';

const KEY = 'glosslight-seen';
const faint = (): number => CSS.highlights.get('glossary-term-seen')?.size ?? 0;
const all = (): number => CSS.highlights.get('glossary-term')?.size ?? 0;

/** A reader has had a card of `term` open for a second, so many times. */
function see(term: string, times: number): void {
  const what = { term, kind: 'popover', via: 'mouse' } as const;
  for (let n = 0; n < times; n++) document.body.dispatchEvent(new GlossarySeenEvent(what));
}

/** A page with two terms, once what counts is there. */
async function page(): Promise<GlosslightPage> {
  mount('<main><p>Docker</p><p>an API</p></main>');
  const started = await start({ seen: 'fade' });
  // What counts puts a highlight in its place that chooses what is painted.
  await until(() => CSS.highlights.get('glossary-term')?.constructor !== Highlight);
  return started;
}

/** The switch in the card of the first term. */
async function openSwitch(started: GlosslightPage): Promise<HTMLInputElement> {
  await clickOn(live(started.report().marks[0]!.range));
  const tree = await treeOf(await until(openPopover));
  return until(() => tree.querySelector<HTMLInputElement>('input[type=checkbox]'));
}

afterEach(async () => {
  localStorage.clear();
  await emulate({});
});

describe('a term that the reader has often seen', () => {
  it('fades at the third time, and is still held as a mark', async () => {
    await page();
    see('docker', 2);
    const before = [faint(), painted().length];
    see('docker', 1);
    expect([before, faint(), painted().length, all()]).to.deep.equal([[0, 2], 1, 1, 2]);
  });

  it('stays as it is unless the owner lets it fade', async () => {
    mount('<main><p>Docker</p><p>an API</p></main>');
    await start();
    see('docker', 5);
    expect([faint(), painted().length]).to.deep.equal([0, 2]);
  });

  it('is kept only if the reader wants it', async () => {
    const started = await page();
    see('docker', 3);
    expect(localStorage.getItem(KEY)).to.equal(null);
    const choice = await openSwitch(started);
    expect(choice.checked).to.equal(false);
    choice.click();
    expect(JSON.parse(localStorage.getItem(KEY)!)).to.deep.equal({ docker: 3 });
    choice.click();
    expect(localStorage.getItem(KEY)).to.equal(null);
  });

  it('is faint on the next page if it was kept', async () => {
    localStorage.setItem(KEY, '{"api":3}');
    await page();
    await eventually(() => expect([faint(), painted().length]).to.deep.equal([1, 1]));
  });

  for (const kept of ['nonsense', '7', '[1]', '{"api":"often"}']) {
    it(`is not faint because of ${kept} in the store`, async () => {
      localStorage.setItem(KEY, kept);
      await page();
      expect(faint()).to.equal(0);
    });
  }

  it('is faint where it comes again', async () => {
    await page();
    see('api', 3);
    document.querySelector('main')!.innerHTML = '<p>Docker</p><p>more of an API</p>';
    await eventually(() => expect([faint(), all()]).to.deep.equal([1, 2]));
  });

  itUnless(['WebKit'], 'cannot emulate media')(
    'is painted as little as the others under forced colours',
    async () => {
      await emulate({ forcedColors: 'active' });
      mount('<main><p>Docker</p><p>an API</p></main>');
      await start({ seen: 'fade' });
      see('docker', 3);
      await eventually(() => expect([faint(), painted().length, all()]).to.deep.equal([0, 0, 2]));
    },
  );

  it('leaves nothing behind', async () => {
    const started = await page();
    see('api', 3);
    const sheets = document.adoptedStyleSheets.length;
    started.destroy();
    expect([faint(), all(), document.adoptedStyleSheets.length < sheets]).to.deep.equal([
      0,
      0,
      true,
    ]);
  });
});
