import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { jsonLog } from '../../src/edge/log.ts';
import { serverTiming } from '../../src/edge/server-timing.ts';
import { createTelemetry } from '../../src/edge/telemetry/create-telemetry.ts';
import { createMetrics, LIMITS_MS } from '../../src/edge/telemetry/metrics.ts';
import { edgeFor, PAGE } from './support-origin/edge-for.ts';
import { startOrigin } from './support-origin/start-origin.ts';

const HTML = { 'content-type': 'text/html' };

describe('the log', () => {
  it('has one record of a request, and nothing in it that says who asked for what', async (test) => {
    const fields = { ...HTML, 'set-cookie': 'secret=4' };
    const origin = await startOrigin(test, (_, response) =>
      response.writeHead(200, fields).end(PAGE),
    );
    const { handle, log, id } = edgeFor(origin);
    const headers = { cookie: 'secret=1', 'user-agent': 'secret/2', referer: 'https://secret/' };
    const request = new Request('https://docs.example/secret?secret=3', { headers });
    await (await handle(request, { client: '192.0.2.77' })).text();
    assert.equal(log.length, 1);
    const { trace, ms, originMs, storeMs, ...rest } = log[0]!;
    assert.match(String(trace), /^[0-9a-f]{32}$/);
    for (const time of [ms, originMs, storeMs]) assert.equal(typeof time, 'number');
    assert.deepEqual(rest, {
      level: 'info',
      event: 'request',
      method: 'GET',
      route: 'page',
      status: 200,
      release: id,
      bytes: undefined,
    });
    assert.doesNotMatch(JSON.stringify(log), /secret|192\.0\.2\.77/);
  });

  it('knows how many bytes were said to come', async (test) => {
    const origin = await startOrigin(test, (_, response) => response.end('four'));
    const { ask, log } = edgeFor(origin);
    await ask('/');
    assert.equal(log[0]!.bytes, 4);
  });

  it('is one line of JSON for each record, whatever is in it', () => {
    const lines: string[] = [];
    jsonLog((line) => lines.push(line))({ level: 'warn', event: 'a\nb', left: undefined });
    const { time, ...rest } = JSON.parse(lines[0]!) as Record<string, unknown>;
    assert.doesNotMatch(lines[0]!, /\n/);
    assert.deepEqual(rest, { level: 'warn', event: 'a\nb' });
    assert.equal(new Date(String(time)).toISOString(), time);
  });
});

describe('Server-Timing', () => {
  it('writes milliseconds by step', () => {
    const durations = new Map([
      ['store', 0.26],
      ['origin', 12],
    ]);
    assert.equal(serverTiming(durations), 'store;dur=0.3, origin;dur=12.0');
  });

  it('is on a page, beside what the origin says', async (test) => {
    const fields = { ...HTML, 'server-timing': 'db;dur=5' };
    const origin = await startOrigin(test, (_, response) =>
      response.writeHead(200, fields).end(PAGE),
    );
    const { headers } = await edgeFor(origin).ask('/');
    assert.match(
      headers.get('server-timing')!,
      /^db;dur=5, origin;dur=\d+\.\d, store;dur=\d+\.\d$/,
    );
  });
});

describe('metrics', () => {
  it('count requests by route and class of status', async (test) => {
    const origin = await startOrigin(test, ({ url }, response) =>
      response.writeHead(url === '/' ? 200 : 404, HTML).end(PAGE),
    );
    const metrics = createMetrics();
    const { ask } = edgeFor(origin, { telemetry: createTelemetry({ metrics }), metrics });
    for (const path of ['/', '/', '/a', '/b', '/_glossary/healthz']) await (await ask(path)).text();
    const counts = metrics
      .snapshot()
      .map(({ route, status, count }) => `${route} ${status} ${count}`);
    assert.deepEqual(counts, ['page 2xx 2', 'page 4xx 2', 'healthz 2xx 1']);

    const response = await ask('/_glossary/metrics');
    assert.equal(response.headers.get('content-type'), 'text/plain; version=0.0.4; charset=utf-8');
    const count = 'glosslight_request_duration_seconds_count{route="page",status="4xx"} 2';
    assert.ok((await response.text()).includes(`\n${count}\n`));
  });

  it('are not published unless the owner says so', async (test) => {
    const origin = await startOrigin(test, (_, response) => response.end());
    const telemetry = createTelemetry({ metrics: createMetrics() });
    assert.equal((await edgeFor(origin, { telemetry }).ask('/_glossary/metrics')).status, 404);
  });

  it('put each time into the first bucket that it fits', () => {
    const metrics = createMetrics();
    for (const ms of [0, 5, 5.1, 10_000, 10_001]) metrics.count({ route: 'page', status: 200, ms });
    const [series] = metrics.snapshot();
    const { buckets } = series!;
    assert.deepEqual([buckets[0], buckets[1], buckets.at(-2), buckets.at(-1)], [2, 1, 1, 1]);
    assert.equal(buckets.length, LIMITS_MS.length + 1);
    const below = [...metrics.toText().matchAll(/_bucket\{.*?le="(.*?)"\} (\d+)/g)];
    assert.deepEqual(below.at(0)!.slice(1), ['0.005', '2']);
    assert.deepEqual(below.at(-1)!.slice(1), ['+Inf', '5']);
  });

  it('do not grow without end', () => {
    const metrics = createMetrics();
    for (let n = 0; n < 10_000; n++)
      metrics.count({ route: `r${n}`, status: 200 + (n % 5) * 100, ms: 1 });
    const all = metrics.snapshot();
    assert.ok(all.length <= 210, `${all.length}`);
    assert.equal(
      all.reduce((sum, { count }) => sum + count, 0),
      10_000,
    );
  });
});
