import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ContentNode } from '../../src/core/content.ts';
import { keepTermLinks } from '../../src/content/term-links.ts';

const link = (id: string, ...children: ContentNode[]): ContentNode => ({
  tag: 'term',
  id,
  children,
});
const p = (...children: ContentNode[]): ContentNode => ({ tag: 'p', children });
const exists = (id: string): boolean => id === 'pod';

describe('keepTermLinks', () => {
  const cases: [name: string, nodes: ContentNode[], kept: ContentNode[]][] = [
    ['keeps a link that leads somewhere', [p('a ', link('pod', 'b'))], [p('a ', link('pod', 'b'))]],
    ['leaves the text of one that does not', [p('a ', link('none', 'b'))], [p('a ', 'b')]],
    ['leaves the one inside another', [link('none', link('pod', 'a'))], [link('pod', 'a')]],
    ['takes out the one inside another', [link('pod', link('none', 'a'))], [link('pod', 'a')]],
    ['leaves nothing of an empty one', [p(link('none'))], [p()]],
    ['takes out one of several', [link('none'), link('pod', 'a')], [link('pod', 'a')]],
  ];
  for (const [name, nodes, kept] of cases)
    it(name, () => assert.deepEqual(keepTermLinks(nodes, exists), kept));

  it('copies nothing where nothing is taken out', () => {
    const nodes = [p('a ', link('pod', 'b')), p(link('none', 'c'))];
    const [first, second] = keepTermLinks(nodes, exists);
    assert.equal(first, nodes[0]);
    assert.notEqual(second, nodes[1]);
    assert.equal(keepTermLinks(nodes.slice(0, 1), exists)[0], nodes[0]);
  });
});
