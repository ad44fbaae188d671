import { createHandler } from '../edge/handler.ts';
import type { EdgeOptions } from '../edge/options.ts';
import { answerFetches } from './answer-fetches.ts';

/** Milliseconds that marking a page may take: Fastly gives a request 50 of CPU, and ends what takes longer. */
const PAGE_TIME = 25;

export interface FastlyOptions extends EdgeOptions {
  /** The backend of the service that origins are fetched by; if not given, one is made for each, which a service may forbid. */
  backend?: string | undefined;
}

/**
 * Serves Fastly Compute, which ends what takes too long: marking a page ends after 25 ms of it, if `limits.pageTime` says
 * nothing else, and the rest passes through. To be called once, at the top level. What it fetches comes as it was
 * sent, so that no coding is undone by the runtime.
 */
export function serveFastly({ backend, ...options }: FastlyOptions): void {
  const ask: typeof fetch = (input, init) => fetch(input, { ...init, ...(backend && { backend }) });
  const limits = { pageTime: PAGE_TIME, ...options.limits };
  const handler = createHandler({ fetchDecodes: [], fetch: ask, ...options, limits });
  answerFetches((event) =>
    handler(event.request, {
      client: event.client?.address,
      waitUntil: (work) => event.waitUntil(work),
    }),
  );
}
