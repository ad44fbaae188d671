import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Engine, enginesToTest } from '../../tools/find-browser.mjs';
import { DOCKER } from '../cases/hostile-glossaries.ts';
import type { Vector } from '../cases/xss-vectors.ts';
import { type HostilePage, openHostilePage, vectorsFor } from './support/hostile-page.ts';
import type { Outcome } from './support/in-page/hostile-visit.ts';
import { until } from './support/until.ts';
import {
  builtGlossary,
  rawGlossary,
  SHARED,
  tamperedGlossary,
  type VectorGlossary,
} from './support/vector-glossaries.ts';
import type { Asked } from './support/witness.ts';

// What is markup as it is, and so can show that there is something to be afraid of.
const MARKUP = /^(?:event handlers|elements|SVG|mutations)/;
/** So many of these vectors at least do what they are here for where markup is made of them. */
const LIVE = 60;

const KINDS: Record<string, (vectors: readonly Vector[]) => VectorGlossary> = {
  'as written': rawGlossary,
  'as built': builtGlossary,
  'as nobody has built it': tamperedGlossary,
};

describe('script in a glossary', { concurrency: 3, timeout: 300_000 }, () => {
  for (const engine of enginesToTest())
    describe(`in ${engine}`, { concurrency: 1 }, () => tries(engine));
});

function tries(engine: Engine): void {
  let host: HostilePage;
  let vectors: Vector[];
  before(async () => {
    host = await openHostilePage(engine, (witness) => [
      SHARED,
      ...vectorsFor(witness).map(({ text }) => `${text} Docker`),
    ]);
    vectors = vectorsFor(host.witness);
  });
  after(() => host.close());

  for (const [kind, make] of Object.entries(KINDS)) {
    describe(kind, () => {
      let glossary: VectorGlossary;
      let outcome: Outcome;
      before(async () => {
        glossary = make(vectors);
        const [url] = glossary.files.map(([name, body]) => host.witness.serve(`/${name}`, body));
        host.witness.strange();
        outcome = await host.try({
          glossary: url!,
          options: { mark: kind === 'as built' ? 'wrap' : 'highlight' },
          open: glossary.ids,
          shared: SHARED,
          type: vectors.filter(({ n }) => n % 120 === 1).map(({ text }) => text),
        });
      });

      it('is explained, opened and listed', () => {
        assert.equal(outcome.fails, undefined);
        assert.ok(glossary.ids.length >= 0.9 * vectors.length, `${glossary.ids.length} entries`);
        assert.ok(outcome.marked.length > vectors.length / 2, `${outcome.marked.length} marks`);
      });

      it('does not run', () => assert.deepEqual(outcome.ran, []));

      it('asks for nothing', () => assert.deepEqual(host.witness.strange(), []));

      it('becomes no markup', () => assert.deepEqual(outcome.faults, []));

      it('is told of in one line at most', () =>
        assert.ok(outcome.said.length <= 1, outcome.said.join('\n')));

      it('leaves the page as it was, with its text as text', () =>
        assert.deepEqual(outcome.changes, []));
    });
  }

  const serveImage = (): string => {
    const image = { ...DOCKER, definition: '![Picture](/picture.png)' };
    host.witness.strange();
    return host.witness.serve('/images.json', JSON.stringify([image]));
  };

  it('has no image, unless the owner asks for images', async () => {
    const { faults } = await host.try({ glossary: serveImage(), open: [DOCKER.id] });
    assert.deepEqual([faults, host.witness.strange()], [[], []]);
  });

  it('has its images fetched without a word of the page, if the owner asks for them', async () => {
    const asked: Asked[] = [];
    await host.try({
      glossary: serveImage(),
      options: { images: true },
      open: [DOCKER.id],
      until: () =>
        until(
          () => asked.push(...host.witness.strange()) > 0,
          () => 'no image was fetched',
        ),
    });
    assert.deepEqual(asked, [{ path: '/picture.png', referer: undefined }]);
  });

  // The last of them, since what was asked for may come late.
  it('runs, or asks for something, where markup is made of it', async () => {
    const texts = vectors.filter(({ kind }) => MARKUP.test(kind)).map(({ text }) => text);
    const ran = await host.page.evaluate(
      async ([origin, all]) => {
        const { runAlone } = (await import(
          `${origin}/in-page/run-alone.ts`
        )) as typeof import('./support/in-page/run-alone.ts');
        return runAlone(all);
      },
      [host.witness.origin, texts] as const,
    );
    const asked = host.witness.strange().map(({ path }) => /^\/hit\/(\d+)/.exec(path)?.[1]);
    const live = vectors.filter(({ n }) => ran.includes(n) || asked.includes(`${n}`));
    assert.ok(live.length >= LIVE, `only ${live.length}`);
  });
}
