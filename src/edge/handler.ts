import { createSelector } from '../markup/selector.ts';
import { allowAll, METHODS, preflight } from './cors.ts';
import { chooseRelease, createEdge, type Edge, loadGlossary } from './edge.ts';
import { HttpProblem, problemOf, problemResponse } from './http-problem.ts';
import type { EdgeOptions, Handler, ProxyOptions, WatchedContext } from './options.ts';
import { createProxy } from './proxy.ts';
import { createRouter } from './router.ts';
import { ROUTES } from './routes/index.ts';
import { metricsOf } from './routes/metrics.ts';
import { createTelemetry } from './telemetry/create-telemetry.ts';

/** What is to be done for a request, before anything is. */
interface Plan {
  route: string;
  run(): Promise<Response>;
}

/** What is not ours to answer. */
const PAGE = 'page';

/**
 * Answers requests for a glossary and, where there are origins, for their pages with the terms marked. It is the same
 * on every runtime, since it takes nothing but what the web has. Throws a `TypeError` for origins that cannot be asked,
 * and a `SelectorError` for a selector that a stream cannot answer.
 */
export function createHandler(options: EdgeOptions): Handler {
  const {
    telemetry = createTelemetry(),
    log = () => undefined,
    origins,
    annotate,
    metrics,
  } = options;
  const base = toBase(options.base ?? (origins ? '/_glossary/' : '/'));
  // A selector that cannot be used is found now, and not with the first page.
  for (const css of [annotate?.root, annotate?.exclude]) if (css) createSelector(css);
  const edge = createEdge(options);
  const proxy = origins && createProxy({ ...options, load: loaderOf(edge) });
  const find = createRouter(metrics ? [...ROUTES, metricsOf(metrics)] : ROUTES);

  function plan(request: Request, context: WatchedContext): Plan {
    const url = new URL(request.url);
    const path = url.pathname.startsWith(base) ? url.pathname.slice(base.length) : undefined;
    const found = path === undefined ? undefined : find(path);
    if (path !== undefined && found) {
      const { route, parameters } = found;
      const visit = { request, context, trace: context.trace, url, path, parameters };
      return { route: route.name, run: () => answerOwn(request, () => route.answer(edge, visit)) };
    }
    // Under a base of our own, what we do not know is nobody's.
    const isOwn = path !== undefined && base !== '/';
    return proxy && !isOwn
      ? { route: PAGE, run: () => proxy(request, context) }
      : { route: 'none', run: async () => refuse(404, 'There is nothing here.') };
  }

  return async (request, context = {}) => {
    const start = Date.now();
    const trace = telemetry.begin(request);
    const { route, run } = plan(request, { ...context, trace });
    let response: Response;
    try {
      refuseLarge(request, edge.limits.requestHeaderBytes);
      response = await run();
    } catch (error) {
      const problem = problemOf(error);
      if (problem.status >= 500) log({ level: 'error', event: 'failure', route, ...told(error) });
      response = problemResponse(problem);
    }
    const { method } = request;
    if (method === 'HEAD') response = withoutBody(response);
    if (route !== PAGE) allowAll(response);
    const { status, headers } = response;
    const release = headers.get('glosslight-release') ?? undefined;
    const size = headers.get('content-length');
    log({
      level: 'info',
      event: 'request',
      method,
      route,
      status,
      release,
      ms: Date.now() - start,
      bytes: size === null ? undefined : Number(size),
      ...trace.describe(),
    });
    context.waitUntil?.(trace.done);
    return trace.end(response, { route, release });
  };
}

/** Answers by a route of ours, all of which are there to be read. */
async function answerOwn({ method }: Request, answer: () => Promise<Response>): Promise<Response> {
  if (method === 'OPTIONS') return preflight();
  if (method === 'GET' || method === 'HEAD') return answer();
  return refuse(405, `There is only: ${METHODS}.`, { allow: METHODS });
}

/** What HEAD is answered with: all but the body, also of a problem. */
const withoutBody = (response: Response): Response =>
  response.body ? new Response(null, response) : response;

function refuse(...problem: ConstructorParameters<typeof HttpProblem>): never {
  throw new HttpProblem(...problem);
}

function refuseLarge({ url, headers }: Request, limit: number): void {
  let size = url.length;
  if (size > limit) refuse(414, `The address takes over ${limit} bytes.`);
  headers.forEach((value, name) => (size += name.length + value.length));
  if (size > limit) refuse(431, `Address and header fields take over ${limit} bytes.`);
}

/** The glossary of the release that a reader gets. */
function loaderOf(edge: Edge): ProxyOptions['load'] {
  return async (request, context) => {
    const visit = { request, context, trace: context.trace };
    const chosen = await chooseRelease(edge, visit);
    return { id: chosen.id, glossary: await loadGlossary(edge, visit, chosen) };
  };
}

/** A path with a slash at both ends. */
const toBase = (path: string): string => `/${path}/`.replace(/\/+/g, '/');

function told(error: unknown): { error: string; message: string } {
  // A problem says what everyone may know; why it came to that is its cause.
  const why = error instanceof HttpProblem ? (error.cause ?? error) : error;
  const { name, message } = why instanceof Error ? why : new Error(String(why));
  return { error: name, message };
}
