import { channelPath } from '../channel.ts';
import type { Edge } from '../edge.ts';
import { HttpProblem } from '../http-problem.ts';
import type { Route } from './route.ts';

const json = (body: object): Response =>
  new Response(`${JSON.stringify(body)}\n`, {
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  });

/** Whether this instance is alive, whatever has become of the store. */
export const healthz: Route = {
  name: 'healthz',
  pattern: 'healthz',
  answer: async () => json({ status: 'ok' }),
};

/** Whether requests should be sent here: the store answers, and the channel leads to a release that is there. */
export const readyz: Route = {
  name: 'readyz',
  pattern: 'readyz',
  async answer(edge) {
    const reason = edge.isStopping() ? 'This instance is about to stop.' : await whyNot(edge);
    if (reason !== undefined) throw new HttpProblem(503, reason, { 'retry-after': '5' });
    return json({ status: 'ok' });
  },
};

async function whyNot({ channels, channel, releases }: Edge): Promise<string | undefined> {
  try {
    const pointer = await channels.ask(channel);
    if (!pointer) return `The store has no ${channelPath(channel)}.`;
    const { current, previous, weight } = pointer;
    for (const id of weight < 1 && previous ? [current, previous] : [current]) {
      if (!(await releases.get(id))) return `The store has no release ${id}.`;
    }
    return undefined;
  } catch {
    return 'The store does not answer as it should.';
  }
}
