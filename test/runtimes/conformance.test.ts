import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { buildEdge } from '../../tools/runtimes/build/targets.ts';
import type { Row, Running } from '../../tools/runtimes/rows/row.ts';
import { NODE } from '../../tools/runtimes/rows/servers.ts';
import { SERVICE_WORKER } from '../../tools/runtimes/rows/service-worker.ts';
import { casesFor } from '../../tools/runtimes/run-suite.ts';
import { createFixture, writeFixture } from '../conformance/fixture.ts';
import { type Origin, startOrigin } from '../conformance/origin.ts';
import { runCase } from '../conformance/run-cases.ts';

const fixture = createFixture();
let dir: string;
let origin: Origin;

before(async () => {
  dir = await mkdtemp(join(tmpdir(), 'glosslight-conformance-'));
  origin = await startOrigin();
});
after(async () => {
  origin.close();
  await rm(dir, { recursive: true, force: true });
});

// The others are run by `npm run test:runtimes`: they take tools that not everybody has.
for (const row of [NODE, SERVICE_WORKER]) {
  describe(`the suite on ${row.name}`, () => {
    let running: Running;
    before(async () => {
      running = await start(row);
    });
    after(() => running.stop());

    for (const one of casesFor(row)) {
      it(one.name, async () => {
        const { error } = await runCase(one, { ask: running.ask, fixture, origin });
        assert.ifError(error);
      });
    }
  });
}

async function start(row: Row): Promise<Running> {
  assert.ok(row.engine(), 'there is no engine to run it');
  const source = await writeFixture(fixture, join(dir, row.name), { origin: origin.url });
  const file = await buildEdge(row.target, source, join(dir, row.name, 'built'));
  return row.start(file, origin.url);
}
