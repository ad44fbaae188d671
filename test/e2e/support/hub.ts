import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Engine } from '../../../tools/find-browser.mjs';
import { type Demo, serveDemo } from '../../../tools/serve.ts';
import { bundle } from '../frameworks/build.ts';
import type { Outcome, Trace, Walk } from '../frameworks/hub.ts';
import { FRAMEWORKS, glossaryFiles, type Ours, pieces } from '../frameworks/pages.ts';
import { build } from './built.ts';
import { type EnginePage, openEngine } from './engine-page.ts';
import { type Answer, type Host, startHost } from './host.ts';

/** A page in whose frames the host applications run. */
export interface Hub {
  readonly page: EnginePage;
  readonly host: Host;
  readonly ours: Ours;
  /** Serves pages beside the scripts that they need, and opens itself beside them; resolves to their folder's address. */
  open(pages: ReadonlyMap<string, Answer>): Promise<string>;
  /** Walks through pages, see `walkAll`; resolves to what was seen, by address. */
  walk(lanes: Walk[][]): Promise<Record<string, Trace>>;
}

const SCRIPTS = [...FRAMEWORKS, 'plain', 'htmx', 'turbo', 'hub'];
const scripts = (async () =>
  Array.from(await bundle(SCRIPTS), ([name, body]): [string, Answer] => [
    name,
    { headers: { 'content-type': 'text/javascript' }, body },
  ]))();

/** Opens a hub in an engine before the tests of a suite, and closes it after them. */
export function useHub(engine: Engine): Hub {
  let page: EnginePage;
  let host: Host;
  let demo: Demo;
  let ours: Ours;
  let files: Map<string, Answer>;
  let folder = '';

  async function enter(): Promise<void> {
    await page.goto(`${folder}hub.html`);
    await page.waitFor(() => 'walkAll' in globalThis, 'there is no hub');
  }

  async function walk(lanes: Walk[][]): Promise<Record<string, Trace>> {
    await page.evaluate((all) => globalThis.walkAll(all), lanes);
    let outcome: Outcome | null;
    // Asked for again and again, since WebDriver waits for no script as long as this may take.
    while (!(outcome = await page.evaluate(() => globalThis.outcome ?? null))) await sleep(200);
    if (!outcome.traces) throw new Error(outcome.error);
    return outcome.traces;
  }

  before(async () => {
    await build();
    [page, host, demo] = await Promise.all([
      openEngine(engine),
      startHost(),
      serveDemo({ sitePort: 0, cdnPort: 0 }),
    ]);
    ours = {
      script: `${demo.cdn}/glosslight.js`,
      glossary: `${host.serveFolder(glossaryFiles())}glossary.json`,
    };
    const body = '<!doctype html><script type="module" src="hub.js"></script>';
    files = new Map([...(await scripts), ...pieces(), ['hub.html', { body }]]);
  });
  after(() => Promise.all([page.close(), host.close(), demo.close()]));
  return {
    get page() {
      return page;
    },
    get host() {
      return host;
    },
    get ours() {
      return ours;
    },
    async open(pages) {
      folder = host.serveFolder(new Map([...files, ...pages]));
      await enter();
      return folder;
    },
    async walk(lanes) {
      try {
        return await walk(lanes);
      } catch (error) {
        // So many pages at once may be too much for WebKitGTK on a small machine.
        if (!/page crash or hang/.test(String(error))) throw error;
        console.error(`${engine} has crashed and is tried once more`);
        await page.close();
        page = await openEngine(engine);
        await enter();
        return walk(lanes);
      }
    },
  };
}

/** Fails unless a page was like its control at each step, in silence, and all that it observed was the same. */
export function assertSame(trace: Trace, control: Trace): void {
  assert.ok(control.snapshots[0]!.marks.length > 3, 'there is nothing to mark');
  assert.deepEqual(control.said, []);
  assert.deepEqual(trace, control);
}

/** The same of a page whose marks are elements, and so have been observed, or are none and the owner is told why. */
export function assertSameText(trace: Trace, control: Trace, isWrapped: boolean): void {
  const { changes, told } = control;
  assertSame({ ...trace, isWrapped: false, changes, told }, control);
  assert.equal(trace.isWrapped, isWrapped);
  assert.equal(trace.told.length, isWrapped ? 0 : 1);
}
