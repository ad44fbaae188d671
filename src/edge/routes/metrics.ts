import type { Metrics } from '../telemetry/metrics.ts';
import type { Route } from './route.ts';

/** What has been counted in this instance since it began, as Prometheus reads it. */
export const metricsOf = (metrics: Pick<Metrics, 'toText'>): Route => ({
  name: 'metrics',
  pattern: 'metrics',
  answer: async (_, { request }) =>
    new Response(request.method === 'HEAD' ? null : metrics.toText(), {
      headers: {
        'content-type': 'text/plain; version=0.0.4; charset=utf-8',
        'cache-control': 'no-store',
      },
    }),
});
