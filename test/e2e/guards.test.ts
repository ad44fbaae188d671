import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { brokenBuild, type OwnBuild } from './support/broken-build.ts';
import { guards } from './support/guards.ts';
import { CONCURRENCY } from './support/stage.ts';
import { useSteadyPlace } from './support/steady-place.ts';

describe(
  'what is promised is tried in a way that sees it broken',
  { concurrency: CONCURRENCY },
  () => {
    const place = useSteadyPlace();
    let sound: OwnBuild;
    before(async () => (sound = await brokenBuild()));
    after(() => sound[Symbol.asyncDispose]());

    for (const { holds, probe, broken } of guards) {
      it(`${holds}`, async () => {
        assert.deepEqual(await probe({ ...place, cdn: sound.cdn }), []);
      });
      for (const { that, says, ...passage } of broken) {
        it(`${holds}: not in a build that ${that}`, async () => {
          await using build = await brokenBuild(passage);
          assert.match((await probe({ ...place, cdn: build.cdn })).join(', '), says);
        });
      }
    }

    it('what is to be broken has to be there', async () => {
      const passage = { file: 'index.ts', from: 'no such passage', to: '' };
      await assert.rejects(brokenBuild(passage), /no such passage/);
    });
  },
);
