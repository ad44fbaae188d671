import assert from 'node:assert/strict';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { readBytes } from '../../src/edge/read-bytes.ts';
import { StoreError } from '../../src/edge/store.ts';
import { createFileStore } from '../../src/runtimes/file-store.ts';
import { folderOf } from '../cli/folder-of.ts';

describe('a store in a folder', () => {
  const outside = [
    '../secret.json',
    'releases/../../secret.json',
    './a.json',
    '/a.json',
    'releases//a.json',
    'releases/',
    '',
    '..',
    '.hidden.json',
    'releases/.hidden.json',
    'releases\\a.json',
    '..\\secret.json',
    'C:secret.json',
    'a.json\0.txt',
    'link.json',
    'folder/secret.json',
    'loop.json',
  ];
  for (const name of outside) {
    it(`has no ${JSON.stringify(name)}`, async (test) => {
      const dir = await folderOf(test, {
        'secret.json': {},
        'store/a.json': {},
        'store/.hidden.json': {},
        'store/releases/a.json': {},
        'store/releases/.hidden.json': {},
      });
      const root = path.join(dir, 'store');
      await symlink('../secret.json', path.join(root, 'link.json'));
      await symlink('..', path.join(root, 'folder'));
      await symlink('loop.json', path.join(root, 'loop.json'));
      await writeFile(path.join(root, 'releases\\a.json'), '');
      assert.equal(await createFileStore(root).get(name), undefined);
    });
  }

  it('has what a link within it leads to, also if it is a link itself', async (test) => {
    const dir = await folderOf(test, { 'store/releases/a.json': '{}' });
    await symlink('releases/a.json', path.join(dir, 'store', 'b.json'));
    await symlink('store', path.join(dir, 'other'));
    const found = await createFileStore(path.join(dir, 'other')).get('b.json');
    assert.equal(new TextDecoder().decode(await readBytes(found!)), '{}');
  });

  it('reads no folder beside it of a longer name', async (test) => {
    const dir = await folderOf(test, { 'store/a.json': {}, 'store2/a.json': {} });
    await symlink('../store2/a.json', path.join(dir, 'store', 'b.json'));
    assert.equal(await createFileStore(path.join(dir, 'store')).get('b.json'), undefined);
  });

  it('sees a folder that comes later', async (test) => {
    const dir = await folderOf(test, {});
    const store = createFileStore(path.join(dir, 'store'));
    assert.equal(await store.get('a.json'), undefined);
    await mkdir(path.join(dir, 'store'));
    await writeFile(path.join(dir, 'store', 'a.json'), '{}');
    assert.equal((await store.get('a.json'))?.size, 2);
  });

  it('reads large files piece by piece, and lets go of them', async (test) => {
    const dir = await folderOf(test, { 'large.json': 'x'.repeat(2_000_000) });
    for (let n = 0; n < 3; n++) {
      const { body, size } = (await createFileStore(dir).get('large.json'))!;
      assert.equal(size, 2_000_000);
      assert.ok(body instanceof ReadableStream);
      const reader = body.getReader();
      const { value } = (await reader.read()) as { value: Uint8Array };
      assert.ok(value.length < size);
      await reader.cancel();
    }
  });

  it('says so where the system refuses', async () => {
    await assert.rejects(createFileStore('no\0folder').get('a.json'), StoreError);
  });
});
