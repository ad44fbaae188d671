import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createAnnotator } from '../../src/runtimes/annotator.ts';
import { annotatorSource } from '../../tools/runtimes/build/annotator.ts';
import { createFixture } from '../conformance/fixture.ts';
import { BROKEN, PAGE } from '../conformance/pages.ts';
import { SOURCE } from '../edge/released.ts';

const { find, annotate } = createAnnotator(annotatorSource(SOURCE));

describe('the annotator of the library component', () => {
  it('finds terms by UTF-16 code units', () => {
    assert.deepEqual(find('👩‍🚀 Moby'), [{ start: 6, end: 10, term: 'docker', text: 'Moby' }]);
  });

  it('needs no more of the entries than what decides where they are marked', () => {
    const { mark } = createFixture();
    for (const html of [PAGE, BROKEN]) assert.equal(annotate(html), mark(html));
  });
});
