import { SpanKind, SpanStatusCode, trace as api, type Tracer } from '@opentelemetry/api';
import type { Facts, Step, Telemetry, Trace } from '../hooks.ts';
import { serverTiming } from '../server-timing.ts';
import type { Metrics } from './metrics.ts';
import { extract, inject, openSpan, type Opened } from './trace-context.ts';

export interface TelemetryOptions {
  /** Makes the spans; if not given, whatever is registered with `@opentelemetry/api`, and else nobody. */
  tracer?: Tracer | undefined;
  /** Where requests are counted. */
  metrics?: Metrics | undefined;
  /** Sends the spans of a request that is over; may reject. */
  flush?: (() => Promise<void>) | undefined;
}

/**
 * Watches requests by OpenTelemetry: spans under the trace that the caller has begun, named `glosslight.request` and, for
 * its steps, `glosslight.store` and so on; and `Server-Timing` for browsers. No address, path, query, cookie or name of a
 * browser is in any of it.
 */
export function createTelemetry({ tracer, metrics, flush }: TelemetryOptions = {}): Telemetry {
  const its = tracer ?? api.getTracer('glosslight');
  return { begin: (request) => beginTrace(request, { tracer: its, metrics, flush }) };
}

/** Methods that have a name in statistics; all others are one (OpenTelemetry, semantic conventions for HTTP). */
const METHODS = /^(?:GET|HEAD|POST|PUT|DELETE|OPTIONS|PATCH)$/;

function beginTrace(
  request: Request,
  { tracer, metrics, flush }: TelemetryOptions & { tracer: Tracer },
): Trace {
  const start = performance.now();
  const method = METHODS.test(request.method) ? request.method : '_OTHER';
  const root = openSpan(tracer, 'glosslight.request', {
    parent: extract(request.headers),
    kind: SpanKind.SERVER,
    attributes: { 'http.request.method': method, 'url.scheme': request.url.split(':', 1)[0] },
  });
  const durations = new Map<Step, number>();
  let origin: Opened | undefined;
  let pending = 1; // the answer itself, and each step under way
  let finish = (): void => undefined;
  const done = new Promise<void>((resolve) => (finish = resolve))
    .then(() => flush?.())
    .catch(() => undefined); // spans that are lost cost nobody an answer
  let count = (): void => undefined;

  function settle(): void {
    if (--pending > 0) return;
    root.span.end();
    count();
    finish();
  }

  async function step<T>(name: Step, work: () => Promise<T>): Promise<T> {
    const begun = performance.now();
    const opened = openSpan(tracer, `glosslight.${name}`, {
      parent: root.context,
      kind: name === 'origin' ? SpanKind.CLIENT : SpanKind.INTERNAL,
      ...(name === 'origin' && { attributes: { 'http.request.method': method } }),
    });
    if (name === 'origin') origin = opened;
    pending++;
    try {
      return await work();
    } catch (error) {
      const type = error instanceof Error ? error.name : '_OTHER';
      opened.span.setAttribute('error.type', type).setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      opened.span.end();
      durations.set(name, (durations.get(name) ?? 0) + performance.now() - begun);
      settle();
    }
  }

  function end(response: Response, { route, release }: Facts): Response {
    const { status, headers } = response;
    root.span.setAttributes({ 'http.route': route, 'http.response.status_code': status });
    if (release !== undefined) root.span.setAttribute('glosslight.release', release);
    if (status >= 500) root.span.setStatus({ code: SpanStatusCode.ERROR });
    // What is kept for ever would tell for ever how long it took once.
    const isKept = /\bimmutable\b/.test(headers.get('cache-control') ?? '');
    if (durations.size > 0 && !isKept) headers.append('server-timing', serverTiming(durations));
    count = () => metrics?.count({ route, status, ms: performance.now() - start });
    settle();
    return response;
  }

  return {
    step,
    end,
    done,
    inject: (headers) => inject((origin ?? root).context, headers),
    describe: () => ({
      trace: root.span.spanContext().traceId,
      ...Object.fromEntries(
        [...durations].map(([name, ms]) => [`${name}Ms`, Math.round(ms * 10) / 10]),
      ),
    }),
  };
}
