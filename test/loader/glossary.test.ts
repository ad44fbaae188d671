import { expect } from 'chai';
import { consoleLines } from '../fixtures/console-lines.ts';
import { start } from '../fixtures/glosslight.ts';
import { SOURCE_URL } from '../fixtures/glossary.ts';
import { mount } from '../fixtures/mount.ts';
import { served, servedBundle } from '../fixtures/served.ts';

const definition = 'It is.';
const SOURCE = {
  terms: [
    { id: 'docker', term: 'Docker', definition },
    { id: 'pod', term: 'Pod', definition },
  ],
};
const bundle = await servedBundle(SOURCE);

/** What the page's script asks of the network until the test is over. */
function requests(): Request[] {
  const made: Request[] = [];
  const { fetch } = globalThis;
  globalThis.fetch = (url, init) => {
    made.push(new Request(url, init));
    return fetch(url, init);
  };
  restore = () => (globalThis.fetch = fetch);
  return made;
}

let restore = (): unknown => undefined;
afterEach(() => restore());

const texts = async (glossary: string): Promise<string[]> =>
  (await start({ glossary })).report().marks.map(({ text }) => text);

describe('a glossary', () => {
  const GLOSSARIES: Record<string, string> = {
    raw: served(SOURCE),
    'raw, as a bare list': served(SOURCE.terms),
    'raw, in a data: URL': `data:application/json,${encodeURIComponent(JSON.stringify(SOURCE))}`,
    'raw, of whatever type': served(JSON.stringify(SOURCE), 'text/plain'),
    'raw, inline': '#raw',
    built: bundle.manifest,
    'built, inline': '#built',
  };
  for (const [name, glossary] of Object.entries(GLOSSARIES)) {
    it(`may be ${name}`, async () => {
      mount('<main><p>Docker</p><p>Two pods</p></main>');
      const inline = {
        raw: JSON.stringify(SOURCE),
        built: await (await fetch(bundle.manifest)).text(),
      };
      for (const [id, text] of Object.entries(inline)) {
        mount(`<script type="application/json" id="${id}"></script>`).textContent = text;
      }
      expect(await texts(glossary)).to.deep.equal(['Docker', 'pods']);
    });
  }

  it('may be at an address that is relative to the page', async () => {
    mount('<main>Docker</main>');
    expect(await texts(SOURCE_URL.slice(1))).to.deep.equal(['Docker']);
  });

  const ASKED: Record<string, [glossary: string, count: number]> = {
    'raw, asks the network once': [served(SOURCE), 1],
    'built, asks the network twice': [bundle.manifest, 2],
  };
  for (const [name, [glossary, count]] of Object.entries(ASKED)) {
    it(`that is ${name}, and without cookies or referrer`, async () => {
      mount('<main>Docker</main>');
      const made = requests();
      await start({ glossary });
      expect(
        made.map(({ credentials, referrerPolicy }) => [credentials, referrerPolicy]),
      ).to.deep.equal(Array(count).fill(['omit', 'no-referrer']));
    });
  }

  describe('with unsound entries', () => {
    it('serves the sound ones, and warns once, with their number and the first place: raw', async () => {
      mount('<main><p>Docker</p><p>pod</p><p>API</p></main>');
      const lines = consoleLines('warn');
      const url = served({
        terms: [
          { ...SOURCE.terms[0], related: ['no-such-term'] },
          { id: 'pod', term: 'Pod' },
          { id: 'docker', term: 'API', definition },
        ],
      });
      expect(await texts(url)).to.deep.equal(['Docker']);
      expect(lines.length).to.equal(1);
      expect(lines[0])
        .to.include(url)
        .and.to.match(/\b3\b.*terms\[/);
    });

    it('serves the sound ones, and warns once, with their number and the first place: built', async () => {
      mount('<main><p>Docker</p><p>pod</p></main>');
      const lines = consoleLines('warn');
      const [docker, pod] = SOURCE.terms.map((entry) => ({
        ...entry,
        short: 'It is.',
        definition: [],
      }));
      const { manifest, content } = await servedBundle(SOURCE, {
        content: {
          entries: [7, { id: 'x' }, docker, pod],
          forms: [7, { lang: 'en', forms: 7 }, { lang: 'en', forms: '\n0pod\n0Docker\n\n\n0pod' }],
        },
      });
      expect(await texts(manifest)).to.deep.equal(['Docker']);
      expect(lines.length).to.equal(1);
      expect(lines[0])
        .to.include(content)
        .and.to.match(/\b2\b.*entries\[0\]/);
    });

    it('says nothing about a glossary without a fault', async () => {
      mount('<main>Docker</main>');
      const lines = [consoleLines('warn'), consoleLines('error'), consoleLines('info')];
      await texts(bundle.manifest);
      expect(lines).to.deep.equal([[], [], []]);
    });
  });
});
