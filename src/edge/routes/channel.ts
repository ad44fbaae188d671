import { isManifest } from '../../core/parse-bundle.ts';
import { isChannelName } from '../channel.ts';
import { chooseRelease } from '../edge.ts';
import { HttpProblem } from '../http-problem.ts';
import { MANIFEST } from '../releases.ts';
import { filePath } from '../release.ts';
import { StoreError } from '../store.ts';
import { answerMade, JSON_TYPE, toLine } from './answer-made.ts';
import type { Route } from './route.ts';

const NO_CHANNEL = 'There is no such channel.';

/** Where a channel leads to, as it is for everyone. */
export const channelPointer: Route = {
  name: 'channel',
  pattern: 'channels/:name.json',
  async answer(edge, visit) {
    const { name = '' } = visit.parameters;
    const channel = isChannelName(name)
      ? await visit.trace.step('store', () => edge.channels.get(name))
      : undefined;
    if (!channel) throw new HttpProblem(404, NO_CHANNEL);
    return answerMade(visit, { type: JSON_TYPE, text: toLine(channel) });
  },
};

/** The manifest of the release that this reader gets; all that it names is of that release. */
export const channelManifest: Route = {
  name: 'manifest',
  pattern: `channels/:name/${MANIFEST}`,
  async answer(edge, visit) {
    const { name = '' } = visit.parameters;
    if (!isChannelName(name)) throw new HttpProblem(404, NO_CHANNEL);
    const chosen = await chooseRelease(edge, visit, name);
    const manifest = await visit.trace.step('store', () => edge.releases.read(chosen.id, MANIFEST));
    const text = toLine(manifestBesideChannels(manifest, chosen.id));
    return answerMade(visit, { type: JSON_TYPE, text, chosen });
  },
};

/** The manifest of a release as a channel gives it, at `channels/NAME/`. */
export const manifestBesideChannels = (manifest: unknown, id: string): object =>
  withNames(manifest, (file) => `../../releases/${id}/${file}`);

/** A manifest in another place than its files: `nameOf` says how these are reached from there. */
export function withNames(json: unknown, nameOf: (file: string) => string): object {
  if (!isManifest(json)) throw new StoreError(filePath('', MANIFEST), 'is no manifest');
  const { content, index } = json;
  return {
    ...json,
    ...(content && { content: { ...content, file: nameOf(content.file) } }),
    ...(index && { index: { ...index, file: nameOf(index.file) } }),
  };
}
