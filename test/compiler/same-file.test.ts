import assert from 'node:assert/strict';
import { link, mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { findSameFile } from '../../src/compiler/same-file.ts';
import { temporaryFolder } from './temporary-folder.ts';

const NAMES = ['content.json', 'glossary.json'];

describe('findSameFile', () => {
  const cases: [
    name: string,
    prepare: (dir: string) => Promise<string>,
    expected: string | undefined,
  ][] = [
    ['a file of the folder', async (dir) => path.join(dir, 'glossary.json'), 'glossary.json'],
    [
      'another spelling of its path',
      async (dir) => `${dir}/../${path.basename(dir)}/./glossary.json`,
      'glossary.json',
    ],
    [
      'a link to a file of the folder',
      (dir) => linked(symlink, path.join(dir, 'glossary.json'), path.join(dir, 'a')),
      'glossary.json',
    ],
    [
      'a second name of a file of the folder',
      (dir) => linked(link, path.join(dir, 'glossary.json'), path.join(dir, 'a')),
      'glossary.json',
    ],
    [
      'what a file of the folder links to',
      (dir) =>
        linked(symlink, path.join(dir, 'other.json'), path.join(dir, 'content.json'), 'target'),
      'content.json',
    ],
    [
      'a file by another path to the folder',
      async (dir) => path.join(await linked(symlink, dir, `${dir}-link`), 'glossary.json'),
      'glossary.json',
    ],
    ['another file of the folder', async (dir) => path.join(dir, 'other.json'), undefined],
    [
      'a file of the same name elsewhere',
      (dir) => written(path.join(dir, 'sub', 'glossary.json')),
      undefined,
    ],
    ['no file', async (dir) => path.join(dir, 'none.json'), undefined],
  ];
  for (const [name, prepare, expected] of cases) {
    it(`${expected ? 'knows' : 'lets pass'} ${name}`, async (test) => {
      const dir = path.join(await temporaryFolder(test), 'out');
      await written(path.join(dir, 'glossary.json'));
      await written(path.join(dir, 'other.json'));
      assert.equal(await findSameFile(await prepare(dir), dir, NAMES), expected);
    });
  }
});

async function written(file: string): Promise<string> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, '[]');
  return file;
}

async function linked(
  make: (target: string, at: string) => Promise<void>,
  target: string,
  at: string,
  returned: 'at' | 'target' = 'at',
): Promise<string> {
  await make(target, at);
  return returned === 'at' ? at : target;
}
