import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Browser, chromium } from 'playwright-core';
import { findBrowser } from '../../tools/find-browser.mjs';
import { type Demo, serveDemo } from '../../tools/serve.ts';
import { BARE_MARKS, barePage, tagFor } from './support/bare-page.ts';
import { build } from './support/built.ts';
import { makeCertificate } from './support/certificate.ts';
import { CHROMIUM_ARGS } from '../../tools/chromium-args.ts';
import { type FaultyCdn, startFaultyCdn } from './support/faulty-cdn.ts';
import { Visit } from './support/visit.ts';

// Engines trust their own machine whatever the scheme, if they know it by its number.
const ARGS = [...CHROMIUM_ARGS, '--host-resolver-rules=MAP *.test 127.0.0.1'];

describe('a page of https', () => {
  let browser: Browser;
  let demo: Demo;
  let secure: FaultyCdn;
  before(async () => {
    await build();
    [browser, demo] = await Promise.all([
      chromium.launch({ executablePath: findBrowser('chromium')!, args: ARGS }),
      serveDemo({ sitePort: 0, cdnPort: 0 }),
    ]);
    secure = await startFaultyCdn(demo.cdn, await makeCertificate());
  });
  after(() => Promise.all([browser.close(), demo.close(), secure.close()]));

  async function open(glossary: string): Promise<Visit> {
    const tag = await tagFor('glosslight.js', { cdn: secure.origin, glossary });
    const body = await barePage(tag);
    const context = await browser.newContext({ ignoreHTTPSErrors: true });
    return Visit.to(secure.serve('page.html', { body }), context);
  }

  it('is marked with a glossary of https', async () => {
    await using visit = await open(`${secure.origin}/glossary.json`);
    await visit.marked();
    assert.deepEqual(await visit.wordings(), BARE_MARKS);
  });

  it('is left as it was, and its owner told once, with a glossary of http', async () => {
    const glossary = `http://cdn.test:${new URL(demo.cdn).port}/glossary.json`;
    await using visit = await open(glossary);
    await visit.failed();
    const { now, source, isEqual } = await visit.document();
    assert.deepEqual([now, isEqual], [source, true]);
    const message = `Unreachable; check address, CORS and CSP (${glossary})`;
    assert.deepEqual([visit.said, visit.uncaught], [[`error: glosslight: ${message}`], []]);
    const heard = (await visit.heard()).map(({ type, code, url }) => [type, code, url]);
    assert.deepEqual(heard, [['glossary-error', 'network', glossary]]);
  });
});
