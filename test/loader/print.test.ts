import { expect } from 'chai';
import { start } from '../fixtures/glosslight.ts';
import { mount } from '../fixtures/mount.ts';
import { until } from '../fixtures/until.ts';
import { wordsOf } from '../fixtures/words.ts';

const notes = (): HTMLElement | null => document.querySelector<HTMLElement>('glossary-notes');

/** A page whose terms are explained in print, while it is printed. */
async function printed(options: { print?: 'notes' } = { print: 'notes' }) {
  mount('<main><p>Docker</p><p>an API</p><p>Docker again</p></main>');
  const sheets = document.adoptedStyleSheets.length;
  const page = await start({ ...options, limit: 'none' });
  if (options.print) await until(() => document.adoptedStyleSheets.length >= sheets + 2);
  dispatchEvent(new Event('beforeprint'));
  return { page, sheets };
}

afterEach(() => dispatchEvent(new Event('afterprint')));

describe('in print', () => {
  it('terms are explained at the end, one numbered note for each', async () => {
    await printed();
    const items = [...notes()!.shadowRoot!.querySelectorAll('ol > li')];
    expect(items.map(wordsOf)).to.deep.equal([
      'Docker Packs a program with all it needs.',
      'API How programs talk to each other.',
    ]);
  });

  it('notes are gone afterwards, and so is all of ours', async () => {
    await printed();
    dispatchEvent(new Event('afterprint'));
    expect([notes(), document.querySelector('glossary-root')]).to.deep.equal([null, null]);
  });

  it('notes are not seen on the screen', async () => {
    await printed();
    expect(getComputedStyle(notes()!).display).to.equal('none');
  });

  it('there is nothing unless the owner wants it', async () => {
    await printed({});
    expect(notes()).to.equal(null);
  });

  it('notes end with the page', async () => {
    const { page, sheets } = await printed();
    page.destroy();
    dispatchEvent(new Event('beforeprint'));
    expect([notes(), document.adoptedStyleSheets.length]).to.deep.equal([null, sheets]);
  });
});
