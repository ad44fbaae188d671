import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Engine, enginesToTest } from '../../tools/find-browser.mjs';
import { BARE_MARKS, type Build, tagFor } from './support/bare-page.ts';
import { useEngine } from './support/engine-stage.ts';
import { type FaultyCdn, startFaultyCdn } from './support/faulty-cdn.ts';
import { fetchManifest } from './support/glossary.ts';
import { HANGS_UP, PUBLIC_JSON } from './support/host.ts';
import { type Built, type Fault, FAULTS, ODDITIES } from './support/network-faults.ts';
import { RecordedPage } from './support/recorded-page.ts';
import { CONCURRENCY } from './support/stage.ts';
import { until } from './support/until.ts';

const isFor = (engine: Engine, { engines = ['chromium'] }: Pick<Fault, 'engines'>): boolean =>
  engines.includes(engine);

/** The line in the console names something to do about it. */
const REMEDY = /\b(build|check|run|use)\b/i;

describe('a glossary of no use', { concurrency: CONCURRENCY }, () => {
  for (const engine of enginesToTest())
    describe(`in ${engine}`, { concurrency: 1 }, () => suite(engine));
});

function suite(engine: Engine): void {
  const stage = useEngine(engine);
  let cdn: FaultyCdn;
  let built: Built;
  before(async () => {
    cdn = await startFaultyCdn(stage.demo.cdn);
    const manifest = await fetchManifest(stage.demo.cdn);
    const body = JSON.stringify(manifest);
    built = {
      manifest,
      content: await (await fetch(manifest.content!.file)).text(),
      shared: stage.host.serve('glossary.json', { headers: PUBLIC_JSON, body }),
      unshared: stage.host.serve('glossary.json', { body }),
    };
  });
  after(() => cdn.close());

  /** The address that a page names, and the one at fault. */
  function serve({
    name,
    manifest,
    content,
    part,
  }: Partial<Fault>): [glossary: string, culprit: string] {
    cdn.repair();
    const culprit = part && `/${part}.js`;
    if (culprit) cdn.spoil(culprit, { status: 404 });
    if (name !== undefined) return [name, name];
    const { manifest: sound } = built;
    const file = put('content.json', content?.(built) ?? { body: built.content });
    const body = JSON.stringify({ ...sound, content: { ...sound.content, file } });
    const url = put('glossary.json', manifest?.(built) ?? { body });
    return [url, culprit ?? (manifest ? url : file)];
  }

  function put(name: string, said: ReturnType<NonNullable<Fault['manifest']>>): string {
    if (said !== HANGS_UP)
      return cdn.serve(name, { ...said, headers: { ...PUBLIC_JSON, ...said.headers } });
    const url = cdn.serve(name, {});
    cdn.spoil(new URL(url).pathname, said);
    return url;
  }

  async function open(build: Build, glossary: string, head = ''): Promise<RecordedPage> {
    const tag = await tagFor(build, { cdn: cdn.origin, glossary });
    return RecordedPage.open(stage.page, stage.host, head + tag);
  }

  /** The page is as it was, and its owner has been told once, in the console and by an event. */
  async function leavesAlone(fault: Fault): Promise<void> {
    const [glossary, culprit] = serve(fault);
    const page = await open('glosslight.js', glossary, fault.head);
    await page.hears('glossary-error');
    const { said, heard, uncaught } = await page.recorded;
    assert.equal(await page.isUntouched(), true);
    const [line = '', ...others] = said;
    assert.match(line, /^error: glosslight: /);
    assert.match(line, fault.cause);
    assert.match(line, REMEDY);
    assert.deepEqual([others, uncaught], [[], []]);
    const [{ type, code, url, message } = { type: '' }, ...more] = heard;
    assert.deepEqual([type, code, more], ['glossary-error', fault.code, []]);
    assert.ok(String(url).endsWith(culprit), String(url));
    assert.ok(line.endsWith(url ? ` (${String(url)})` : 'data-glossary'), line);
    assert.equal(line, `error: glosslight: ${String(message)}`);
  }

  for (const [what, fault] of Object.entries(FAULTS)) {
    if (!isFor(engine, fault)) continue;
    it(`leaves the page as it was and tells its owner once: ${what}`, () => leavesAlone(fault));
  }

  it('is given up where it is too large, and fetched no further', async () => {
    let sent = 0;
    let isOver = false;
    async function* flood(): AsyncGenerator<Uint8Array> {
      try {
        for (const piece = Buffer.alloc(1e5, ' '); sent < 1e9; sent += piece.length) yield piece;
        await new Promise(() => undefined);
      } finally {
        isOver = true;
      }
    }
    await leavesAlone({
      manifest: () => ({ body: flood() }),
      code: 'too-large',
      cause: /Over 32 MB/,
    });
    await until(
      () => isOver,
      () => `sends on after ${sent} bytes`,
    );
    assert.ok(sent > 32e6, `${sent} bytes`);
  });

  for (const [what, oddity] of Object.entries(ODDITIES)) {
    if (!isFor(engine, oddity)) continue;
    it(`is of use all the same where the server ${what}`, async () => {
      const page = await open('glosslight.js', serve(oddity)[0]);
      await page.hears('glossary-ready');
      assert.deepEqual(await page.wordings(), BARE_MARKS);
      assert.deepEqual(await page.said, []);
    });
  }

  if (engine !== 'chromium') return;
  it('makes glosslight() reject, which leaves it to its caller to say so', async () => {
    const [glossary] = serve(FAULTS['the manifest is not there']!);
    const page = await open('glosslight.esm.js', glossary);
    await page.hears('glossary-error');
    const { said, uncaught } = await page.recorded;
    assert.deepEqual(said, []);
    assert.match(uncaught.join(), /^GlosslightError: .*404/);
    assert.equal(await page.isUntouched(), true);
  });
}
