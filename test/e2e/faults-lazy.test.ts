import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { buildBundle } from '../../src/compiler/build-bundle.ts';
import type { Index } from '../../src/core/bundle.ts';
import { type Engine, enginesToTest } from '../../tools/find-browser.mjs';
import type { GlosslightPage } from '../../src/index.ts';
import { tagFor } from './support/bare-page.ts';
import { readSource } from './support/built.ts';
import { useEngine } from './support/engine-stage.ts';
import { type FaultyCdn, startFaultyCdn } from './support/faulty-cdn.ts';
import { entryOf } from './support/glossary.ts';
import { type Answer, HANGS_UP, PUBLIC_JSON } from './support/host.ts';
import { silence } from './support/network-faults.ts';
import { RecordedPage } from './support/recorded-page.ts';
import { CONCURRENCY } from './support/stage.ts';
import { until } from './support/until.ts';

/** Two marks of the page. */
const ROLLING = 'rolling update';
const KUBERNETES = 'Kubernetes';

/** A page whose scripts' 15 seconds can be made to pass quickly. */
const HASTE = `<script>
  const { timeout } = AbortSignal;
  AbortSignal.timeout = (time) => timeout.call(AbortSignal, globalThis.isHasty ? time / 100 : time);
</script>`;

declare global {
  var glosslightPage: GlosslightPage;
  var isHasty: boolean;
}

type Fault = Answer | typeof HANGS_UP;

/** How files of the script cannot be had, those whose names end so. */
const PARTS: Record<string, [end: string, answer: Fault]> = {
  'the tooltip is HTML': ['/cards.js', { body: '<!doctype html>' }],
  'what the cards share breaks the server': ['/lit.js', { status: 500 }],
  'there are no words for the cards': ['/words-en.js', { status: 404 }],
  'nothing can be had': ['.js', HANGS_UP],
};

/** What is said of them, with the address of the one that was asked for. */
const PART_LINE =
  /^error: glosslight: (no card: )?Unreachable; check .*\/parts-\w+\/(reading|cards|popover|words-en)\.js\)$/;

/** What a server says instead of the entries. */
const SHARDS: Record<string, Fault> = {
  'are not there': { status: 404 },
  'are not those that were built': { headers: PUBLIC_JSON, body: '{"entries":[]}' },
  'are out of reach': HANGS_UP,
  'do not come': { headers: PUBLIC_JSON, body: silence('{') },
};

/** A glossary so large that each entry of the page may be in a file of its own. */
async function largeBundle(): Promise<Map<string, Answer>> {
  const source = JSON.parse(await readSource('glossary.json')) as { terms: object[] };
  for (let n = 0; n < 2000; n++)
    source.terms.push({ id: `filler-${n}`, term: `Filler number ${n}`, definition: 'One.' });
  const files = [...buildBundle(source).files].map(([name, body]) => {
    return [name, { headers: PUBLIC_JSON, body }] as const;
  });
  return new Map(files);
}

/** The file of the entry with an id. */
function shardOf(id: string, files: ReadonlyMap<string, Answer>): string {
  const name = [...files.keys()].find((file) => file.startsWith('index.'))!;
  const bytes = files.get(name)!.body as Uint8Array;
  const { ids, shards } = JSON.parse(new TextDecoder().decode(bytes)) as Index;
  let position = ids.split('\n').indexOf(id);
  return shards.find(({ entries }) => (position -= entries) < 0)!.file;
}

describe('what is fetched for a reader', { concurrency: CONCURRENCY }, () => {
  for (const engine of enginesToTest())
    describe(`in ${engine}`, { concurrency: 1 }, () => suite(engine));
});

