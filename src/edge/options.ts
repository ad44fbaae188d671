import type { Glossary } from '../core/glossary.ts';
import type { AnnotateOptions } from '../markup/annotate-options.ts';
import type { LogRecord, Telemetry, Trace } from './hooks.ts';
import type { EdgeLimits } from './limits.ts';
import type { Store } from './store.ts';
import type { Metrics } from './telemetry/metrics.ts';
import type { TermPageWords } from './term-page.ts';

/** What a runtime knows of a request beyond the request itself. */
export interface EdgeContext {
  /** The client's address; for the stable choice between two releases only, never logged. */
  client?: string | undefined;
  /** Keeps the instance alive until `work` is done, where it would not be otherwise. */
  waitUntil?: ((work: Promise<unknown>) => void) | undefined;
}

export interface EdgeOptions {
  /** Where the releases are. */
  store: Store;
  /**
   * Glossaries that are in memory before the first request, by the ids of their releases: for runtimes that run a module
   * once, keep what it has made, and begin each request with that.
   */
  ready?: ReadonlyMap<string, Glossary> | undefined;
  /** The channel whose release is served and marked; `live` if not given. */
  channel?: string | undefined;
  /** The path that our routes are under; `/`, or `/_glossary/` where origins are given. */
  base?: string | undefined;
  /**
   * The sites that are fetched and marked: by the host of the request, or `*` for any, the origin to fetch from.
   * Nothing else is ever fetched on a reader's behalf.
   */
  origins?: Readonly<Record<string, string>> | undefined;
  /** Where origins may be in private networks: `localhost`, `10.0.0.1`, `*.internal`. */
  allowPrivateOrigins?: boolean | undefined;
  /** What is marked of a page, and where. */
  annotate?: AnnotateOptions | undefined;
  limits?: Partial<EdgeLimits> | undefined;
  /** How origins are asked; the runtime's own if not given. */
  fetch?: typeof fetch | undefined;
  /** The content codings that `fetch` undoes by itself, and yet leaves their names; those of Node if not given. */
  fetchDecodes?: readonly string[] | undefined;
  /** Where a proxy of the owner's stands in front: what it says of the client is passed on to origins. */
  trustForwarded?: boolean | undefined;
  /** Who watches requests; if not given, whatever is registered with `@opentelemetry/api`. */
  telemetry?: Telemetry | undefined;
  /** What has been counted, published at `metrics` for Prometheus to everyone who asks; not published if not given. */
  metrics?: Pick<Metrics, 'toText'> | undefined;
  /** Told of each request once, and of each failure. */
  log?: ((record: LogRecord) => void) | undefined;
  /**
   * What stays the same for one reader while a new release is tried on some; the client's address, or the browser's
   * name for itself where that is not known.
   */
  canaryKey?: ((request: Request, context: EdgeContext) => string) | undefined;
  /** What stands on terms' pages, in the glossary's language; English if not given. */
  words?: Partial<TermPageWords> | undefined;
  /** Says that this instance is about to stop: `readyz` answers 503, all else goes on. */
  isStopping?: (() => boolean) | undefined;
}

/** Answers any request; never rejects. */
export type Handler = (request: Request, context?: EdgeContext) => Promise<Response>;

/** The context of a request that is being watched. */
export type WatchedContext = EdgeContext & { trace: Trace };

/** Answers what is none of our routes, out of the origins. May reject, with an `HttpProblem` to say why. */
export type Proxy = (request: Request, context: WatchedContext) => Promise<Response>;

/** What a proxy is made of. */
export interface ProxyOptions extends EdgeOptions {
  /** The release that this reader gets, and the glossary that marks a page for them. */
  load(request: Request, context: WatchedContext): Promise<{ id: string; glossary: Glossary }>;
}
