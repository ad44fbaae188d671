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
    fetch: askNetwork,
    ...options,
    origins: { '*': origin }, // there is no other that it could stand in front of
    allowPrivateOrigins: true,
  });
  const base = options.base ?? '/_glossary/';
  answerFetches(({ request }) => {
    const url = new URL(request.url);
    const isOurs = url.origin === origin && url.pathname.startsWith(base);
    return isOurs || isForPage(request) ? handler(request) : undefined;
  });
}

/** A browser asks for a page, or a script that puts pages into each other. */
const isForPage = ({ mode, headers }: Request): boolean =>
  mode === 'navigate' || (headers.get('accept') ?? '').includes('text/html');

/**
 * Fetches for a service worker, which may not see where a redirect leads before it was followed, sends no body while it
 * comes, and gets a body with answers that can have none.
 */
const askNetwork: typeof fetch = async (input, init) => {
  const body = init?.body && (await new Response(init.body).arrayBuffer());
  const answer = await fetch(input, { ...init, ...(body && { body }), redirect: 'follow' });
  if (answer.redirected) return Response.redirect(answer.url);
  return NO_BODY.has(answer.status) ? new Response(null, answer) : answer;
};

const NO_BODY = new Set([204, 205, 304]);
