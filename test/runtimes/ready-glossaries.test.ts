import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createHandler } from '../../src/edge/handler.ts';
import { createEmbeddedStore } from '../../src/edge/stores/embedded.ts';
import { readyGlossaries } from '../../src/runtimes/ready-glossaries.ts';
import { released, SOURCE } from '../edge/released.ts';
import { glossaryOf } from '../content/glossary-of.ts';

/** The text files of a store. */
const packed = (files: ReadonlyMap<string, Uint8Array>): Record<string, string> =>
  Object.fromEntries(
    [...files]
      .filter(([path]) => path.endsWith('.json'))
      .map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]),
  );

const MANY = Array.from({ length: 2100 }, (_, n) => ({ id: `term-${n}`, term: `Term ${n}` }));

describe('readyGlossaries', () => {
  it('has the glossary of each release, by its id', () => {
    const blue = released(SOURCE);
    const green = released(glossaryOf({ id: 'pod', term: 'Pod' }));
    const ready = readyGlossaries(packed(new Map([...blue.files, ...green.files])));
    assert.deepEqual([...ready.keys()].sort(), [blue.id, green.id].sort());
    assert.equal(ready.get(blue.id)!.get('docker')!.short, 'Runs containers.');
    assert.equal(ready.get(green.id)!.matcherFor('en')!.find('A pod.').length, 1);
  });

  it('has of one in shards what marking takes, and loads the rest', async () => {
    const { id, files } = released(glossaryOf(...MANY));
    const glossary = readyGlossaries(packed(files)).get(id)!;
    assert.equal(glossary.matcherFor('en')!.find('Term 2000.').length, 1);
    assert.equal(glossary.get('term-2000'), undefined);
    await glossary.load(['term-2000']);
    assert.equal(glossary.get('term-2000')!.term, 'Term 2000');
  });

  it('saves a handler from reading a release', async () => {
    const { id, files } = released(SOURCE);
    const read: string[] = [];
    const store = createEmbeddedStore(files);
    const handler = createHandler({
      ready: readyGlossaries(packed(files)),
      store: {
        get(path) {
          read.push(path);
          return store.get(path);
        },
      },
    });
    const response = await handler(new Request('https://edge.example/terms/docker.json'));
    assert.equal(((await response.json()) as { term: string }).term, 'Docker');
    assert.equal(response.headers.get('glosslight-release'), id);
    assert.deepEqual(read, ['channels/live.json']);
  });
});
