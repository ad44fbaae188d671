import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Entry } from '../../src/core/bundle.ts';
import { neighbourhood } from '../../src/elements/neighbourhood.ts';
import { entryOf } from './entry-of.ts';

/** A glossary of entries that are related to others: `{ docker: 'pod box' }`. */
function glossaryOf(related: Record<string, string>, notLoaded: readonly string[] = []) {
  const entries = Object.entries(related).map(([id, ids]): Entry =>
    entryOf({ id, term: `The ${id}`, related: ids.split(' ').filter(Boolean) }),
  );
  const loaded = entries.filter(({ id }) => !notLoaded.includes(id));
  return { entries, get: (id: string) => loaded.find((entry) => entry.id === id) };
}

/** Each node as `ring id`, with the one that brought it: `2 pod<docker`. */
function nodesOf(...[glossary, id, most]: Parameters<typeof neighbourhood>): string[] {
  const { nodes } = neighbourhood(glossary, id, most);
  return nodes.map(({ ring, id, of }) => `${ring} ${id}${ring ? `<${nodes[of]!.id}` : ''}`);
}

const CASES: Record<string, { glossary: Record<string, string>; most?: number; nodes: string[] }> =
  {
    'is the term alone where nothing is related': { glossary: { a: '', b: '' }, nodes: ['0 a'] },
    'has the related ones as the entry orders them, then those that point at it': {
      glossary: { x: 'a', a: 'c b', b: '', c: 'a' },
      nodes: ['0 a', '1 c<a', '1 b<a', '1 x<a'],
    },
    'goes one step further, each neighbour in turn': {
      glossary: { a: 'b c', b: 'd e', c: 'f d g', d: '', e: '', f: '', g: '' },
      nodes: ['0 a', '1 b<a', '1 c<a', '2 d<b', '2 f<c', '2 e<b', '2 g<c'],
    },
    'goes no further than that': {
      glossary: { a: 'b', b: 'c', c: 'd', d: '' },
      nodes: ['0 a', '1 b<a', '2 c<b'],
    },
    'ends when it is full': {
      glossary: { a: 'b c', b: 'd e', c: 'f', d: '', e: '', f: '' },
      most: 5,
      nodes: ['0 a', '1 b<a', '1 c<a', '2 d<b', '2 f<c'],
    },
    'leaves out what does not exist, and itself': {
      glossary: { a: 'a nothing b', b: '' },
      nodes: ['0 a', '1 b<a'],
    },
    'is empty where the term is not there': { glossary: { b: 'a' }, nodes: [] },
  };

describe('neighbourhood', () => {
  for (const [name, { glossary, most, nodes }] of Object.entries(CASES)) {
    it(name, () => assert.deepEqual(nodesOf(glossaryOf(glossary), 'a', most), nodes));
  }

  it('leaves out what is not loaded', () => {
    assert.deepEqual(nodesOf(glossaryOf({ a: 'b c', b: '', c: '', d: 'a' }, ['b', 'd']), 'a'), [
      '0 a',
      '1 c<a',
    ]);
  });

  it('names entries by their titles', () => {
    const { nodes } = neighbourhood(glossaryOf({ a: 'b', b: '' }), 'a');
    assert.deepEqual(
      nodes.map(({ name }) => name),
      ['The a', 'The b'],
    );
  });

  it('has each link once, but for those among the second ring', () => {
    const glossary = glossaryOf({ a: 'b c', b: 'a d c', c: 'b e', d: 'e c', e: 'd' });
    const { nodes, links } = neighbourhood(glossary, 'a');
    assert.deepEqual(
      links.map(([from, to]) => nodes[from]!.id + nodes[to]!.id),
      ['ab', 'ac', 'bc', 'bd', 'cd', 'ce'],
    );
  });

  for (const related of [null, 'b', 3, { length: 1 }, [null, 3, {}, 'b']]) {
    it(`takes no harm from ${JSON.stringify(related)} where related ids should be`, () => {
      const a = { ...entryOf({ id: 'a' }), related } as Entry;
      const b = entryOf({ id: 'b', related: [] });
      const glossary = { entries: [undefined, a, b], get: (id: string) => ({ a, b })[id] };
      assert.deepEqual(nodesOf(glossary, 'a'), Array.isArray(related) ? ['0 a', '1 b<a'] : ['0 a']);
    });
  }
});
