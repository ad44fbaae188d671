import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, it } from 'node:test';
import { packStore } from '../../src/runtimes/pack-store.ts';
import { createPackedStore } from '../../src/runtimes/packed-store.ts';

const dir = await mkdtemp(join(tmpdir(), 'glosslight-pack-'));
after(() => rm(dir, { recursive: true, force: true }));

const every = Uint8Array.from({ length: 256 }, (_, n) => n);
const files: Record<string, Uint8Array> = {
  'channels/live.json': Buffer.from('{"current":"b","previous":"a"}'),
  'releases/a/glossary.json': Buffer.from('{"é": "✓"}'),
  'releases/b/glossary.json.br': every,
  'releases/b/slices/start/glossary.json': Buffer.from(''),
  'releases/old/glossary.json': Buffer.from('{}'),
};
for (const [path, bytes] of Object.entries(files)) {
  await mkdir(join(dir, dirname(path)), { recursive: true });
  await writeFile(join(dir, path), bytes);
}

describe('a packed store', () => {
  it('has every byte of the releases that its channels point to', async () => {
    const store = createPackedStore(await packStore(dir));
    for (const [path, bytes] of Object.entries(files)) {
      const file = await store.get(path);
      if (path.includes('/old/')) assert.equal(file, undefined);
      else assert.deepEqual(Buffer.from(file!.body as Uint8Array), Buffer.from(bytes), path);
    }
  });

  it('has nothing that an object has by itself', async () => {
    assert.equal(await createPackedStore({}).get('constructor'), undefined);
  });

  it('is not made of a folder without a channel', async () => {
    await assert.rejects(packStore(join(dir, 'releases')), /ENOENT/);
  });
});
