import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createHandler } from '../../src/edge/handler.ts';
import { createOriginStore } from '../../src/edge/stores/origin.ts';
import { serveNode } from '../../src/runtimes/node.ts';
import { ask, fieldsOf } from './get.ts';

describe('an edge whose store is another edge', () => {
  it('answers as that one does', async (test) => {
    const { handler, get, id, files } = ask();
    const server = await serveNode(handler);
    test.after(() => server.close(0));
    const store = createOriginStore({ url: server.origin });
    const behind = createHandler({ store });
    const content = [...files.keys()].filter((path) => /^releases.*\.json$/.test(path));
    assert.ok(content.length >= 3);
    const paths = [
      'channels/live.json',
      'channels/live/glossary.json',
      'terms/docker',
      'search?q=c',
    ];
    for (const path of [...content, ...paths]) {
      const [here, there] = await Promise.all([
        behind(new Request(`https://edge.example/${path}`)),
        get(`/${path}`),
      ]);
      assert.equal(here.status, 200, path);
      assert.deepEqual(fieldsOf(here), fieldsOf(there), path);
      assert.deepEqual(await here.bytes(), await there.bytes(), path);
    }
    const compressed = await behind(
      new Request(`https://edge.example/releases/${id}/${content[0]!.split('/').at(-1)}`, {
        headers: { 'accept-encoding': 'br' },
      }),
    );
    assert.equal(compressed.status, 200);
    await compressed.bytes();
  });
});
