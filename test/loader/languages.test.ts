import { expect } from 'chai';
import { start } from '../fixtures/glosslight.ts';
import { bundledParts } from '../../src/loader/parts.ts';
import { foreignSpeech, speechIn } from '../../src/loader/speech.ts';
import { live } from '../fixtures/live.ts';
import { mount } from '../fixtures/mount.ts';
import { clickOn } from '../fixtures/pointer.ts';
import { openPopover, treeOf } from '../fixtures/reader.ts';
import { until } from '../fixtures/until.ts';
import { wordsOf } from '../fixtures/words.ts';

const { lang } = document.documentElement;
afterEach(() => (document.documentElement.lang = lang));

/** Which language is spoken for a page's own: its word for "close", and the tag for dates and numbers. */
const LANGUAGES: Record<string, [close: string, tag: string]> = {
  de: ['Schließen', 'de'],
  'de-AT': ['Schließen', 'de-AT'],
  'zh-TW': ['關閉', 'zh-TW'],
  'zh-CN': ['关闭', 'zh-CN'],
  'pt-BR': ['Fechar', 'pt-BR'],
  'en-GB': ['Close', 'en-GB'],
  tlh: ['Close', 'en'],
  'no tag at all': ['Close', 'en'],
};

describe('the language of the interface', () => {
  for (const [tag, expected] of Object.entries(LANGUAGES)) {
    it(`is ${expected[1]} on a page in "${tag}"`, async () => {
      const speech = await speechIn(tag, bundledParts);
      expect([speech.words.close, speech.lang]).to.deep.equal(expected);
    });
  }

  it('is English where its file cannot be had', async () => {
    const parts = { ...bundledParts, 'words-de': () => Promise.reject(new Error('gone')) };
    const { lang, words } = await speechIn('de', parts);
    expect([lang, words.close]).to.deep.equal(['en', 'Close']);
  });

  it('is asked for only where it is needed', async () => {
    let asked = 0;
    const counting = Object.fromEntries(
      Object.entries(bundledParts)
        .filter(([name]) => name.startsWith('words-'))
        .map(([name, load]) => [name, () => (asked++, (load as () => Promise<never>)())]),
    );
    expect(await foreignSpeech('en-US', { ...bundledParts, ...counting })).to.equal(undefined);
    expect(asked).to.equal(0);
    await foreignSpeech('fr', { ...bundledParts, ...counting });
    expect(asked).to.equal(1);
  });

  it('is heard in button and card, while the entry keeps its own', async () => {
    document.documentElement.lang = 'de';
    mount('<main lang="en">Docker</main>');
    const page = await start({ panel: 'focus' });
    const button = await until(() => document.querySelector<HTMLElement>('glossary-panel[count]'));
    expect(wordsOf(button.shadowRoot!.querySelector('button'))).to.match(/^Begriffe.*: 1$/);
    await clickOn(live(page.report().marks[0]!.range));
    const popover = await until(openPopover);
    const tree = await treeOf(popover);
    await until(() => tree.querySelector('[part=definition]'));
    expect([
      tree.querySelector('[part=related] h3')?.textContent,
      popover.lang,
      tree.querySelector<HTMLElement>('[part=definition]')!.lang,
    ]).to.deep.equal(['Verwandte Begriffe', 'de', 'en']);
  });
});
