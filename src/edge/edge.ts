import { channelPath, choose, isSplit } from './channel.ts';
import { type Channels, createChannels } from './channels.ts';
import type { Trace } from './hooks.ts';
import { HttpProblem } from './http-problem.ts';
import { type EdgeLimits, LIMITS } from './limits.ts';
import type { EdgeContext, EdgeOptions } from './options.ts';
import { createReleases, type Releases } from './releases.ts';
import { type Store, StoreError } from './store.ts';

/** What all requests to one handler share. */
export interface Edge {
  store: Store;
  channel: string;
  channels: Channels;
  releases: Releases;
  limits: EdgeLimits;
  isStopping(): boolean;
  canaryKey(request: Request, context: EdgeContext): string;
}

/** One request to one of our routes. */
export interface Visit {
  request: Request;
  context: EdgeContext;
  trace: Trace;
  url: URL;
  /** The path below the base. */
  path: string;
  parameters: Readonly<Record<string, string>>;
}

/** The release that a reader gets. */
export interface Chosen {
  id: string;
  /** Whether others get another one now. */
  isSplit: boolean;
}

export function createEdge(options: EdgeOptions): Edge {
  const limits = { ...LIMITS, ...options.limits };
  const { store, channel = 'live', isStopping = () => false } = options;
  return {
    store,
    channel,
    channels: createChannels(store, limits.pointerAge),
    releases: createReleases(store, limits.releases),
    limits,
    isStopping,
    canaryKey:
      options.canaryKey ??
      ((request, { client }) => client ?? request.headers.get('user-agent') ?? ''),
  };
}

/** The release that the channel has for this reader; throws a problem if there is no such channel. */
export async function chooseRelease(
  edge: Edge,
  { request, context, trace }: Pick<Visit, 'request' | 'context' | 'trace'>,
  name: string = edge.channel,
): Promise<Chosen> {
  const channel = await trace.step('store', () => edge.channels.get(name));
  if (!channel) throw noChannel(edge, name);
  const id = choose(name, channel, edge.canaryKey(request, context));
  return { id, isSplit: isSplit(channel) };
}

/** Of one that somebody asked for we know nothing; that our own is missing is a fault of ours. */
function noChannel(edge: Edge, name: string): Error {
  return name === edge.channel
    ? new StoreError(channelPath(name), 'is not there; release a glossary first')
    : new HttpProblem(404, 'There is no such channel.');
}
