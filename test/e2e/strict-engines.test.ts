// The policies are those of docs/owners.md, and the tags are those that owners paste.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { enginesToTest } from '../../tools/find-browser.mjs';
import { importMap, moduleScript } from '../../tools/snippets.ts';
import { BARE_MARKS, type Build, BUILDS } from './support/bare-page.ts';
import { readSource } from './support/built.ts';
import {
  documentedHeader,
  documentedHeaders,
  documentedPolicies,
  policyOf,
} from './support/documented-policies.ts';
import { type EngineStage, useEngine } from './support/engine-stage.ts';
import { ownLit } from './support/own-lit.ts';
import { complained, complaintsOf, PROBE_NONCE, readMark, restOn } from './support/probe.ts';
import { publish } from './support/publish.ts';
import { useStrictHost } from './support/strict-host.ts';

const TERM = 'rolling update';

/** As the docs say it is to be written. */
const inlineJson = async (name: string): Promise<string> =>
  (await readSource(name)).replaceAll('<', '\\u003c');

const nonced = (html: string): string => html.replaceAll('<script', '<script nonce="r4nd0m"');

/** A way that the docs tell: the builds that go it here, and what becomes of their tag. */
interface Way {
  builds: readonly Build[];
  isOwnServer?: true;
  pageOf?: (tag: string) => string | Promise<string>;
}
const WAYS: Record<string, Way> = {
  '`glosslight.js`, `glosslight.esm.js`, `glosslight.all.js`': { builds: BUILDS },
  'the same, with a nonce on the tag': {
    builds: ['glosslight.js', 'glosslight.esm.js'],
    pageOf: nonced,
  },
  'the same, where a nonce makes all trusted': { builds: ['glosslight.js'], pageOf: nonced },
  '`glosslight.all.js`, by its hash': { builds: ['glosslight.all.js'] },
  'any of them, on your own server': { builds: ['glosslight.js'], isOwnServer: true },
  'an inline glossary, as written': {
    builds: ['glosslight.js'],
    pageOf: async (tag) =>
      `${tag.replace(/data-glossary=".*?"/, 'data-glossary="#terms"')}
      <script type="application/json" id="terms">${await inlineJson('glossary.json')}</script>`,
  },
  'beside a Lit of your own': {
    builds: ['glosslight.js'],
    pageOf: async (tag) => nonced(await ownLit()) + tag,
  },
};

describe('the docs', () => {
  it('tell of no policy that is not tested', () => {
    assert.deepEqual(
      documentedPolicies.map(({ what }) => what),
      Object.keys(WAYS),
    );
  });

  it('tell of both ways to be isolated', () => {
    assert.deepEqual(documentedHeaders('Cross-Origin-Embedder-Policy').flatMap(Object.values), [
      'require-corp',
      'credentialless',
    ]);
  });

  it('print the first in full', () => {
    assert.equal(documentedHeader, policyOf(documentedPolicies[0]!.sources));
  });
});

describe('a strict page', { concurrency: 3 }, () => {
  for (const engine of enginesToTest())
    describe(`in ${engine}`, { concurrency: 1 }, () => strictPages(useEngine(engine)));
});

