import { answer, FOR_EVER, tagOf } from '../answer.ts';
import { HttpProblem } from '../http-problem.ts';
import { readBytes } from '../read-bytes.ts';
import { isReleaseId, releasePath } from '../release.ts';
import { sha256 } from '../sha256.ts';
import type { Route } from './route.ts';

/** What a release is made of; with it one edge can be the store of another. */
export const releaseFacts: Route = {
  name: 'release',
  pattern: 'releases/:id/release.json',
  async answer({ store }, { request, trace, parameters: { id } }) {
    const file = isReleaseId(id)
      ? await trace.step('store', () => store.get(releasePath(id)))
      : undefined;
    const bytes = file && (await readBytes(file));
    const response =
      bytes &&
      (await answer(request, {
        etag: tagOf(await sha256(bytes)),
        size: bytes.length,
        headers: {
          'content-type': 'application/json',
          'cache-control': FOR_EVER,
          'glosslight-release': id!,
        },
        read: async () => bytes,
      }));
    if (!response) throw new HttpProblem(404, 'There is no such release.');
    return response;
  },
};
