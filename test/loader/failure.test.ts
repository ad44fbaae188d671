import { expect } from 'chai';
import { type ErrorCode, GlosslightError } from '../../src/core/error.ts';
import type { GlossaryErrorEvent } from '../../src/loader/events.ts';
import { glosslight } from '../../src/loader/glosslight.ts';
import { bundledParts } from '../../src/loader/parts.ts';
import { startScript } from '../../src/loader/start-script.ts';
import { consoleLines } from '../fixtures/console-lines.ts';
import { start } from '../fixtures/glosslight.ts';
import { mount } from '../fixtures/mount.ts';
import { type BundleOptions, gone, served, servedBundle } from '../fixtures/served.ts';
import { eventually, pause, task } from '../fixtures/until.ts';

const SOURCE = { terms: [{ id: 'docker', term: 'Docker', definition: 'It is.' }] };
const NOWHERE = new URL('/test/fixtures/no-such-glossary.json', location.href).href;
/** The hash of no file here. */
const OTHER_HASH = `sha384-${btoa('\0'.repeat(48))}`;

/** A code, words of the message, the glossary that is named, and the file at fault if that is another. */
type Failure = [code: ErrorCode, words: string, glossary: string, url?: string];

/** A fault of the manifest of a bundle. */
const manifest = async (
  code: ErrorCode,
  words: string,
  options: BundleOptions,
): Promise<Failure> => [code, words, (await servedBundle(SOURCE, options)).manifest];

/** A fault of the content file of a bundle. */
async function content(code: ErrorCode, words: string, options: BundleOptions): Promise<Failure> {
  const { manifest, content } = await servedBundle(SOURCE, options);
  return [code, words, manifest, content];
}

const FAILURES: Record<string, Failure> = {
  'no glossary is named': ['no-glossary', 'check data-glossary', ''],
  'no element has the id': ['no-glossary', 'No JSON there', '#no-such-id'],
  'the element of the id is empty': ['no-glossary', 'No JSON there', '#empty'],
  'the inline glossary is no JSON': ['json', 'cut short', '#broken'],
  'the file cannot be reached': ['network', 'Unreachable', gone()],
  'the server has no such file': ['http', 'HTTP 404', NOWHERE],
  'the file is HTML': ['json', 'HTML', served('<!doctype html><p>Sorry', 'text/html')],
  'the file is cut short': ['json', 'cut short', served('{"terms": [{"id": "docker", "te')],
  'the file is empty': ['json', 'cut short', served('')],
  'the file is larger than any glossary': ['too-large', 'Over 32 MB', served(' '.repeat(32e6 + 1))],
  'the raw glossary is of a later version': [
    'version',
    'newer glosslight.js',
    served({ ...SOURCE, version: 2 }),
  ],
  'the raw glossary has no terms': ['empty', 'glosslight check', served({ terms: [] })],
  'the raw glossary has no usable term': [
    'empty',
    'glosslight check',
    served({ terms: [{ id: 'docker' }, 7, null] }),
  ],
  'the raw glossary is a number': ['empty', 'glosslight check', served('7')],
  'the raw glossary is null': ['empty', 'glosslight check', served('null')],
  'the bundle is of a later format': await manifest('version', 'newer glosslight.js', {
    manifest: { glosslight: 2 },
  }),
  'the manifest names no content': await manifest('json', 'again', {
    manifest: { content: null },
  }),
  'the manifest names no language': await manifest('json', 'again', {
    manifest: { lang: 7 },
  }),
  'the content is not what was built': await content('network', 'not as built', {
    integrity: OTHER_HASH,
  }),
  'the content is cut short': await content('json', 'cut short', { content: '{"entries": [' }),
  'the content is null': await content('empty', 'glosslight check', { content: 'null' }),
  'the content has no entries': await content('empty', 'glosslight check', {
    content: { entries: [], forms: [] },
  }),
  'the content has no usable entry': await content('empty', 'glosslight check', {
    content: { entries: [null, 7, {}], forms: 'none' },
  }),
};

/** A page with a mention, and with inline glossaries that are of no use. */
const page = (): HTMLElement =>
  mount(
    `<main>Docker</main>
    <script id="empty" type="application/json"></script>
    <script id="broken" type="application/json">{</script>`,
  );

/** All of a page that we could change. */
const state = (): unknown[] => [
  document.documentElement.outerHTML,
  [...document.adoptedStyleSheets],
  [...CSS.highlights.keys()],
];

