import assert from 'node:assert/strict';
import type { Case } from '../case.ts';
import { HALVES, PAGE } from '../pages.ts';

const page = { headers: { accept: 'text/html' } };

/** An origin that does not do what it should, and an edge that goes on. */
export const FAULT_CASES: readonly Case[] = [
  {
    name: 'an origin that closes without an answer is a bad gateway',
    async check({ ask }) {
      const { status, headers } = await ask('/refused', page);
      assert.equal(status, 502);
      assert.equal(headers['content-type'], 'application/problem+json');
    },
  },
  {
    name: 'an origin that never answers is given up',
    async check({ ask }) {
      const { status } = await ask('/silent', page);
      assert.equal(status, 504);
    },
  },
  ...['/stalled', '/reset'].map((path): Case => ({
    name: `of a page that breaks off (${path}), there comes what was there, and no more`,
    async check({ ask, fixture }) {
      const { status, bytes } = await ask(path, page);
      assert.equal(status, 200);
      const whole = fixture.mark(HALVES.join(''));
      assert.ok(bytes.length > 0, 'nothing came');
      assert.ok(whole.startsWith(`${bytes}`), 'what came is not the beginning of the page');
    },
  })),
  {
    name: 'readers who leave in the middle of a page do no harm to others',
    overHttp: true,
    async check({ ask, fixture }) {
      const leaving = Array.from({ length: 5 }, () => ask('/stalled', { ...page, leaves: true }));
      for (const { status, isCut } of await Promise.all(leaving)) {
        assert.equal(status, 200);
        assert.equal(isCut, true);
      }
      const { bytes } = await ask('/page.html', page);
      assert.equal(`${bytes}`, fixture.mark(PAGE));
    },
  },
  {
    name: 'after all of that, a page still comes marked',
    async check({ ask, fixture }) {
      const { bytes } = await ask('/page.html', page);
      assert.equal(`${bytes}`, fixture.mark(PAGE));
    },
  },
];
