import { HttpProblem } from './http-problem.ts';
import { LIMITS } from './limits.ts';
import type { Proxy, ProxyOptions, WatchedContext } from './options.ts';
import { isAnnotatable } from './origin/annotatable.ts';
import { askOrigin } from './origin/ask-origin.ts';
import { codingOf, FETCH_DECODES } from './origin/codings.ts';
import { turnConditions } from './origin/conditions.ts';
import { sizeOf } from './origin/end-to-end.ts';
import { markPage } from './origin/mark-page.ts';
import { createOrigins } from './origin/origins.ts';
import { hasBeenHere, requestHeaders } from './origin/request-headers.ts';
import { forgetBytes, responseHeaders, tagPage } from './origin/response-headers.ts';
import { within } from './origin/within.ts';

/** What a page is marked with. */
type Loaded = Awaited<ReturnType<ProxyOptions['load']>>;

/** In the tag of a page that could not be marked; no release is called so. */
const UNMARKED = '-';

/**
 * Fetches what is asked for from the origin that its host has, and marks the pages among it as they flow by. All else
 * comes through byte for byte. A page that cannot be marked comes through as it is, and the log says why.
 *
 * Throws a `TypeError` for an origin that cannot be one.
 */
export function createProxy(options: ProxyOptions): Proxy {
  const limits = { ...LIMITS, ...options.limits };
  const originOf = createOrigins(options.origins ?? {}, options);
  const { annotate = {}, fetchDecodes = FETCH_DECODES, trustForwarded, log } = options;

  /** Does what marking takes, where it can be done. */
  async function attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      tell('unmarked', error);
      return undefined;
    }
  }

  function tell(event: string, error: unknown): void {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    log?.({ level: 'warn', event, route: 'page', error: name, message });
  }

  /** Loads the glossary once it is asked for; a page does not wait for it for ever. */
  function loader(request: Request, context: WatchedContext): () => Promise<Loaded | undefined> {
    let loading: Promise<Loaded | undefined> | undefined;
    return () =>
      (loading ??= attempt(() => within(limits.storeTime, options.load(request, context))));
  }

  return async (request, context) => {
    const url = new URL(request.url);
    const origin = originFor(request, url);
    const load = loader(request, context);
    const isRead = request.method === 'GET' || request.method === 'HEAD';

    const headers = requestHeaders(request.headers, {
      url,
      client: context.client,
      trustForwarded,
    });
    const known = isRead
      ? await turnConditions(headers, async () => (await load())?.id)
      : undefined;
    // Put together as text: taken as a relative address, a path could name another host.
    const target = `${origin}${url.pathname}${url.search}`;
    const answered = await context.trace.step('origin', () => {
      context.trace.inject(headers);
      const { fetch = globalThis.fetch } = options;
      const { originTime: limit, bodyBytes } = limits;
      return askOrigin({ target, request, headers, fetch, limit, bodyBytes });
    });
    const body = request.method === 'HEAD' ? null : answered.body;
    if (sizeOf(answered.headers) > limits.responseHeaderBytes) {
      await body?.cancel();
      throw new HttpProblem(502, 'The header fields of the answer are too large.');
    }

    const { status, statusText } = answered;
    const sent = responseHeaders(answered.headers, { origin, target, url });
    const respond = (its: ReadableStream<Uint8Array> | null): Response =>
      new Response(its as BodyInit | null, { status, statusText, headers: sent });
    const { isUndone, undo } = codingOf(answered.headers, fetchDecodes);
    const size = isUndone ? null : answered.headers.get('content-length');
    if (isUndone) forgetBytes(sent);

    if (status === 304 && known !== undefined) {
      tagPage(sent, known);
      sent.set('glosslight-release', known);
    }
    if (!isRead || !undo || !isAnnotatable(answered)) return respond(body);

    const page = await attempt(async () => {
      const loaded = await load();
      if (!loaded) return undefined;
      const length = size === null ? undefined : Number(size);
      const onFault = (fault: unknown): void => tell('unmarked', fault);
      const page = { headers: answered.headers, url: url.href, undo, length };
      const how = { ...page, annotate: { ...annotate, onFault }, limits };
      const { id, glossary } = loaded;
      return body ? { id, ...markPage(glossary, body, how) } : { id, body };
    });
    tagPage(sent, page?.id ?? UNMARKED);
    if (!page) return respond(body);
    forgetBytes(sent);
    sent.set('glosslight-release', page.id);
    if ('done' in page) {
      const { done } = page;
      void context.trace.step('annotate', () => done).catch((error: unknown) => tell('cut', error));
    }
    return respond(page.body);
  };

  /** The origin that answers; throws a problem where none should be asked. */
  function originFor({ headers }: Request, url: URL): string {
    const origin = originOf(url);
    if (origin === undefined) throw new HttpProblem(421, 'There is no site of this name here.');
    if (url.pathname.startsWith('//')) {
      // Many servers redirect such a path to one with a last slash, and thereby to another host.
      throw new HttpProblem(400, 'The path begins with two slashes.');
    }
    if (hasBeenHere(headers)) throw new HttpProblem(508, 'The site leads back to here.');
    return origin;
  }
}
