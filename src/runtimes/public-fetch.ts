import { lookup, type LookupAddress } from 'node:dns';
import { isIPv6, type LookupFunction } from 'node:net';
import { isPublicHost } from '../edge/origin/public-host.ts';
import { createNodeFetch } from './node-fetch.ts';

/**
 * `nodeFetch` for origins that are not to be in private networks: rejects where a name resolves to an address in one. It is
 * the address that is then connected to, so that no name can change in between.
 */
export const publicFetch: typeof fetch = createNodeFetch(publicLookup(lookup));

/** A lookup by which names with an address that is not public lead nowhere. */
export function publicLookup(lookup: LookupFunction): LookupFunction {
  return (name, options, callback) =>
    lookup(name, options, (error, found, family) => {
      const inside = error ? undefined : addressesOf(found).find((address) => !isPublic(address));
      if (inside === undefined) callback(error, found, family);
      else callback(new Error(`${name} leads to ${inside}, which is not public`), []);
    });
}

const addressesOf = (found: string | LookupAddress[]): string[] =>
  typeof found === 'string' ? [found] : found.map(({ address }) => address);

const isPublic = (address: string): boolean =>
  isPublicHost(isIPv6(address) ? new URL(`http://[${address.split('%')[0]}]`).hostname : address);
