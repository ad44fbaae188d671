import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { choose, isChannelName, parseChannel } from '../../src/edge/channel.ts';

const CURRENT = 'aaaaaaaaaaaaaaaa';
const PREVIOUS = 'bbbbbbbbbbbbbbbb';
const keys = Array.from({ length: 10_000 }, (_, n) => `10.0.${n >> 8}.${n & 255}`);
/** The keys that get the current release. */
const chosen = (weight: number, name = 'live', current = CURRENT): Set<string> =>
  new Set(
    keys.filter((key) => choose(name, { current, previous: PREVIOUS, weight }, key) === current),
  );

describe('choose', () => {
  for (const weight of [0, 0.01, 0.1, 0.5, 0.9, 1]) {
    it(`gives the current release to about ${weight} of all readers`, () => {
      const share = chosen(weight).size / keys.length;
      assert.ok(Math.abs(share - weight) < 0.02, `${share}`);
      if (weight === 0 || weight === 1) assert.equal(share, weight);
    });
  }

  it('gives one reader the same each time', () => {
    assert.deepEqual(chosen(0.3), chosen(0.3));
  });

  it('takes it from nobody while the weight grows', () => {
    const before = chosen(0.1);
    const after = chosen(0.2);
    for (const key of before) assert.ok(after.has(key));
  });

  it('tries another release, and another channel, on other readers', () => {
    const one = chosen(0.1);
    for (const other of [chosen(0.1, 'next'), chosen(0.1, 'live', 'cccccccccccccccc')]) {
      const both = [...one].filter((key) => other.has(key)).length;
      assert.ok(both < one.size / 2, `${both} of ${one.size}`);
    }
  });

  it('gives all readers the current release where there is no other', () => {
    assert.equal(choose('live', { current: CURRENT, weight: 0 }, 'x'), CURRENT);
  });

  it('is the same for ever: readers would change sides otherwise', () => {
    const channel = { current: CURRENT, previous: PREVIOUS, weight: 0.5 };
    const sides = keys
      .slice(0, 16)
      .map((key) => (choose('live', channel, key) === CURRENT ? 1 : 0));
    assert.equal(sides.join(''), '0111010110010111');
  });
});

describe('parseChannel', () => {
  const sound: [json: unknown, channel: object][] = [
    [{ current: CURRENT }, { current: CURRENT, weight: 1 }],
    [
      { current: CURRENT, previous: PREVIOUS, weight: 0.1, more: 1 },
      { current: CURRENT, previous: PREVIOUS, weight: 0.1 },
    ],
  ];
  for (const [json, channel] of sound) {
    it(`reads ${JSON.stringify(json)}`, () => assert.deepEqual(parseChannel(json), channel));
  }

  const wrong: unknown[] = [
    null,
    [],
    'x',
    {},
    { current: '../../etc' },
    { current: CURRENT.toUpperCase() },
    { current: `${CURRENT}0` },
    { current: CURRENT, previous: '' },
    { current: CURRENT, previous: null },
    { current: CURRENT, weight: 1.1 },
    { current: CURRENT, weight: -0.1 },
    { current: CURRENT, weight: '1' },
    { current: CURRENT, weight: null },
  ];
  for (const json of wrong) {
    it(`refuses ${JSON.stringify(json)}`, () => assert.equal(parseChannel(json), undefined));
  }
});

describe('isChannelName', () => {
  for (const name of ['live', 'next-2', '0', 'a'.repeat(63)]) {
    it(`takes ${name}`, () => assert.ok(isChannelName(name)));
  }
  for (const name of ['', 'Live', '-a', 'a/b', '..', 'a.json', 'a_b', 'ä', 'a'.repeat(64), 'a\n']) {
    it(`refuses ${JSON.stringify(name)}`, () => assert.ok(!isChannelName(name)));
  }
});
