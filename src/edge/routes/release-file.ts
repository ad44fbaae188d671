import { answer, FOR_EVER, tagOf } from '../answer.ts';
import type { Edge, Visit } from '../edge.ts';
import { HttpProblem } from '../http-problem.ts';
import { acceptedEncodings, IDENTITY } from '../negotiate.ts';
import { type Encoding, ENCODINGS, filePath, isReleaseId, type ReleaseFile } from '../release.ts';
import { StoreError } from '../store.ts';
import type { Route } from './route.ts';

/** A file of a release: the same for ever, in the encoding that the client likes best. */
export const releaseFile: Route = {
  name: 'release-file',
  pattern: 'releases/:id/*file',
  async answer(edge, visit) {
    const { id = '', file = '' } = visit.parameters;
    const release = isReleaseId(id)
      ? await visit.trace.step('store', () => edge.releases.get(id))
      : undefined;
    const facts = release?.files.get(file);
    if (!facts) throw new HttpProblem(404, 'There is no such file.');
    const available = ENCODINGS.filter((encoding) => facts.encodings[encoding]);
    const accepted = acceptedEncodings(visit.request.headers.get('accept-encoding'), available);
    if (!accepted.length) {
      const problem = `There is only: ${[...available, IDENTITY].join(', ')}.`;
      throw new HttpProblem(406, problem, { vary: 'accept-encoding' });
    }
    for (const encoding of accepted) {
      const response = await answerWith(edge, visit, {
        facts,
        id,
        file,
        encoding: encoding === IDENTITY ? undefined : encoding,
      });
      // A store may do without what is compressed.
      if (response) return response;
    }
    throw new StoreError(filePath(id, file), 'is not there');
  },
};

interface Wanted {
  facts: ReleaseFile;
  id: string;
  file: string;
  encoding: Encoding | undefined;
}

function answerWith(
  { store }: Edge,
  { request, trace }: Visit,
  { facts, id, file, encoding }: Wanted,
): Promise<Response | undefined> {
  const { size, sha256 } = (encoding && facts.encodings[encoding]) ?? facts;
  const path = filePath(id, file, encoding);
  return answer(request, {
    etag: tagOf(sha256),
    size,
    headers: {
      'content-type': facts.type,
      ...(encoding && { 'content-encoding': encoding }),
      'cache-control': FOR_EVER,
      'glosslight-release': id,
      vary: 'accept-encoding',
    },
    async read() {
      const found = await trace.step('store', () => store.get(path, request.signal));
      if (found?.size !== undefined && found.size !== size) {
        throw new StoreError(path, `has ${found.size} bytes in place of ${size}`);
      }
      return found?.body;
    },
  });
}
