import assert from 'node:assert/strict';
import type { Case } from '../case.ts';

/** One term, and the search for some. */
export const TERM_CASES: readonly Case[] = [
  {
    name: 'a term is there as JSON',
    async check({ ask }) {
      const { status, headers, bytes } = await ask('/_glossary/terms/docker.json');
      assert.equal(status, 200);
      assert.match(headers['content-type'] ?? '', /^application\/json/);
      assert.equal((JSON.parse(`${bytes}`) as { term: string }).term, 'Docker');
    },
  },
  {
    name: 'a term has a page without a script that runs',
    async check({ ask }) {
      const headers = { accept: 'text/html' };
      const answer = await ask('/_glossary/terms/cafe', { headers });
      const html = `${answer.bytes}`;
      assert.equal(answer.status, 200);
      assert.match(answer.headers['content-type'] ?? '', /^text\/html/);
      assert.match(answer.headers['content-security-policy'] ?? '', /default-src 'none'/);
      assert.match(html, /"DefinedTerm"/);
      assert.match(html, /<h1>Café &(?:lt|#60);b/);
      assert.doesNotMatch(html, /Café <b>/);
    },
  },
  {
    name: 'a term that is not there is not found',
    async check({ ask }) {
      assert.equal((await ask('/_glossary/terms/nothing.json')).status, 404);
    },
  },
  ...(
    [
      ['dock', ['docker']],
      ['CAFE', ['cafe']],
      ['moby', ['docker']],
      ['zzz', []],
    ] as const
  ).map(([query, ids]): Case => ({
    name: `search for “${query}” finds ${ids.join(', ') || 'nothing'}`,
    async check({ ask }) {
      const { status, bytes } = await ask(`/_glossary/search?q=${query}`);
      assert.equal(status, 200);
      const { results } = JSON.parse(`${bytes}`) as { results: { id: string }[] };
      assert.deepEqual(
        results.map(({ id }) => id),
        ids,
      );
    },
  })),
];
