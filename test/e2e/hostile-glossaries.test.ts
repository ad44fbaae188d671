import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Engine, enginesToTest } from '../../tools/find-browser.mjs';
import { hostileBundles } from '../cases/hostile-bundles.ts';
import { hostileSources } from '../cases/hostile-glossaries.ts';
import { type HostilePage, openHostilePage } from './support/hostile-page.ts';

interface Hostile {
  what: string;
  fails: string | undefined;
  /** By name; the first is what the page names. */
  files: [name: string, body: string][];
}

const glossaries: Hostile[] = [
  ...hostileSources().map(({ name, text, fails }) => ({
    what: `a glossary with ${name}`,
    fails,
    files: [['glossary.json', text] as [string, string]],
  })),
  ...hostileBundles().map(({ name, manifest, files, fails }) => ({
    what: `a bundle with ${name}`,
    fails,
    files: [['glossary.json', manifest] as [string, string], ...Object.entries(files)],
  })),
];

/** Nobody reads a longer line in a console. */
const LINE = 500;

describe('a host survives', { concurrency: 3, timeout: 300_000 }, () => {
  for (const engine of enginesToTest())
    describe(`in ${engine}`, { concurrency: 1 }, () => tries(engine));
});

function tries(engine: Engine): void {
  let host: HostilePage;
  before(async () => {
    host = await openHostilePage(engine, () => ['Docker runs; Podman and constructor do not.']);
  });
  after(() => host.close());

  for (const [n, { what, fails, files }] of glossaries.entries()) {
    it(what, async () => {
      const [glossary] = files.map(([name, body]) => host.witness.serve(`/${n}/${name}`, body));
      const outcome = await host.try({
        glossary: glossary!,
        options: { sense: 'nothing of the kind' },
        open: fails ? [] : ['docker'],
        shared: 'Docker',
      });
      const { marked, said, ...rest } = outcome;
      assert.deepEqual(rest, { ...(fails && { fails }), ran: [], faults: [], changes: [] });
      assert.ok(said.length <= 1 && said.join('').length < LINE, said.join('\n').slice(0, 2000));
      assert.equal(marked.includes('docker: Docker'), !fails);
      assert.deepEqual(
        marked.filter((mark) => mark.endsWith(' elsewhere')),
        [],
      );
    });
  }
}
