import assert from 'node:assert/strict';
import type { Case } from '../case.ts';

/** For load balancers. */
export const HEALTH_CASES: readonly Case[] = [
  ...['healthz', 'readyz'].map((name): Case => ({
    name: `${name} says that all is well`,
    async check({ ask }) {
      const { status } = await ask(`/_glossary/${name}`);
      assert.equal(status, 200);
    },
  })),
  {
    name: 'what is not there is a problem in JSON',
    async check({ ask }) {
      const { status, headers, bytes } = await ask('/_glossary/nothing');
      assert.equal(status, 404);
      assert.equal(headers['content-type'], 'application/problem+json');
      assert.equal((JSON.parse(`${bytes}`) as { status: number }).status, 404);
    },
  },
  {
    name: 'another method than those allowed is refused',
    async check({ ask }) {
      const { status, headers } = await ask('/_glossary/healthz', { method: 'DELETE' });
      assert.equal(status, 405);
      assert.match(headers.allow ?? '', /GET/);
    },
  },
];
