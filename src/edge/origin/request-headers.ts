import { endToEnd } from './end-to-end.ts';

const NAME = 'glosslight';

/** What a message says it has come through. */
export const VIA = `1.1 ${NAME}`;

/**
 * Fields by which a client could claim an address, a host, a path or a method that is not its own. No cache has them in
 * its key, so what an origin made of them would be served to others.
 */
const CLAIMS = new RegExp(
  [
    'forwarded',
    'x-forwarded(-.+)?',
    'x-(original|rewrite)-(url|uri|host|path|method)',
    'x-(host|real-ip|client-ip|cluster-client-ip|originating-ip|remote-(ip|addr))',
    'x-http-method(-override)?',
    'x-method-override',
    'x-middleware-.+',
    '(true-client|cf-connecting|fastly-client)-ip',
  ]
    .map((name) => `^${name}$`)
    .join('|'),
);

/** Fields that `fetch` writes itself, or that it cannot keep a promise about. */
const OF_FETCH = ['host', 'content-length', 'expect', 'accept-encoding'];

export interface RequestHeadersOptions {
  /** The address that was asked for, as the public knows it. */
  url: URL;
  /** The client's address. */
  client?: string | undefined;
  /** Another proxy stands in front: what it says of the client is passed on, with ours after it. */
  trustForwarded?: boolean | undefined;
}

/** What an origin is told. It is asked for plain bytes, which is what can be marked. */
export function requestHeaders(asked: Headers, options: RequestHeadersOptions): Headers {
  const { url, client, trustForwarded } = options;
  const headers = endToEnd(asked);
  const claims: string[] = [];
  headers.forEach((_, name) => CLAIMS.test(name) && claims.push(name));
  if (!trustForwarded) for (const name of claims) headers.delete(name);
  for (const name of OF_FETCH) headers.delete(name);

  headers.set('accept-encoding', 'identity');
  headers.append('via', VIA);
  if (client) headers.append('x-forwarded-for', client);
  const proto = url.protocol.slice(0, -1);
  if (!headers.has('x-forwarded-host')) headers.set('x-forwarded-host', url.host);
  if (!headers.has('x-forwarded-proto')) headers.set('x-forwarded-proto', proto);
  headers.append('forwarded', forwarded({ client, host: url.host, proto }));
  return headers;
}

/** RFC 7239. An IPv6 address stands in brackets there, and all that has a colon in quotes. */
function forwarded({
  client,
  host,
  proto,
}: {
  client: string | undefined;
  host: string;
  proto: string;
}): string {
  const node = client?.includes(':') ? `"[${client.replace(/["\\[\]]/g, '')}]"` : client;
  return [...(node ? [`for=${node}`] : []), `host="${host}"`, `proto=${proto}`].join(';');
}

/** Whether a request has been through a proxy like this one: it would go round for ever. */
export const hasBeenHere = (headers: Headers): boolean =>
  (headers.get('via') ?? '').split(',').some((hop) => hop.trim().split(/\s+/)[1] === NAME);
