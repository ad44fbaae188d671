import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { buildBundle, MANIFEST } from '../../src/compiler/build-bundle.ts';
import { writeBundle } from '../../src/compiler/write-bundle.ts';
import { entryOf } from '../content/glossary-of.ts';
import { temporaryFolder } from './temporary-folder.ts';

const bundleOf = (term: string): Map<string, Uint8Array> => buildBundle([entryOf({ term })]).files;
const [contentName] = bundleOf('Docker').keys() as unknown as [string];

describe('writeBundle', () => {
  it('makes the folder and writes each file', async (test) => {
    const dir = path.join(await temporaryFolder(test), 'a', 'b');
    const files = bundleOf('Docker');
    await writeBundle(files, dir);
    assert.deepEqual((await readdir(dir)).sort(), [...files.keys()].sort());
    for (const [name, bytes] of files) {
      assert.deepEqual(await readFile(path.join(dir, name)), Buffer.from(bytes));
    }
  });

  it('replaces the manifest and leaves the content of earlier builds', async (test) => {
    const dir = await temporaryFolder(test);
    await writeBundle(bundleOf('Docker'), dir);
    const files = bundleOf('Pod');
    await writeBundle(files, dir);
    assert.deepEqual(await readFile(path.join(dir, MANIFEST)), Buffer.from(files.get(MANIFEST)!));
    assert.equal((await readdir(dir)).length, 3);
  });

  it('writes the manifest last, so that a failure leaves the old glossary whole', async (test) => {
    const dir = await temporaryFolder(test);
    await writeBundle(bundleOf('Pod'), dir);
    const before = await readFile(path.join(dir, MANIFEST));
    // A folder with something in it cannot be replaced by a file.
    await mkdir(path.join(dir, contentName, 'x'), { recursive: true });
    const manifestFirst = new Map([...bundleOf('Docker')].reverse());
    await assert.rejects(writeBundle(manifestFirst, dir));
    assert.deepEqual(await readFile(path.join(dir, MANIFEST)), before);
    assert.deepEqual(
      (await readdir(dir)).filter((name) => name.endsWith('.tmp')),
      [],
    );
  });

  it('never writes into the old file, but puts a new one in its place', async (test) => {
    const dir = await temporaryFolder(test);
    const elsewhere = path.join(dir, 'elsewhere.json');
    await writeFile(elsewhere, 'mine');
    await symlink(elsewhere, path.join(dir, MANIFEST));
    await writeBundle(bundleOf('Docker'), dir);
    assert.equal(await readFile(elsewhere, 'utf8'), 'mine');
  });

  it('shows a reader the old manifest or the new one, whole, with its content', async (test) => {
    const dir = await temporaryFolder(test);
    await writeBundle(bundleOf('Term 0'), dir);
    let writing = true;
    const reader = (async () => {
      while (writing) {
        const { content } = JSON.parse(await readFile(path.join(dir, MANIFEST), 'utf8')) as {
          content: { file: string; bytes: number };
        };
        assert.equal((await stat(path.join(dir, content.file))).size, content.bytes);
      }
    })();
    for (let n = 1; n < 30; n++) await writeBundle(bundleOf(`Term ${n}`), dir);
    writing = false;
    await reader;
  });
});
