import type { Entry } from '../../core/bundle.ts';
import type { Glossary } from '../../core/glossary.ts';
import {
  chooseRelease,
  type Chosen,
  type Edge,
  loadEntries,
  loadGlossary,
  type Visit,
} from '../edge.ts';
import { HttpProblem } from '../http-problem.ts';
import { prefersJson } from '../negotiate.ts';
import { TERM_PAGE_POLICY, termPage } from '../term-page.ts';
import { answerMade, JSON_TYPE, toLine } from './answer-made.ts';
import type { Route } from './route.ts';

/** One compiled entry, for programs. */
export const termJson: Route = {
  name: 'term-json',
  pattern: 'terms/:id.json',
  async answer(edge, visit) {
    const { entry, chosen } = await find(edge, visit);
    return answerMade(visit, { type: JSON_TYPE, text: toLine(entry), chosen });
  },
};

async function answerTerm(edge: Edge, visit: Visit): Promise<Response> {
  const { entry, glossary, chosen } = await find(edge, visit);
  const headers = { vary: 'accept' };
  if (prefersJson(visit.request.headers.get('accept'))) {
    return answerMade(visit, { type: JSON_TYPE, text: toLine(entry), chosen, headers });
  }
  await loadEntries(visit, glossary, entry.related ?? []);
  const up = visit.path.endsWith('/') ? '../' : '';
  return answerMade(visit, {
    type: 'text/html; charset=utf-8',
    text: termPage(entry, {
      glossary,
      words: edge.words,
      pageOf: (id) => up + encodeURIComponent(id),
    }),
    chosen,
    headers: { ...headers, 'content-security-policy': TERM_PAGE_POLICY },
  });
}

/** The same for people, and for programs that say so. */
export const term: Route = { name: 'term', pattern: 'terms/:id', answer: answerTerm };

/** With a slash at its end the address is good as well. */
export const termFolder: Route = { name: 'term', pattern: 'terms/:id/', answer: answerTerm };

interface Found {
  entry: Entry;
  glossary: Glossary;
  chosen: Chosen;
}

async function find(edge: Edge, visit: Visit): Promise<Found> {
  const { id = '' } = visit.parameters;
  const chosen = await chooseRelease(edge, visit);
  const glossary = await loadGlossary(edge, visit, chosen);
  await loadEntries(visit, glossary, [id]);
  const entry = glossary.get(id);
  if (!entry) throw new HttpProblem(404, 'There is no such term.');
  return { entry, glossary, chosen };
}
