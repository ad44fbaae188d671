import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import { resourceFromAttributes } from '@opentelemetry/resources';
import type { Telemetry } from '../hooks.ts';
import { createTelemetry } from './create-telemetry.ts';
import type { Metrics } from './metrics.ts';

export interface OtlpOptions {
  /** Where traces are taken: `https://collector.example.org/v1/traces`. */
  url: string;
  /** Sent along, such as a key. */
  headers?: Record<string, string>;
  /** What this service is called; `glosslight` if not given. */
  service?: string;
  metrics?: Metrics;
  /** Where an instance may be gone after its answer: each request's spans are sent once it is over. */
  isShortLived?: boolean;
}

export interface OtlpTelemetry extends Telemetry {
  /** Sends what has not been sent yet; rejects if it cannot be. */
  flush(): Promise<void>;
  /** The same, and then no more. */
  close(): Promise<void>;
}

/** Sends spans to a collector by OTLP over HTTP. A collector that is out of reach costs the readers nothing. */
export function createOtlpTelemetry(options: OtlpOptions): OtlpTelemetry {
  const { url, headers, service = 'glosslight', metrics, isShortLived } = options;
  const exporter = new OTLPTraceExporter({ url, ...(headers && { headers }) });
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': service }),
    spanProcessors: [new BatchSpanProcessor({ exporter })],
  });
  const flush = (): Promise<void> => provider.forceFlush();
  const telemetry = createTelemetry({
    tracer: provider.getTracer('glosslight'),
    metrics,
    flush: isShortLived ? flush : undefined,
  });
  return { ...telemetry, flush, close: () => provider.shutdown() };
}
