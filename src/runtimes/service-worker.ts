import { createHandler } from '../edge/handler.ts';
import type { EdgeOptions } from '../edge/options.ts';
import { answerFetches } from './answer-fetches.ts';

/**
 * Serves the pages of a service worker's own site, marked, and our routes beside them; all else that the pages load is
 * left to the network. To be called once, at the top level.
 */
export function serveServiceWorker(options: EdgeOptions): void {
  const { origin } = self.location;
  const handler = createHandler({
    origins: { '*': origin },
    allowPrivateOrigins: true, // it is where the page came from
    fetch: followed,
    ...options,
  });
  const base = options.base ?? '/_glossary/';
  answerFetches(({ request }) => {
    const url = new URL(request.url);
    const isOurs = url.origin === origin && url.pathname.startsWith(base);
    return isOurs || request.mode === 'navigate' ? handler(request) : undefined;
  });
}

/** Fetches for a service worker, which may not see where a redirect leads before it was followed. */
const followed: typeof fetch = async (input, init) => {
  const answer = await fetch(input, { ...init, redirect: 'follow' });
  return answer.redirected ? Response.redirect(answer.url) : answer;
};
