import type { Glossary } from '../core/glossary.ts';
import { channelPath, choose, isSplit } from './channel.ts';
import { type Channels, createChannels } from './channels.ts';
import type { Trace } from './hooks.ts';
import { HttpProblem } from './http-problem.ts';
import { type EdgeLimits, LIMITS } from './limits.ts';
import type { EdgeContext, EdgeOptions } from './options.ts';
import { createReleases, type Releases } from './releases.ts';
import { createSearch, type Search } from './search.ts';
import { type Store, StoreError } from './store.ts';
import { ENGLISH, type TermPageWords } from './term-page.ts';

/** What all requests to one handler share. */
export interface Edge {
  store: Store;
  channel: string;
  channels: Channels;
  releases: Releases;
  limits: EdgeLimits;
  words: TermPageWords;
  /** The search of a glossary, made when it is first asked for. */
  searchOf(glossary: Glossary): Search;
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
  const { store, ready, channel = 'live', isStopping = () => false } = options;
  const searches = new WeakMap<Glossary, Search>();
  return {
    store,
    channel,
    channels: createChannels(store, limits.pointerAge),
    releases: createReleases(store, { keep: limits.releases, ready }),
    limits,
    words: { ...ENGLISH, ...options.words },
    searchOf(glossary) {
      let search = searches.get(glossary);
      if (!search) searches.set(glossary, (search = createSearch(glossary)));
      return search;
    },
    isStopping,
    canaryKey: options.canaryKey ?? keyOf(options),
  };
}

/** The client's address; of clients that are not known apart, what their browsers call themselves. */
const keyOf =
  ({ trustForwarded }: EdgeOptions): Edge['canaryKey'] =>
  ({ headers }, { client }) => {
    // The last one is who asked the owner's proxy; those before it anyone can have made up.
    const forwarded = trustForwarded && headers.get('x-forwarded-for')?.split(',').at(-1)?.trim();
    return forwarded || client || headers.get('user-agent') || '';
  };

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

/** The glossary of a release, which others may be waiting for too. */
export function loadGlossary(
  { releases }: Edge,
  { context, trace }: Pick<Visit, 'context' | 'trace'>,
  { id }: Chosen,
): Promise<Glossary> {
  return trace.step('store', () => {
    const loading = releases.glossary(id);
    // Who began may leave before the others.
    context.waitUntil?.(loading);
    return loading;
  });
}

/** Sees to it that these entries are there, as far as they exist. */
export async function loadEntries(
  { context, trace }: Visit,
  glossary: Glossary,
  ids: readonly string[],
): Promise<void> {
  const loading = glossary.load(ids);
  if (!loading) return;
  context.waitUntil?.(loading);
  await trace.step('store', () => loading);
}
