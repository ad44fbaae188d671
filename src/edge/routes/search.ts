import { chooseRelease, loadEntries, loadGlossary, type Visit } from '../edge.ts';
import { HttpProblem } from '../http-problem.ts';
import { answerMade, JSON_TYPE, toLine } from './answer-made.ts';
import type { Route } from './route.ts';

/** What is longer is no name that anyone types. */
const LONGEST = 200;
const LIMIT = { default: 10, most: 50 };

/** Terms by what a reader types of their names: `{query, results: [{id, term, short}]}`, the best first. */
export const search: Route = {
  name: 'search',
  pattern: 'search',
  async answer(edge, visit) {
    const { query, limit } = read(visit);
    const chosen = await chooseRelease(edge, visit);
    const glossary = await loadGlossary(edge, visit, chosen);
    const ids = await visit.trace.step('match', async () =>
      edge
        .searchOf(glossary)(query)
        .slice(0, limit)
        .map(({ id }) => id),
    );
    await loadEntries(visit, glossary, ids);
    const results = ids
      .flatMap((id) => glossary.get(id) ?? [])
      .map(({ id, term, short }) => ({ id, term, short }));
    return answerMade(visit, { type: JSON_TYPE, text: toLine({ query, results }), chosen });
  },
};

function read({ url: { searchParams } }: Visit): { query: string; limit: number } {
  const query = (searchParams.get('q') ?? '').trim();
  if (query.length > LONGEST) throw new HttpProblem(400, `q has over ${LONGEST} characters.`);
  const limit = Number(searchParams.get('limit') ?? LIMIT.default);
  if (!Number.isInteger(limit) || limit < 1 || limit > LIMIT.most) {
    throw new HttpProblem(400, `limit is a whole number from 1 to ${LIMIT.most}.`);
  }
  return { query, limit };
}
