import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { enginesToTest } from '../../tools/find-browser.mjs';
import type { Trace, Walk } from './frameworks/hub.ts';
import { fileOf } from './frameworks/page-name.ts';
import { applicationPage, FRAMEWORKS, type Framework, type Mode } from './frameworks/pages.ts';
import { arrival } from './support/arrival.ts';
import { assertSame, assertSameText, useHub } from './support/hub.ts';

/** How an application comes into its page. */
interface Path {
  name: string;
  how: string;
  /** How long after the load it is hydrated, in milliseconds, if not at once. */
  late?: number;
  /** The one framework that has it. */
  only?: Framework;
}

const PATHS: Path[] = [
  { name: 'client', how: 'drawn in the page' },
  { name: 'body', how: 'drawn right into the body' },
  { name: 'hydrated', how: 'drawn on the server and hydrated at once' },
  { name: 'late', how: 'drawn on the server and hydrated 2 seconds after the load', late: 2000 },
  {
    name: 'document',
    how: 'drawn on the server as a whole document and hydrated as late',
    late: 2000,
    only: 'react',
  },
];

interface Case {
  host: Framework;
  path: Path;
}

const CASES: Case[] = FRAMEWORKS.flatMap((host) =>
  PATHS.filter(({ only = host }) => only === host).map((path) => ({ host, path })),
);
const [REACT] = CASES as [Case];

/** What waits for its framework is highlighted. Preact leaves no sign of it, and takes what it finds. */
const isWrapped = ({ host, path }: Case): boolean => !path.late || host === 'preact';

for (const engine of enginesToTest()) {
  describe(`an application in ${engine}`, () => {
    const hub = useHub(engine);
    let traces: Record<string, Trace>;
    let folder: string;
    const addressOf = ({ host, path }: Case, mode: Mode): string =>
      folder + fileOf({ host, path: path.name, mode });
    const traceOf = (each: Case, mode: Mode): Trace => traces[addressOf(each, mode)]!;

    before(async () => {
      const names = CASES.flatMap(({ host, path }) =>
        (['control', 'highlight', 'wrap', 'rival'] as const).map((mode) => ({
          host,
          path: path.name,
          mode,
        })),
      );
      const pages = names.map((name) => [fileOf(name), applicationPage(name, hub.ours)] as const);
      folder = await hub.open(new Map(pages));
      const walksOf = (each: Case): Walk[] => {
        const { late } = each.path;
        const walk = (mode: Mode, more: Partial<Walk> = {}): Walk => ({
          url: addressOf(each, mode),
          control: addressOf(each, 'control'),
          ...(late && { late }),
          ...more,
        });
        const control = { url: addressOf(each, 'control'), ...(late && { late: 0 }) };
        const rival = each === REACT ? [walk('rival', { patience: 0 })] : [];
        return [control, walk('highlight'), walk('wrap'), ...rival];
      };
      const prompt = CASES.filter(({ path }) => !path.late);
      const lanes = [
        ...CASES.filter(({ path }) => path.late).map((each) => [each]),
        ...FRAMEWORKS.map((host) => prompt.filter((each) => each.host === host)),
      ];
      traces = await hub.walk(lanes.map((lane) => lane.flatMap(walksOf)));
    });

    for (const each of CASES) {
      const { host, path } = each;
      it(`of ${host}, ${path.how}, keeps its nodes when it is highlighted`, () => {
        assertSame(traceOf(each, 'highlight'), traceOf(each, 'control'));
      });
      it(`of ${host}, ${path.how}, keeps its text when it is wrapped`, () => {
        assertSameText(traceOf(each, 'wrap'), traceOf(each, 'control'), isWrapped(each));
      });
    }

    it('breaks under a script that replaces text nodes, as the same comparison says', () => {
      const [rival, control] = [traceOf(REACT, 'rival'), traceOf(REACT, 'control')];
      const drawn = ({ snapshots }: Trace) => snapshots.map(({ html }) => html);
      assert.equal(drawn(rival)[0], drawn(control)[0]);
      assert.notDeepEqual(drawn(rival), drawn(control));
      assert.notDeepEqual(rival.said, []);
    });

    arrival(hub);
  });
}
