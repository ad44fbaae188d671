import { expect } from 'chai';
import type { GlosslightOptions } from '../../src/loader/options.ts';
import { consoleLines } from '../fixtures/console-lines.ts';
import { start } from '../fixtures/glosslight.ts';
import { mount } from '../fixtures/mount.ts';
import { eventually, pause } from '../fixtures/until.ts';

/** A page, how it is started, and what its owner is told. */
const REASONS: Record<string, [html: string, options: Partial<GlosslightOptions>, reason: string]> =
  {
    'no element to scan': [
      '<main>Docker</main>',
      { root: '#article' },
      'no element fits data-root="#article"',
    ],
    'no text to scan': ['<main><pre>Docker</pre></main>', {}, 'no text'],
    'no text but headings': ['<main><h1>Docker</h1></main>', {}, 'no text'],
    'text in another language': ['<main lang="de">Docker</main>', {}, '"de"'],
    'text in other languages': [
      '<main><p lang="de">Docker</p><p lang="it">Docker</p></main>',
      {},
      '"de", "it"',
    ],
    'text in another language, and a region that is not to be marked': [
      '<main><p lang="de">Docker</p><p data-glossary-mark="none">Docker</p></main>',
      {},
      '"de"',
    ],
    'a language that the owner forces': ['<main>Docker</main>', { lang: 'ja' }, '"ja"'],
    'text without any term': [
      '<main>Nothing to explain</main>',
      {},
      'no term of the glossary occurs',
    ],
    'mentions that are all left out': ['<main>Spin and Spin</main>', {}, 'all 2 mentions'],
    'marking switched off': ['<main>Docker</main>', { mark: 'none' }, 'data-mark'],
  };

describe('on a page with nothing to do', () => {
  for (const [name, [html, options, reason]] of Object.entries(REASONS)) {
    it(`one line of the console says why: ${name}`, async () => {
      mount(html);
      const others = [consoleLines('warn'), consoleLines('error')];
      const lines = consoleLines('info');
      const page = await start(options);
      expect(page.report().marks).to.deep.equal([]);
      await eventually(() => expect(lines.length).to.be.greaterThan(0));
      await pause(20);
      expect(lines.length).to.equal(1);
      expect(lines[0]).to.include(reason);
      expect(others).to.deep.equal([[], []]);
    });
  }

  it('nothing is said where there is something', async () => {
    mount('<main>Docker</main>');
    const lines = consoleLines('info');
    await start();
    await pause(50);
    expect(lines).to.deep.equal([]);
  });
});
