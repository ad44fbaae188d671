import assert from 'node:assert/strict';
import type { LookupAddress } from 'node:dns';
import { describe, it } from 'node:test';
import { nodeFetch } from '../../src/runtimes/node-fetch.ts';
import { publicFetch, publicLookup } from '../../src/runtimes/public-fetch.ts';
import { startOrigin } from '../edge/support-origin/start-origin.ts';

/** What `publicLookup` makes of a name that resolves to these addresses. */
function look(...addresses: string[]): Promise<LookupAddress[]> {
  const found = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  const lookup = publicLookup((_, __, callback) => callback(null, found));
  return new Promise((resolve, reject) => {
    lookup('docs.example', { all: true }, (error, its) =>
      error ? reject(error) : resolve(its as LookupAddress[]),
    );
  });
}

describe('publicFetch', () => {
  it('asks no origin whose name leads into a private network', async (test) => {
    let asked = 0;
    const origin = await startOrigin(test, (_, response) => {
      asked++;
      response.end('inside');
    });
    const named = origin.replace('127.0.0.1', 'localhost');
    assert.equal(await (await nodeFetch(named)).text(), 'inside');
    await assert.rejects(
      publicFetch(named),
      /^Error: localhost leads to (127\.0\.0\.1|::1), which is not public$/,
    );
    assert.equal(asked, 1);
  });

  for (const addresses of [['93.184.215.14'], ['2606:2800:21f:cb07::1'], ['9.9.9.9', '2620:fe::9']])
    it(`goes where the name leads: ${addresses.join(', ')}`, async () => {
      assert.deepEqual(
        (await look(...addresses)).map(({ address }) => address),
        addresses,
      );
    });

  const inside = [
    ['127.0.0.1'],
    ['10.1.2.3'],
    ['169.254.169.254'],
    ['::1'],
    ['fe80::1%eth0'],
    ['fd00::1'],
    ['::ffff:127.0.0.1'],
    ['64:ff9b::a00:1'],
    ['93.184.215.14', '192.168.0.1'],
  ];
  for (const addresses of inside)
    it(`goes nowhere if it leads to ${addresses.join(', ')}`, () =>
      assert.rejects(look(...addresses), /is not public/));

  it('hands on that a name leads nowhere', async () => {
    const lookup = publicLookup((_, __, callback) => callback(new Error('ENOTFOUND'), ''));
    await assert.rejects(
      new Promise((resolve, reject) => {
        lookup('a.example', {}, (error) => (error ? reject(error) : resolve(undefined)));
      }),
      /ENOTFOUND/,
    );
  });
});
