import { after, before } from 'node:test';
import type { Hashes } from '../../../tools/integrity.ts';
import { type Places, scriptTag } from '../../../tools/snippets.ts';
import { barePage, type Build } from './bare-page.ts';
import type { EngineStage } from './engine-stage.ts';
import { type Host, startHost } from './host.ts';
import { PROBE } from './probe.ts';
import { publish, readHashes } from './publish.ts';

/** A host with pages that are strict, and a CDN that does no more than it has to. */
export interface StrictHost {
  /** Where script and glossary are: on the CDN, and on the host itself. */
  readonly cdn: Places;
  readonly own: Places;
  readonly hashes: Hashes;
  /** The tag that an owner pastes, or for the module that of a script that calls it. */
  tagOf(build: Build, places: Places): string;
  /** Goes to the bare page with `head` in its head. */
  open(headers: Record<string, string>, head: string): Promise<void>;
}

const CALL = 'call.js';
const CALLING = `
  const { glosslight } = await import('./glosslight.esm.js');
  await glosslight({ glossary: new URL('glossary.json', import.meta.url).href });`;

/** Sets such a host up before the tests of a suite. */
export function useStrictHost(stage: EngineStage): StrictHost {
  let server: Host;
  let cdn: Places;
  let own: Places;
  let hashes: Hashes;
  before(async () => {
    server = await startHost();
    hashes = await readHashes();
    cdn = await placesOn(server);
    own = await placesOn(stage.host);
  });
  after(() => server.close());
  return {
    get cdn() {
      return cdn;
    },
    get own() {
      return own;
    },
    get hashes() {
      return hashes;
    },
    tagOf: (build, places) =>
      build === 'glosslight.esm.js'
        ? `<script type="module" src="${places.base}${CALL}"></script>`
        : scriptTag(build, places, hashes),
    async open(headers, head) {
      const body = await barePage(PROBE + head);
      await stage.page.goto(stage.host.serve('strict.html', { headers, body }));
    },
  };
}

async function placesOn(host: Host): Promise<Places> {
  const base = await publish(host, undefined, [[CALL, CALLING]]);
  return { base, glossary: `${base}glossary.json` };
}
