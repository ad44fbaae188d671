import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type ContentNode, textOf } from '../../src/core/content.ts';

describe('textOf', () => {
  const cases: [name: string, nodes: ContentNode[], text: string][] = [
    ['nothing', [], ''],
    ['text', ['Runs ', 'containers.'], 'Runs containers.'],
    [
      'what is in a tree',
      [
        {
          tag: 'p',
          children: ['a ', { tag: 'em', children: [{ tag: 'strong', children: ['b'] }] }],
        },
      ],
      'a b',
    ],
    [
      'links and terms',
      [
        { tag: 'a', href: '/', children: ['a'] },
        { tag: 'term', id: 'b', children: ['c'] },
      ],
      'ac',
    ],
    ['numbered lists', [{ tag: 'ol', start: 3, children: [{ tag: 'li', children: ['a'] }] }], 'a'],
    [
      'code',
      [
        { tag: 'code', text: 'a' },
        { tag: 'pre', text: 'b' },
      ],
      'ab',
    ],
    ['a break, as a space', ['a', { tag: 'br' }, 'b'], 'a b'],
    ['no image and no rule', [{ tag: 'img', src: '/a.png', alt: 'a' }, { tag: 'hr' }], ''],
  ];
  for (const [name, nodes, text] of cases)
    it(`reads ${name}`, () => assert.equal(textOf(nodes), text));
});
