import { isPublicHost } from './public-host.ts';

/** The origin for the host of a request, such as `https://www.example.org`; `undefined` if there is none. */
export type OriginOf = (url: URL) => string | undefined;

/**
 * Checks the origins that an owner has allowed; throws a `TypeError` that names the first that cannot be one. A host may
 * be given with its port or for all ports; `*` is for all hosts that have no origin of their own.
 */
export function createOrigins(
  origins: Readonly<Record<string, string>>,
  options: { allowPrivateOrigins?: boolean | undefined } = {},
): OriginOf {
  const byHost = new Map<string, string>();
  for (const [host, origin] of Object.entries(origins)) {
    const why = whyNot(origin, options.allowPrivateOrigins ? () => true : isPublicHost);
    if (why) throw new TypeError(`origins["${host}"]: ${JSON.stringify(origin)} ${why}`);
    byHost.set(host.toLowerCase(), new URL(origin).origin);
  }
  return ({ host, hostname }) => byHost.get(host) ?? byHost.get(hostname) ?? byHost.get('*');
}

function whyNot(origin: string, isAllowed: (host: string) => boolean): string | undefined {
  let url: URL;
  try {
    url = new URL(origin);
  } catch {
    return 'is no URL; write it like "https://www.example.org"';
  }
  if (!/^https?:$/.test(url.protocol)) return 'must begin with https:// or http://';
  if (url.username || url.password) return 'must not have a name or password in it';
  if (url.pathname !== '/' || url.search || url.hash) return 'must end after the host';
  if (!isAllowed(url.hostname))
    return 'is not public; if it should be, allow it: allowPrivateOrigins, --private-origins';
  return undefined;
}