describe('glosslight()', () => {
  for (const [name, [code, words, glossary, url = glossary]] of Object.entries(FAILURES)) {
    it(`rejects with "${code}", says it once and leaves the page alone when ${name}`, async () => {
      page();
      const before = state();
      const events: GlossaryErrorEvent[] = [];
      const life = new AbortController();
      document.addEventListener('glossary-error', (event) => events.push(event), life);
      const error = await glosslight({ glossary }).catch((reason: unknown) => reason);
      life.abort();
      expect(error).to.be.instanceOf(GlosslightError).and.to.include({ code, url });
      const { message } = error as GlosslightError;
      expect(message).to.include(words).and.to.include(url);
      expect(events.map((event) => [event.code, event.url, event.message])).to.deep.equal([
        [code, url, message],
      ]);
      expect(state()).to.deep.equal(before);
    });
  }

  it('rejects with "timeout" when the server never answers', async () => {
    page();
    const before = state();
    // No server here is so silent, and nobody would wait for it: so play one, and shorten the wait.
    const { fetch } = globalThis;
    const { timeout } = AbortSignal;
    globalThis.fetch = (_url, init) =>
      new Promise((_resolve, reject) => {
        init!.signal!.addEventListener('abort', () => reject(new Error('silence')));
      });
    AbortSignal.timeout = () => timeout.call(AbortSignal, 20);
    const error = await glosslight({ glossary: NOWHERE }).catch((reason: unknown) => reason);
    Object.assign(globalThis, { fetch });
    Object.assign(AbortSignal, { timeout });
    expect(error)
      .to.be.instanceOf(GlosslightError)
      .and.to.include({ code: 'timeout', url: NOWHERE });
    expect(state()).to.deep.equal(before);
  });

  it('may be called again after a failure', async () => {
    page();
    const script = mount('<script id="late" type="application/json">{</script>');
    const glossary = '#late';
    await glosslight({ glossary }).catch(() => undefined);
    script.textContent = JSON.stringify(SOURCE);
    const started = await glosslight({ glossary });
    expect(started.report().marks.length).to.equal(1);
    started.destroy();
  });

  for (const option of ['root', 'exclude'] as const) {
    it(`rejects with "selector", and leaves the page alone, when ${option} is none`, async () => {
      page();
      const before = state();
      const error = await glosslight({ glossary: served(SOURCE), [option]: 'main >' }).catch(
        (reason: unknown) => reason,
      );
      expect(error).to.be.instanceOf(GlosslightError).and.to.include({ code: 'selector' });
      expect((error as GlosslightError).message).to.include('main >');
      expect(state()).to.deep.equal(before);
    });
  }
});

describe('what listens to a reader', () => {
  it('is asked for at a later sign where it cannot be had, not at every one, and said to be missing once', async () => {
    page();
    const lines = consoleLines('error');
    let asked = 0;
    const reading = (): Promise<never> => Promise.reject(new Error(`down ${asked++}`));
    await start({}, { reading });
    const pauses = heldBack(1000);
    for (const signs of [1, 2, 3]) {
      for (let n = 0; n < 5; n++) {
        document.dispatchEvent(new PointerEvent('pointermove'));
        await task();
      }
      expect([asked, pauses.length]).to.deep.equal([signs, 1]);
      pauses.shift()!();
    }
    expect(lines).to.deep.equal(['glosslight: down 0']);
  });
});

/** What is to happen after a pause of so many milliseconds, and does not until it is called. */
function heldBack(pause: number): (() => void)[] {
  const { setTimeout } = globalThis;
  const held: (() => void)[] = [];
  const hold = (act: () => void, time?: number): unknown =>
    time === pause ? held.push(act) : setTimeout(act, time);
  Object.assign(globalThis, { setTimeout: hold });
  restore.push(() => Object.assign(globalThis, { setTimeout }));
  return held;
}

const restore: (() => void)[] = [];
afterEach(() => restore.splice(0).forEach((undo) => undo()));

describe('the script tag', () => {
  const scriptOf = (dataset: Record<string, string>): HTMLScriptElement => {
    const script = document.createElement('script');
    Object.assign(script.dataset, dataset);
    return script;
  };

  it('says in one line of the console what failed, where, and what to do', async () => {
    page();
    const lines = consoleLines('error');
    startScript(scriptOf({ glossary: NOWHERE }), bundledParts);
    await eventually(() => expect(lines.length).to.be.greaterThan(0));
    await pause(20);
    expect(lines).to.deep.equal([`glosslight: HTTP 404; check the address (${NOWHERE})`]);
  });

  it('says it too when it names no glossary', async () => {
    page();
    const lines = consoleLines('error');
    startScript(scriptOf({}), bundledParts);
    await eventually(() => expect(lines.length).to.equal(1));
    expect(lines[0]).to.include('data-glossary');
  });
});
