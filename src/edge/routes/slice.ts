import { chooseRelease } from '../edge.ts';
import { HttpProblem } from '../http-problem.ts';
import { MANIFEST } from '../releases.ts';
import { answerMade, JSON_TYPE, toLine } from './answer-made.ts';
import { withNames } from './channel.ts';
import type { Route } from './route.ts';

/** The manifest of a glossary with no more than the terms of one page, by the page's path. */
export const slice: Route = {
  name: 'slice',
  pattern: 'slices/*page',
  async answer(edge, visit) {
    const page = (visit.parameters.page ?? '').replace(/(^|\/)$/, '$1index.html');
    const folder = `slices/${page}`;
    const chosen = await chooseRelease(edge, visit);
    const release = await visit.trace.step('store', () => edge.releases.get(chosen.id));
    if (!release?.files.has(`${folder}/${MANIFEST}`)) {
      throw new HttpProblem(404, 'There is no slice for this page.');
    }
    const manifest = await visit.trace.step('store', () =>
      edge.releases.read(chosen.id, `${folder}/${MANIFEST}`),
    );
    // From where the manifest was asked for: as deep as the page's path is.
    const up = '../'.repeat(visit.path.split('/').length - 1);
    const place = `${up}releases/${chosen.id}/${encodePath(folder)}`;
    const text = toLine(withNames(manifest, (file) => `${place}/${file}`));
    return answerMade(visit, { type: JSON_TYPE, text, chosen });
  },
};

const encodePath = (path: string): string => path.split('/').map(encodeURIComponent).join('/');
