import type { TestContext } from 'node:test';
import { startOrigin } from './start-origin.ts';

/** A span as OTLP writes it in JSON, as far as it is looked at here. */
export interface SentSpan {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  kind: number;
  attributes: { key: string; value: object }[];
}

export interface Collector {
  /** Where it takes traces. */
  url: string;
  /** All that has come so far, in the order in which they ended. */
  spans: SentSpan[];
  /** The same as it was written. */
  bodies: string[];
}

/** What stands where traces are collected: takes OTLP over HTTP, as JSON. */
export async function startCollector(test: TestContext): Promise<Collector> {
  const spans: SentSpan[] = [];
  const bodies: string[] = [];
  const origin = await startOrigin(test, async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const isTraces = request.method === 'POST' && request.url === '/v1/traces';
    if (!isTraces || request.headers['content-type'] !== 'application/json') {
      response.writeHead(404).end();
      return;
    }
    const body = Buffer.concat(chunks).toString();
    bodies.push(body);
    const { resourceSpans } = JSON.parse(body) as {
      resourceSpans: { scopeSpans: { spans: SentSpan[] }[] }[];
    };
    spans.push(
      ...resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((each) => each.spans)),
    );
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });
  return { url: `${origin}/v1/traces`, spans, bodies };
}
