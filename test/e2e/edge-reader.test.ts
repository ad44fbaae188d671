// Readers of a glossary that the edge serves, and of pages that it has marked.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createHandler } from '../../src/edge/handler.ts';
import { createEmbeddedStore } from '../../src/edge/stores/embedded.ts';
import { type NodeServer, serveNode } from '../../src/runtimes/node.ts';
import { released } from '../edge/released.ts';
import { BARE_MARKS, barePage, tagFor } from './support/bare-page.ts';
import { readSource } from './support/built.ts';
import { entryOf } from './support/glossary.ts';
import { CONCURRENCY, useStage } from './support/stage.ts';
import type { Visit } from './support/visit.ts';

/** So many entries are too many for one file. */
const MANY = 2100;

describe('the edge', { concurrency: CONCURRENCY }, () => {
  const stage = useStage();
  const servers: NodeServer[] = [];
  after(() => Promise.all(servers.map((server) => server.close(0))));

  /** The demo's glossary, with others beside it. */
  async function release(entries: number): Promise<ReturnType<typeof released>> {
    const source = JSON.parse(await readSource('glossary.json')) as { terms: object[] };
    for (let n = source.terms.length; n < entries; n++) {
      const term = `Filler number ${n}`;
      source.terms.push({ id: `filler-${n}`, term, short: term, definition: term });
    }
    return released(source);
  }

  async function serve(options: Partial<Parameters<typeof createHandler>[0]>): Promise<string> {
    const { files } = await release(0);
    const server = await serveNode(
      createHandler({ store: createEmbeddedStore(files), allowPrivateOrigins: true, ...options }),
    );
    servers.push(server);
    return server.origin;
  }

  const namesOf = ({ requests }: Visit): string[] =>
    requests
      .map((request) => new URL(request.url()).pathname)
      .filter((path) => path.endsWith('.json'))
      .map((path) => path.replaceAll(/[0-9a-f]{16}/g, '<hash>'));

  describe('with a glossary', () => {
    const glossaries: [name: string, entries: number, files: string[]][] = [
      ['of one file', 0, ['/channels/live/glossary.json', '/releases/<hash>/glossary.<hash>.json']],
      [
        'in shards',
        MANY,
        [
          '/channels/live/glossary.json',
          '/releases/<hash>/index.<hash>.json',
          '/releases/<hash>/shard.<hash>.json',
        ],
      ],
    ];
    for (const [name, entries, files] of glossaries) {
      it(`${name} explains a page, and all its files are of one release`, async () => {
        const origin = await serve({
          store: createEmbeddedStore((await release(entries)).files),
        });
        const glossary = `${origin}/channels/live/glossary.json`;
        const tag = await tagFor('glosslight.js', { cdn: stage.demo.cdn, glossary });
        const address = stage.host.serve('page.html', { body: await barePage(tag) });
        await using visit = await stage.visit(address);
        await visit.complete();
        assert.deepEqual(await visit.wordings(), BARE_MARKS);
        await visit.hover('rolling update');
        await visit.tooltip.waitFor();
        assert.equal(await visit.tooltip.textContent(), entryOf('rolling-update').short);
        assert.deepEqual(namesOf(visit), files);
        const folders = visit.requests.flatMap(
          (request) => /releases\/([^/]+)/.exec(request.url())?.[1] ?? [],
        );
        assert.equal(new Set(folders).size, 1);
      });
    }
  });

  describe('with the pages of a site', () => {
    let visit: Visit;
    before(async () => {
      const attributes = 'defer data-mark="none"';
      const glossary = '/_glossary/channels/live/glossary.json';
      const tag = await tagFor('glosslight.js', { cdn: stage.demo.cdn, glossary, attributes });
      const address = stage.host.serve('page.html', { body: await barePage(tag) });
      const { origin, pathname } = new URL(address);
      visit = await stage.visit(`${await serve({ origins: { '*': origin } })}${pathname}`);
      await visit.complete();
    });
    after(() => visit[Symbol.asyncDispose]());

    it('marks what the script would have marked', async () => {
      const marks = await visit.page.locator('glossary-term').allTextContents();
      assert.deepEqual(marks, BARE_MARKS);
    });

    it('leaves nothing to mark for the script', async () => {
      assert.deepEqual(await visit.wordings(), []);
    });

    it('has its terms explained at the keyboard', async () => {
      const mark = visit.page.locator('glossary-term[term=rolling-update]');
      await mark.focus();
      await visit.tooltip.waitFor();
      assert.equal(await visit.tooltip.textContent(), entryOf('rolling-update').short);
      await visit.page.keyboard.press('Enter');
      const { term } = entryOf('rolling-update');
      await visit.popover.getByRole('heading', { name: term, level: 2 }).waitFor();
    });
  });
});
