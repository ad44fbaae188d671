import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Recent } from '../../src/edge/recent.ts';

/** A memory of so many keys, and the keys that something was made of. */
function recent(most: number): { get(key: string): Promise<string>; made: string[] } {
  const memory = new Recent<string>(most);
  const made: string[] = [];
  return {
    made,
    get: (key) =>
      memory.get(key, async () => {
        made.push(key);
        if (key === 'bad') throw new Error('bad');
        return key.toUpperCase();
      }),
  };
}

describe('Recent', () => {
  it('makes one thing for all who ask at the same time, and after', async () => {
    const { get, made } = recent(2);
    assert.deepEqual(await Promise.all([get('a'), get('a'), get('b')]), ['A', 'A', 'B']);
    await get('a');
    assert.deepEqual(made, ['a', 'b']);
  });

  it('forgets what was not asked for the longest', async () => {
    const { get, made } = recent(2);
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await get(key);
    assert.deepEqual(made, ['a', 'b', 'c', 'b']);
  });

  it('fails for all who wait, tries again, and forgets nothing for it', async () => {
    const { get, made } = recent(1);
    await get('a');
    const failed = await Promise.allSettled([get('bad'), get('bad')]);
    assert.deepEqual(
      failed.map(({ status }) => status),
      ['rejected', 'rejected'],
    );
    await assert.rejects(get('bad'));
    await get('a');
    assert.deepEqual(made, ['a', 'bad', 'bad']);
  });

  it('keeps one thing at least', async () => {
    const { get, made } = recent(0);
    await get('a');
    await get('a');
    assert.deepEqual(made, ['a']);
  });
});
