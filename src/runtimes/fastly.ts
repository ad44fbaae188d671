import { createHandler } from '../edge/handler.ts';
import type { EdgeOptions } from '../edge/options.ts';
import { answerFetches } from './answer-fetches.ts';

export interface FastlyOptions extends EdgeOptions {
  /** The backend of the service that origins are fetched by; if not given, one is made for each, which a service may forbid. */
  backend?: string | undefined;
}

/**
 * Serves Fastly Compute. To be called once, at the top level. What it fetches comes as it was sent, so that no coding
 * is undone by the runtime.
 */
export function serveFastly({ backend, ...options }: FastlyOptions): void {
  const ask: typeof fetch = (input, init) => fetch(input, { ...init, ...(backend && { backend }) });
  const handler = createHandler({ fetchDecodes: [], fetch: ask, ...options });
  answerFetches((event) =>
    handler(event.request, {
      client: event.client?.address,
      waitUntil: (work) => event.waitUntil(work),
    }),
  );
}
