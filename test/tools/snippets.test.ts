import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import type { Hashes } from '../../tools/integrity.ts';
import { build } from '../e2e/support/built.ts';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const { version } = JSON.parse(read('package.json')) as { version: string };

/** What is printed for the files in a folder, or where none is named. */
async function snippets(...folder: string[]): Promise<string> {
  const args = [path.join(root, 'tools/snippets.ts'), ...folder];
  return (await promisify(execFile)(process.execPath, args)).stdout;
}

const mapsIn = (text: string): Hashes[] =>
  Array.from(
    text.matchAll(/<script type="importmap">(.*?)<\/script>/gs),
    ([, json]) => (JSON.parse(json!) as { integrity: Hashes }).integrity,
  );

describe('what owners paste', () => {
  let hashes: Hashes;
  before(
    async () => {
      await build();
      hashes = JSON.parse(read('dist/cdn/integrity.json')) as Hashes;
    },
    { timeout: 120_000 },
  );

  it('has the hash of each file that a page can ask for', async () => {
    const base = 'https://files.example/glosslight/';
    const text = await snippets(base);
    const scripts = Object.entries(hashes).filter(([file]) => file.endsWith('.js'));
    const modules = scripts.filter(([file]) => /^parts-|esm/.test(file));
    const integrity = Object.fromEntries(modules.map(([file, hash]) => [base + file, hash]));
    assert.deepEqual(mapsIn(text), [integrity, integrity]);
    for (const [file, hash] of scripts) {
      const ways = [`"${base}${file}": "${hash}"`, `src="${base}${file}"\n  integrity="${hash}"`];
      assert.ok(
        ways.some((way) => text.includes(way)),
        file,
      );
    }
  });

  it('may be in a folder of the page’s own server, with a slash at its end or without', async () => {
    assert.equal(await snippets('/glosslight'), await snippets('/glosslight/'));
    assert.match(await snippets('/glosslight'), /src="\/glosslight\/glosslight\.js"/);
  });

  for (const file of ['README.md', 'docs/owners.md']) {
    it(`is the tag of this version in ${file}, but for the hash`, async () => {
      const printed = (await snippets()).replaceAll(/sha384-[^"]+/g, 'sha384-…');
      const [, tag] = /^```html\n(.*?)^```/ms.exec(read(file))!;
      assert.ok(printed.includes(tag!), tag);
      assert.ok(tag!.includes(`/glosslight@${version}/glosslight.js"`));
    });
  }
});
