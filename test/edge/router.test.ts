import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createRouter } from '../../src/edge/router.ts';

const find = createRouter(
  ['health', 'a/:id.json', 'a/:id', 'b/:id/*rest', 'c/*rest'].map((pattern) => ({ pattern })),
);

describe('createRouter', () => {
  const found: [path: string, pattern: string, parameters: object][] = [
    ['health', 'health', {}],
    ['a/x', 'a/:id', { id: 'x' }],
    ['a/x.json', 'a/:id.json', { id: 'x' }],
    ['a/x.json.json', 'a/:id.json', { id: 'x.json' }],
    ['a/xjson', 'a/:id', { id: 'xjson' }],
    ['a/%C3%A4%2Fb', 'a/:id', { id: 'ä/b' }],
    ['b/x/y/z', 'b/:id/*rest', { id: 'x', rest: 'y/z' }],
    ['b/x/', 'b/:id/*rest', { id: 'x', rest: '' }],
    ['c/', 'c/*rest', { rest: '' }],
  ];
  for (const [path, pattern, parameters] of found) {
    it(`leads ${path} to ${pattern}`, () => {
      const { route, parameters: its } = find(path)!;
      assert.equal(route.pattern, pattern);
      assert.deepEqual({ ...its }, parameters);
    });
  }

  for (const path of ['', 'health/', 'xhealth', 'healthx', 'a/', 'a/x/y', 'a', 'b/x', 'a/%', 'c']) {
    it(`leads ${JSON.stringify(path)} nowhere`, () => assert.equal(find(path), undefined));
  }
});
