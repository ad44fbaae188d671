import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { BARE_MARKS, barePage, type Build, tagFor } from './support/bare-page.ts';
import { readSource } from './support/built.ts';
import { createGate } from './support/gate.ts';
import { PUBLIC_JSON } from './support/host.ts';
import { CONCURRENCY, useStage } from './support/stage.ts';
import type { Visit } from './support/visit.ts';

/** All that an owner can see of us on a page at rest. */
async function stateOf(visit: Visit): Promise<object> {
  const roots = await visit.page.evaluate(() =>
    Array.from(
      document.querySelectorAll('glossary-root'),
      (root) => root === document.body.lastElementChild && root.getBoundingClientRect().height,
    ),
  );
  const { said, uncaught } = visit;
  const heard = (await visit.heard()).map(({ type }) => type);
  return { marks: await visit.wordings(), roots, said, uncaught, heard };
}

/** One root, the last in the body and of no height, the marks, and not a word. */
const AS_IT_SHOULD_BE = {
  marks: BARE_MARKS,
  roots: [0],
  said: [],
  uncaught: [],
  heard: ['glossary-ready'],
};

describe('a bare page with the script from another origin', { concurrency: CONCURRENCY }, () => {
  const stage = useStage();

  it('is marked as the demo has it', async () => {
    await using visit = await stage.visit(`${stage.demo.site}/raw.html`);
    await visit.complete();
    assert.deepEqual(await stateOf(visit), AS_IT_SHOULD_BE);
  });

  const cases: [build: Build, attributes: string, place: 'head' | 'body'][] = [
    ['glosslight.js', 'defer', 'head'],
    ['glosslight.js', 'async', 'head'],
    ['glosslight.js', '', 'head'],
    ['glosslight.js', '', 'body'],
    ['glosslight.js', 'defer', 'body'],
    ['glosslight.esm.js', '', 'head'],
    ['glosslight.esm.js', '', 'body'],
    ['glosslight.all.js', 'defer', 'head'],
    ['glosslight.all.js', 'async', 'head'],
    ['glosslight.all.js', '', 'head'],
    ['glosslight.all.js', '', 'body'],
  ];
  for (const [build, attributes, place] of cases) {
    const how = build === 'glosslight.esm.js' ? 'called by a module' : attributes || 'as it is';
    it(`is marked by ${build} in the ${place}, ${how}`, async () => {
      const tag = await tagFor(build, { cdn: stage.demo.cdn, attributes });
      const body = place === 'head' ? await barePage(tag) : await barePage('', tag);
      await using visit = await stage.visit(stage.host.serve('bare.html', { body }));
      await visit.complete();
      assert.deepEqual(await stateOf(visit), AS_IT_SHOULD_BE);
    });
  }

  for (const build of ['glosslight.js', 'glosslight.all.js'] as const) {
    for (const attributes of ['', 'async']) {
      it(`is waited for by ${build} in the head, ${attributes || 'as it is'}`, async () => {
        const tag = await tagFor(build, { cdn: stage.demo.cdn, attributes });
        const [start, rest] = (await barePage(tag)).split('<ul>');
        const gate = createGate();
        async function* body(): AsyncGenerator<string> {
          yield start!;
          await gate.opened;
          yield `<ul>${rest}`;
        }
        await using visit = await stage.visit(stage.host.serve('slow.html', { body: body() }));
        await visit.answered(/glossary\.\w+\.json$/);
        await sleep(200);
        const early = await visit.wordings();
        gate.open();
        await visit.complete();
        assert.deepEqual(early, []);
        assert.deepEqual(await visit.wordings(), BARE_MARKS);
      });
    }
  }

  const twice: [first: Build, second: Build][] = [
    ['glosslight.js', 'glosslight.js'],
    ['glosslight.all.js', 'glosslight.js'],
    ['glosslight.js', 'glosslight.esm.js'],
  ];
  for (const [first, second] of twice) {
    it(`is the same with ${second} after ${first}`, async () => {
      const { cdn } = stage.demo;
      const tags = [await tagFor(first, { cdn }), await tagFor(second, { cdn })];
      const url = stage.host.serve('twice.html', { body: await barePage(tags.join('\n')) });
      await using visit = await stage.visit(url);
      await visit.complete();
      await visit.idle();
      assert.deepEqual(await stateOf(visit), AS_IT_SHOULD_BE);
      const json = visit.requests.filter((request) => request.url().endsWith('.json'));
      assert.equal(json.length, 2);
    });
  }

  it('is marked by the glossary as its authors wrote it', async () => {
    const glossary = stage.elsewhere.serve('glossary.json', {
      headers: PUBLIC_JSON,
      body: await readSource('glossary.json'),
    });
    const tag = await tagFor('glosslight.js', { cdn: stage.demo.cdn, glossary });
    const url = stage.host.serve('source.html', { body: await barePage(tag) });
    await using visit = await stage.visit(url);
    await visit.complete();
    assert.deepEqual(await stateOf(visit), AS_IT_SHOULD_BE);
  });
});
