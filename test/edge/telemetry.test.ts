import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { createTelemetry } from '../../src/edge/telemetry/create-telemetry.ts';
import { createOtlpTelemetry } from '../../src/edge/telemetry/otlp.ts';
import { edgeFor, MARKED, PAGE } from './support-origin/edge-for.ts';
import { startCollector } from './support-origin/start-collector.ts';
import { startOrigin } from './support-origin/start-origin.ts';

const TRACE = '0af7651916cd43dd8448eb211c80319c';
const CALLER = 'b7ad6b7169203331';
const TRACEPARENT = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;

describe('a trace that nobody records', () => {
  it('goes on to the origin, with a caller of our own', async (test) => {
    const { traceparent, tracestate } = await seenBy(test, {
      traceparent: `00-${TRACE}-${CALLER}-01`,
      tracestate: 'a=1,b=2',
    });
    const [, trace, caller, flags] = TRACEPARENT.exec(traceparent!)!;
    assert.equal(trace, TRACE);
    assert.notEqual(caller, CALLER);
    assert.notEqual(caller, '0'.repeat(16));
    assert.equal(flags, '01');
    assert.equal(tracestate, 'a=1,b=2');
  });

  const impossible = [
    undefined,
    '',
    'nonsense',
    `ff-${TRACE}-${CALLER}-01`,
    `00-${TRACE}-${CALLER}-01-more`,
    `00-${TRACE.toUpperCase()}-${CALLER}-01`,
    `00-${'0'.repeat(32)}-${CALLER}-01`,
    `00-${TRACE}-${'0'.repeat(16)}-01`,
  ];
  for (const traceparent of impossible) {
    it(`begins here where the caller says ${JSON.stringify(traceparent)}`, async (test) => {
      const state = { tracestate: 'a=1' };
      const seen = await seenBy(
        test,
        traceparent === undefined ? state : { traceparent, ...state },
      );
      const [, trace, , flags] = TRACEPARENT.exec(seen.traceparent!)!;
      assert.notEqual(trace, TRACE);
      assert.notEqual(trace, '0'.repeat(32));
      assert.equal(flags, '02');
      assert.equal(seen.tracestate, undefined);
    });
  }

  it('is of a later version, with what is known of its flags', async (test) => {
    const { traceparent } = await seenBy(test, { traceparent: `cc-${TRACE}-${CALLER}-ff-more` });
    assert.match(traceparent!, new RegExp(`^00-${TRACE}-[0-9a-f]{16}-03$`));
  });

  it('is another one for each request', async (test) => {
    const ids = [await seenBy(test, {}), await seenBy(test, {})].map(
      ({ traceparent }) => traceparent,
    );
    assert.notEqual(ids[0], ids[1]);
  });
});

describe('a trace that is exported', () => {
  it('has a span for the request and for each of its steps, and the origin is in it', async (test) => {
    let seen: string | undefined;
    const origin = await startOrigin(test, ({ headers }, response) => {
      seen = String(headers.traceparent);
      response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE);
    });
    const { url, spans, bodies } = await startCollector(test);
    const telemetry = createOtlpTelemetry({ url, service: 'docs' });
    test.after(() => telemetry.close());
    const { ask, id } = edgeFor(origin, { telemetry });
    const response = await ask('/account/42?secret=1', {
      headers: {
        traceparent: `00-${TRACE}-${CALLER}-01`,
        cookie: 'secret=2',
        'user-agent': 'secret/3',
      },
    });
    assert.equal(await response.text(), MARKED);
    await telemetry.flush();

    const byName = new Map(spans.map((span) => [span.name, span]));
    const root = byName.get('glosslight.request')!;
    assert.equal(root.parentSpanId, CALLER);
    const steps = ['glosslight.annotate', 'glosslight.origin', 'glosslight.store'];
    assert.deepEqual([...byName.keys()].toSorted(), [...steps, 'glosslight.request'].toSorted());
    for (const name of steps) assert.equal(byName.get(name)!.parentSpanId, root.spanId, name);
    for (const { traceId } of spans) assert.equal(traceId, TRACE);
    assert.equal(spans.at(-1), root, 'it ends last');
    assert.equal(seen, `00-${TRACE}-${byName.get('glosslight.origin')!.spanId}-01`);
    assert.deepEqual(
      Object.fromEntries(root.attributes.map(({ key, value }) => [key, Object.values(value)[0]])),
      {
        'http.request.method': 'GET',
        'url.scheme': 'https',
        'http.route': 'page',
        'http.response.status_code': 200,
        'glosslight.release': id,
      },
    );
    assert.match(bodies.join(''), /"docs"/);
    assert.doesNotMatch(bodies.join(''), /secret|account/);
  });

  it('says what has failed', async (test) => {
    const origin = await startOrigin(test, (_, response) => response.destroy());
    const { url, spans } = await startCollector(test);
    const telemetry = createOtlpTelemetry({ url });
    test.after(() => telemetry.close());
    await edgeFor(origin, { telemetry }).ask('/');
    await telemetry.flush();
    const failed = spans.find(({ name }) => name === 'glosslight.origin')!;
    assert.deepEqual(failed.attributes.at(-1), {
      key: 'error.type',
      value: { stringValue: 'HttpProblem' },
    });
  });

  it('is sent before an instance that is not to live on is let go', async (test) => {
    const origin = await startOrigin(test, (_, response) => response.end('x'));
    const { url, spans } = await startCollector(test);
    const telemetry = createOtlpTelemetry({ url, isShortLived: true });
    test.after(() => telemetry.close());
    const { handle } = edgeFor(origin, { telemetry });
    const kept: Promise<unknown>[] = [];
    const response = await handle(new Request('https://docs.example/'), {
      waitUntil: (work) => kept.push(work),
    });
    await response.text();
    await Promise.all(kept);
    assert.ok(spans.some(({ name }) => name === 'glosslight.request'));
  });

  it('costs nobody an answer where the collector is out of reach', async (test) => {
    const origin = await startOrigin(test, (_, response) => response.end('x'));
    const telemetry = createTelemetry({ flush: async () => Promise.reject(new Error('no')) });
    const { handle } = edgeFor(origin, { telemetry });
    const kept: Promise<unknown>[] = [];
    const response = await handle(new Request('https://docs.example/'), {
      waitUntil: (work) => kept.push(work),
    });
    assert.equal(await response.text(), 'x');
    await Promise.all(kept);
  });
});

/** What an origin is told of the trace when a client says this of it. */
async function seenBy(
  test: TestContext,
  headers: Record<string, string>,
): Promise<{ traceparent?: string; tracestate?: string }> {
  let seen = {};
  const origin = await startOrigin(test, (request, response) => {
    seen = request.headers;
    response.end();
  });
  await edgeFor(origin).ask('/', { headers });
  return seen;
}