function strictPages(stage: EngineStage): void {
  const host = useStrictHost(stage);

  /** Opens a page under a policy of the docs, less one directive if that is named. */
  async function openUnder(what: string, build: Build, less = ''): Promise<void> {
    const { isOwnServer, pageOf = (tag: string) => tag } = WAYS[what]!;
    const { sources } = documentedPolicies.find((policy) => policy.what === what)!;
    const places = isOwnServer ? host.own : host.cdn;
    const actual = (documented: string): string =>
      documented
        .replace('https://cdn.example', new URL(places.base).origin)
        .replace('sha384-…', host.hashes[build]!);
    const allowed = new Map(
      [...sources].map(([directive, of]) => [directive, directive === less ? '' : actual(of)]),
    );
    allowed.set('script-src', `'nonce-${PROBE_NONCE}' ${allowed.get('script-src')}`);
    allowed.set('img-src', "'self'"); // The host's own icon.
    const page = await pageOf(host.tagOf(build, places));
    await host.open({ 'content-security-policy': policyOf(allowed) }, page);
  }

  for (const [what, { builds }] of Object.entries(WAYS)) {
    for (const build of builds) {
      it(`has ${build} in the docs’ way: ${what}`, async () => {
        await openUnder(what, build);
        await readMark(stage.page, TERM);
        assert.deepEqual(await complaintsOf(stage.page), []);
      });
    }
  }

  const first = Object.keys(WAYS)[0]!;
  for (const directive of ['script-src', 'connect-src', 'trusted-types']) {
    it(`has to name ${directive}, as the docs say`, async () => {
      await openUnder(first, 'glosslight.js', directive);
      if (directive === 'trusted-types') await restOn(stage.page, TERM);
      await complained(stage.page, `violation: ${directive}`);
    });
  }

  const [INTEGRITY] = documentedHeaders('Integrity-Policy');

  for (const build of BUILDS) {
    it(`has ${build} where it demands integrity`, async () => {
      const { cdn, hashes } = host;
      const tag = build === 'glosslight.esm.js' ? moduleScript(cdn) : host.tagOf(build, cdn);
      const map = build === 'glosslight.all.js' ? '' : importMap(cdn.base, hashes);
      await host.open(INTEGRITY!, map + tag);
      await readMark(stage.page, TERM);
      assert.deepEqual(await complaintsOf(stage.page), []);
    });
  }

  it('may name the files by their paths where it demands integrity', async () => {
    const { pathname } = new URL(host.own.base);
    const places = { ...host.own, base: pathname };
    await host.open(
      INTEGRITY!,
      importMap(pathname, host.hashes) + host.tagOf('glosslight.js', places),
    );
    await readMark(stage.page, TERM);
    assert.deepEqual(await complaintsOf(stage.page), []);
  });

  it('is not touched where it demands integrity and the tag has none', async () => {
    const tag = host.tagOf('glosslight.all.js', host.cdn).replace(/integrity=".*?"/, '');
    await host.open(INTEGRITY!, tag);
    await complained(stage.page, `not run: ${host.cdn.base}glosslight.all.js`);
    assert.deepEqual(await stage.page.evaluate(stateOf), { marks: 0, roots: 0, hasLit: false });
  });

  const refusals: Record<string, () => Promise<void>> = {
    'they are not what their hashes say': async () => {
      const base = await publish(stage.host, ([name, text]) => [
        name,
        name.startsWith('parts-') ? `globalThis.litElementVersions = []; ${text}` : text,
      ]);
      const tag = host.tagOf('glosslight.js', { ...host.cdn, base });
      await host.open({}, importMap(base, host.hashes) + tag);
    },
    'it demands integrity and nothing tells their hashes': () =>
      host.open(INTEGRITY!, host.tagOf('glosslight.js', host.cdn)),
  };
  for (const [why, open] of Object.entries(refusals)) {
    it(`stays as it is without lazy parts, and is told so once: ${why}`, async () => {
      await open();
      await restOn(stage.page, TERM);
      await complained(stage.page, 'error: glosslight: ');
      assert.equal((await complaintsOf(stage.page)).length, 1);
      const { marks, hasLit } = await stage.page.evaluate(stateOf);
      assert.deepEqual([marks, hasLit], [BARE_MARKS.length, false]);
    });
  }

  for (const embedding of documentedHeaders('Cross-Origin-Embedder-Policy')) {
    const [policy] = Object.values(embedding);
    it(`stays isolated from other origins, embedder policy ${policy}`, async () => {
      const [opening] = documentedHeaders('Cross-Origin-Opener-Policy');
      const tag = host.tagOf('glosslight.js', host.cdn);
      const isStrict = policy === 'require-corp';
      const plain = tag.replace(/integrity=".*?"\s+crossorigin/, '');
      await host.open({ ...opening, ...embedding }, isStrict ? tag : plain);
      await readMark(stage.page, TERM);
      // WebKit knows no other policy.
      const isIsolated = isStrict || stage.page.engine !== 'webkit';
      assert.equal(await stage.page.evaluate(() => crossOriginIsolated), isIsolated);
      assert.deepEqual(await complaintsOf(stage.page), []);
    });
  }

  it('may be in a sandbox, without an origin and a storage', async () => {
    const [sandbox] = documentedHeaders('Content-Security-Policy');
    await host.open(sandbox!, host.tagOf('glosslight.js', host.cdn));
    await readMark(stage.page, TERM);
    assert.equal(await stage.page.evaluate(() => globalThis.origin), 'null');
    assert.deepEqual(await complaintsOf(stage.page), []);
  });
}

/** What of ours is on a page. Runs there. */
const stateOf = (): { marks: number; roots: number; hasLit: boolean } => ({
  marks: CSS.highlights.get('glossary-term')?.size ?? 0,
  roots: document.querySelectorAll('glossary-root').length,
  hasLit: 'litElementVersions' in globalThis,
});