function suite(engine: Engine): void {
  const stage = useEngine(engine);
  let cdn: FaultyCdn;
  let large: Map<string, Answer>;
  before(async () => {
    cdn = await startFaultyCdn(stage.demo.cdn);
    large = await largeBundle();
  });
  after(() => cdn.close());

  async function open(glossary: string, head = ''): Promise<RecordedPage> {
    cdn.repair();
    const options = { panel: 'off', delay: { open: 0, close: 0 } };
    const tag = await tagFor('glosslight.esm.js', { cdn: cdn.origin, glossary, options });
    const page = await RecordedPage.open(stage.page, stage.host, head + tag);
    return page.hears('glossary-ready');
  }

  for (const [what, [end, answer]] of Object.entries(PARTS)) {
    it(`is a line in the console, and asked for at the next intent, where ${what}`, async () => {
      const page = await open(`${cdn.origin}/glossary.json`);
      await page.remember();
      cdn.spoil(end, answer);
      await page.hover(ROLLING);
      await page.click(KUBERNETES);
      await page.click(ROLLING);
      await page.says(1);

      cdn.repair();
      await page.hoverUntilShown(KUBERNETES, entryOf('kubernetes').short);
      await page.clickUntilShown(ROLLING, entryOf('rolling-update').term);
      await leavesNothingBut(PART_LINE, page);
    });
  }

  it('is a tooltip all the same where the popover is out of reach, which comes later', async () => {
    const page = await open(`${cdn.origin}/glossary.json`);
    await page.remember();
    await page.hoverUntilShown(KUBERNETES, entryOf('kubernetes').short);
    cdn.spoil('/popover.js', HANGS_UP);
    await page.click(KUBERNETES);
    await page.says(1);
    await page.hoverUntilShown(ROLLING, entryOf('rolling-update').short);

    cdn.repair();
    await page.clickUntilShown(ROLLING, entryOf('rolling-update').term);
    await leavesNothingBut(PART_LINE, page);
  });

  /** All that is left of us at the end is one line in the console. */
  async function leavesNothingBut(line: RegExp, page: RecordedPage): Promise<void> {
    await stage.page.evaluate(() => globalThis.glosslightPage.destroy());
    await page.isAsRemembered();
    const { said, uncaught } = await page.recorded;
    assert.match(said[0]!, line);
    assert.deepEqual([said.length, uncaught], [1, []]);
  }

  it('is asked for by one address only where an import map may have the hash for it', async () => {
    /** Points at marks until the tooltip was asked for by another address, or so many times. */
    const isRespelt = async (map: string, times: number): Promise<boolean> => {
      const page = await open(`${cdn.origin}/glossary.json`, map);
      const { length } = cdn.asked;
      cdn.spoil('/cards.js', { status: 404 });
      for (let n = 0; n < times; n++) {
        await page.hover(n % 2 ? ROLLING : KUBERNETES);
        await sleep(100);
        if (cdn.asked.slice(length).some((path) => /%.*cards/.test(path))) return true;
      }
      await page.says(1);
      return false;
    };
    assert.equal(await isRespelt('<script type="importmap">{}</script>', 4), false);
    // What WebKitGTK sends is decoded.
    if (engine !== 'webkit') assert.equal(await isRespelt('', 40), true);
  });

  for (const [what, answer] of Object.entries(SHARDS)) {
    it(`is told of in the card, and asked for again there, where entries ${what}`, async () => {
      const page = await open(`${cdn.serveFolder(large)}glossary.json`, HASTE);
      const file = shardOf('rolling-update', large);
      assert.notEqual(file, shardOf('tail-latency', large));
      cdn.spoil(file, answer);
      if (what === 'do not come') await hurry(true);
      await page.hover(ROLLING);
      await page.shows('tooltip', 'This could not be loaded.');
      const [line = ''] = await page.says(1);
      assert.match(line, /^error: glosslight: no card: (Unreachable, or not as built|No answer)/);
      assert.ok(line.endsWith(`/${file})`), line);

      await page.hover('tail latency');
      await page.shows('tooltip', entryOf('tail-latency').short);
      await page.leave();
      await page.click(ROLLING);
      await page.shows('popover', 'Try again');
      await page.press('Try again');
      await page.shows('popover', 'Try again');

      cdn.repair();
      await hurry(false);
      // What was asked for before may still be on its way to nothing.
      await until(
        async () => {
          await page.press('Try again');
          return (await page.wordsIn('popover')).includes(entryOf('rolling-update').term);
        },
        () => 'nothing is asked for again',
      );
      await page.hoverUntilShown(KUBERNETES, entryOf('kubernetes').short);
      const { said, uncaught } = await page.recorded;
      assert.deepEqual([said, uncaught], [[line], []]);
    });
  }

  const hurry = (isHasty: boolean): Promise<void> =>
    stage.page.evaluate((now) => void (globalThis.isHasty = now), isHasty);
}
