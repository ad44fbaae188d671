import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Manifest } from '../../src/core/bundle.ts';
import { barePage, type Build, tagFor } from './support/bare-page.ts';
import { fetchManifest } from './support/glossary.ts';
import { type Answer, PUBLIC_JSON } from './support/host.ts';
import { CONCURRENCY, useStage } from './support/stage.ts';
import type { Visit } from './support/visit.ts';

/** A server that takes the call and never says a word more. */
async function* silence(first: string): AsyncGenerator<string> {
  if (first) yield first;
  await new Promise(() => undefined);
}

/** On this page a script's second lasts a millisecond. */
const HASTE = `<script>
  const { timeout } = AbortSignal;
  AbortSignal.timeout = (milliseconds) => timeout.call(AbortSignal, milliseconds / 1000);
</script>`;

/** The line in the console names something to do about it. */
const REMEDY = /\b(add|allow|build|check|put|run|use)\b/i;

/** The built glossary, to be spoilt. */
interface Built {
  manifest: Manifest;
  content: string;
}

interface Fault {
  /** What the server says instead of the manifest, or instead of the content that the manifest names. */
  manifest?: (built: Built) => Answer;
  content?: (built: Built) => Answer;
  /** What the page says instead of an address. */
  name?: string;
  /** What comes before the page's scripts. */
  head?: string;
  code: string;
  cause: RegExp;
}

const faults: Record<string, Fault> = {
  'nothing is named': { name: '', code: 'no-glossary', cause: /data-glossary/ },
  'an element is named that is not there': {
    name: '#glossary',
    code: 'no-glossary',
    cause: /id of a <script>/,
  },
  'the manifest is not there': {
    manifest: () => ({ status: 404 }),
    code: 'http',
    cause: /404/,
  },
  'the server is broken': {
    manifest: () => ({ status: 500 }),
    code: 'http',
    cause: /500/,
  },
  'the server says HTML': {
    manifest: () => ({ body: '<!doctype html><title>Not found</title>' }),
    code: 'json',
    cause: /HTML/,
  },
  'the server says nothing': {
    manifest: () => ({ body: '' }),
    code: 'json',
    cause: /JSON/,
  },
  'the JSON is cut short': {
    manifest: ({ manifest }) => ({ body: JSON.stringify(manifest).slice(0, -20) }),
    code: 'json',
    cause: /cut short/,
  },
  'the manifest is of a later format': {
    manifest: ({ manifest }) => ({ body: JSON.stringify({ ...manifest, glosslight: 2 }) }),
    code: 'version',
    cause: /format 2/,
  },
  'the source is of a later format': {
    manifest: () => ({ body: JSON.stringify({ version: 2, terms: [] }) }),
    code: 'version',
    cause: /version 2/,
  },
  'the source has no entry': {
    manifest: () => ({ body: JSON.stringify({ version: 1, terms: [] }) }),
    code: 'empty',
    cause: /no usable entry/i,
  },
  'the server lets no other origin read': {
    manifest: ({ manifest }) => ({ headers: {}, body: JSON.stringify(manifest) }),
    code: 'network',
    cause: /CORS/,
  },
  'the server never answers': {
    manifest: () => ({ body: silence('') }),
    head: HASTE,
    code: 'timeout',
    cause: /15 s/,
  },
  'the server stops in the middle': {
    manifest: () => ({ body: silence('{"glosslight":') }),
    head: HASTE,
    code: 'timeout',
    cause: /15 s/,
  },
  'the content is not there': {
    content: () => ({ status: 404 }),
    code: 'network',
    cause: /not as built/,
  },
  'the content is not the one that was built': {
    content: ({ content }) => ({ body: `${content} ` }),
    code: 'network',
    cause: /not as built/,
  },
};

describe('a glossary of no use', { concurrency: CONCURRENCY }, () => {
  const stage = useStage();
  let built: Built;
  before(async () => {
    const manifest = await fetchManifest(stage.demo.cdn);
    built = { manifest, content: await (await fetch(manifest.content!.file)).text() };
  });

  /** The address that a page names, and the one at fault. */
  function serve({ name, manifest, content }: Fault): [glossary: string, culprit: string] {
    if (name !== undefined) return [name, name];
    if (manifest) {
      const answer = { headers: PUBLIC_JSON, ...manifest(built) };
      const url = stage.elsewhere.serve('glossary.json', answer);
      return [url, url];
    }
    const file = stage.elsewhere.serve('content.json', {
      headers: PUBLIC_JSON,
      ...content?.(built),
    });
    const sound = { ...built.manifest, content: { ...built.manifest.content, file } };
    const answer = { headers: PUBLIC_JSON, body: JSON.stringify(sound) };
    return [stage.elsewhere.serve('glossary.json', answer), file];
  }

  async function open(build: Build, glossary: string, head = ''): Promise<Visit> {
    const tag = await tagFor(build, { cdn: stage.demo.cdn, glossary });
    const body = await barePage(head + tag.replace(' data-glossary=""', ''));
    const visit = await stage.visit(stage.host.serve('fault.html', { body }));
    return visit.failed();
  }

  for (const [what, fault] of Object.entries(faults)) {
    it(`leaves the page as it was and tells its owner once: ${what}`, async () => {
      const [glossary, culprit] = serve(fault);
      await using visit = await open('glosslight.js', glossary, fault.head);

      const { now, source, isEqual } = await visit.document();
      assert.equal(now, source);
      assert.equal(isEqual, true);
      const [line, ...others] = visit.said;
      assert.deepEqual(others, []);
      assert.match(line!, /^error: glosslight: /);
      assert.match(line!, fault.cause);
      assert.match(line!, REMEDY);
      assert.ok(line!.includes(culprit), line);
      const heard = (await visit.heard()).map(({ type, code, url }) => ({ type, code, url }));
      assert.deepEqual(heard, [{ type: 'glossary-error', code: fault.code, url: culprit }]);
      assert.deepEqual(visit.uncaught, []);
    });
  }

  it('makes glosslight() reject, which leaves it to its caller to say so', async () => {
    const [glossary] = serve(faults['the manifest is not there']!);
    await using visit = await open('glosslight.esm.js', glossary);
    assert.deepEqual(visit.said, []);
    assert.match(visit.uncaught.join(), /^GlosslightError: .*404/);
    const { now, source } = await visit.document();
    assert.equal(now, source);
  });
});
