import { before, describe, it } from 'node:test';
import { enginesToTest } from '../../tools/find-browser.mjs';
import type { Trace, Walk } from './frameworks/hub.ts';
import { fileOf } from './frameworks/page-name.ts';
import { type Mode, textPage } from './frameworks/pages.ts';
import { assertSame, assertSameText, useHub } from './support/hub.ts';

interface Swapper {
  host: string;
  /** Where in its pages our script tag is. */
  path: 'head' | 'end';
}

const SWAPPERS: Record<string, Swapper> = {
  'a script of a few lines': { host: 'plain', path: 'head' },
  htmx: { host: 'htmx', path: 'head' },
  Turbo: { host: 'turbo', path: 'head' },
  'Turbo, with our script in each body': { host: 'turbo', path: 'end' },
};
const PAGES = [undefined, 'one', 'two', 'three'];

for (const engine of enginesToTest()) {
  describe(`pages of which parts are swapped, in ${engine}`, () => {
    const hub = useHub(engine);
    let traces: Record<string, Trace>;
    let folder: string;
    const addressOf = ({ host, path }: Swapper, mode: Mode): string =>
      folder + fileOf({ host, path, mode });
    const traceOf = (swapper: Swapper, mode: Mode): Trace => traces[addressOf(swapper, mode)]!;

    before(async () => {
      const all = Object.values(SWAPPERS);
      const names = all.flatMap(({ host, path }) =>
        (['control', 'highlight', 'wrap'] as const).flatMap((mode) =>
          PAGES.map((page) => ({ host, path, mode, page })),
        ),
      );
      const pages = names.map((name) => [fileOf(name), textPage(name, hub.ours)] as const);
      folder = await hub.open(new Map(pages));
      const laneOf = (swapper: Swapper): Walk[] => {
        const control = addressOf(swapper, 'control');
        return [
          { url: control },
          { url: addressOf(swapper, 'highlight'), control },
          { url: addressOf(swapper, 'wrap'), control },
        ];
      };
      traces = {
        ...(await hub.walk(all.filter(({ host }) => host !== 'turbo').map(laneOf))),
        // One page at a time: frames that go back through the history share it.
        ...(await hub.walk([all.filter(({ host }) => host === 'turbo').flatMap(laneOf)])),
      };
    });

    for (const [who, swapper] of Object.entries(SWAPPERS)) {
      it(`keep their nodes when they are highlighted: ${who}`, () => {
        assertSame(traceOf(swapper, 'highlight'), traceOf(swapper, 'control'));
      });
      it(`keep their text when they are wrapped: ${who}`, () => {
        assertSameText(traceOf(swapper, 'wrap'), traceOf(swapper, 'control'), true);
      });
    }
  });
}
