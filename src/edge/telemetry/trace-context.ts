import {
  type Context,
  isSpanContextValid,
  ROOT_CONTEXT,
  type Span,
  type SpanOptions,
  trace,
  type Tracer,
} from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';

const propagator = new W3CTraceContextPropagator();

/** What a request says of the trace that it belongs to; nothing, if what it says cannot be. */
export const extract = (headers: Headers): Context =>
  propagator.extract(ROOT_CONTEXT, headers, {
    get: (from, name) => from.get(name) ?? undefined,
    keys: (from) => [...from.keys()],
  });

/** Makes a request part of the trace of `context`, and of no other. */
export function inject(context: Context, headers: Headers): void {
  for (const name of propagator.fields()) headers.delete(name);
  propagator.inject(context, headers, { set: (to, name, value) => to.set(name, value) });
}

export interface Opened {
  span: Span;
  /** With the span in it, for what is part of it. */
  context: Context;
}

/**
 * Starts a span under what `parent` has. Where nobody records spans, one that is not recorded stands in with an id of
 * its own: whoever is called next is called by us, not by whoever has called us.
 */
export function openSpan(
  tracer: Tracer,
  name: string,
  { parent, ...options }: SpanOptions & { parent: Context },
): Opened {
  const caller = trace.getSpanContext(parent);
  let span = tracer.startSpan(name, options, parent);
  const { spanId } = span.spanContext();
  if (!isSpanContextValid(span.spanContext()) || spanId === caller?.spanId) {
    span = trace.wrapSpanContext({
      ...caller,
      traceId: caller?.traceId ?? randomHex(16),
      spanId: randomHex(8),
      // Of the flags, sampled and random are known; a trace that begins here is random.
      traceFlags: caller ? caller.traceFlags & 3 : 2,
      isRemote: false,
    });
  }
  return { span, context: trace.setSpan(parent, span) };
}

const randomHex = (bytes: number): string =>
  crypto
    .getRandomValues(new Uint8Array(bytes))
    .reduce((hex, byte) => hex + byte.toString(16).padStart(2, '0'), '');
