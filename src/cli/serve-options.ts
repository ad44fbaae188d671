import { isChannelName } from '../edge/channel.ts';
import type { EdgeOptions } from '../edge/options.ts';
import { UsageError } from './exit-code.ts';
import { readLimit } from './read-limit.ts';

/** What the command line of `glosslight serve` says. */
export interface ServeOptions {
  port: string;
  host: string;
  channel: string;
  origin: string[];
  privateOrigins?: true;
  trustForwarded?: true;
  base?: string;
  root?: string;
  exclude?: string;
  limit?: string;
  drain: string;
  metrics?: true;
  json?: true;
}

/** What of it is for the handler. Throws a `UsageError` for what cannot be. */
export function edgeOptions({
  limit,
  channel,
  origin,
  ...options
}: ServeOptions): Omit<EdgeOptions, 'store'> {
  const its = readLimit(limit);
  if (!isChannelName(channel)) throw new UsageError(`--channel ${channel} is no name of a channel`);
  const { root, exclude, base, privateOrigins, trustForwarded } = options;
  return {
    channel,
    base,
    origins: origin.length ? Object.fromEntries(origin.map(readOrigin)) : undefined,
    allowPrivateOrigins: privateOrigins,
    trustForwarded,
    annotate: { root, exclude, limit: its },
  };
}

/** `host=url`, or a URL for any host. */
function readOrigin(text: string): [host: string, origin: string] {
  const [, host = '*', url = ''] = /^(?:([^=/]+)=)?(.*)$/.exec(text) ?? [];
  return [host, url];
}

/** A whole number from 0 to `most`; throws a `UsageError` that names the option for anything else. */
export function readNumber(name: string, text: string, most: number): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= most) return Number(text);
  throw new UsageError(`${name} ${text} is no number from 0 to ${most}`);
}
