import assert from 'node:assert/strict';
import { readdir, readFile, utimes } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { createHandler } from '../../src/edge/handler.ts';
import { parseRelease } from '../../src/edge/release.ts';
import { createFileStore } from '../../src/runtimes/file-store.ts';
import { entryOf } from '../content/glossary-of.ts';
import { folderOf } from './folder-of.ts';
import { run } from './run.ts';

const sources = {
  'one.json': [entryOf({ definition: 'One. '.repeat(200) })],
  'two.json': [entryOf({ term: 'Two' })],
  'three.json': [entryOf({ term: 'Three' })],
};

interface Pointer {
  current: string;
  previous?: string;
  weight: number;
}

const pointer = async (dir: string, name = 'live'): Promise<Pointer> =>
  JSON.parse(
    await readFile(path.join(dir, 'store', 'channels', `${name}.json`), 'utf8'),
  ) as Pointer;

/** Releases, and returns the id. */
async function release(dir: string, source: string, ...more: string[]): Promise<string> {
  const { code, stderr, lines } = await run(dir, [
    'release',
    source,
    '--store',
    'store',
    '--json',
    ...more,
  ]);
  assert.equal(code, 0, stderr);
  return (lines[0] as { id: string }).id;
}

describe('glosslight release', () => {
  it('writes a release and points the channel to it', async (test) => {
    const dir = await folderOf(test, sources);
    const { code, stdout, stderr } = await run(dir, ['release', 'one.json', '--store', 'a/store']);
    assert.equal(code, 0);
    assert.equal(stderr, '');
    const [, id] = /^release ([0-9a-f]{16})\nlive: \1\n$/.exec(stdout)!;
    assert.deepEqual(await readdir(path.join(dir, 'a/store')), ['channels', 'releases']);
    assert.deepEqual(await readdir(path.join(dir, 'a/store/releases')), [id]);
    assert.deepEqual(
      JSON.parse(await readFile(path.join(dir, 'a/store/channels/live.json'), 'utf8')),
      { current: id, weight: 1 },
    );
  });

  it('comes after another that came at once, and knows of it', async (test) => {
    const dir = await folderOf(test, sources);
    const [one, two] = [await release(dir, 'one.json'), await release(dir, 'two.json')];
    await release(dir, 'three.json');
    await Promise.all([release(dir, 'one.json'), release(dir, 'two.json')]);
    const { current, previous } = await pointer(dir);
    assert.deepEqual([current, previous].sort(), [one, two].sort());
    assert.deepEqual(await readdir(path.join(dir, 'store')), ['channels', 'releases']);
  });

  it('describes each file, and has it compressed where that is worth it', async (test) => {
    const dir = await folderOf(test, sources);
    const id = await release(dir, 'one.json');
    const folder = path.join(dir, 'store', 'releases', id);
    const read = (name: string): Promise<Buffer> => readFile(path.join(folder, name));
    const { files } = parseRelease(JSON.parse(`${await read('release.json')}`), id);
    const names = ['release.json'];
    for (const [name, { type, size, encodings }] of files) {
      const bytes = await read(name);
      assert.equal(type, 'application/json');
      assert.equal(bytes.length, size);
      assert.equal('br' in encodings, size >= 500, name);
      assert.equal('gzip' in encodings, size >= 500, name);
      names.push(name);
      if (size < 500) continue;
      names.push(`${name}.br`, `${name}.gz`);
      assert.deepEqual(brotliDecompressSync(await read(`${name}.br`)), bytes);
      assert.deepEqual(gunzipSync(await read(`${name}.gz`)), bytes);
    }
    assert.ok(names.some((name) => name.endsWith('.br')));
    assert.deepEqual((await readdir(folder)).sort(), names.sort());
  });

  it('gives the same source the same id and bytes, in any store', async (test) => {
    const dir = await folderOf(test, sources);
    const read = async (store: string, id: string): Promise<Buffer[]> => {
      const folder = path.join(dir, store, 'releases', id);
      const names = (await readdir(folder)).sort();
      return Promise.all(names.map((name) => readFile(path.join(folder, name))));
    };
    const id = await release(dir, 'one.json');
    assert.equal(await release(dir, 'one.json', '--store', 'other'), id);
    assert.deepEqual(await read('other', id), await read('store', id));
    assert.notEqual(await release(dir, 'two.json'), id);
  });

  it('does nothing the second time, and says so', async (test) => {
    const dir = await folderOf(test, sources);
    const id = await release(dir, 'one.json');
    const { stdout } = await run(dir, ['release', 'one.json', '--store', 'store']);
    assert.equal(stdout, `release ${id}, which was there already\nlive: ${id}, as it was\n`);
  });

  it('keeps what was there to go back to', async (test) => {
    const dir = await folderOf(test, sources);
    const one = await release(dir, 'one.json');
    const two = await release(dir, 'two.json');
    assert.deepEqual(await pointer(dir), { current: two, previous: one, weight: 1 });
    await release(dir, 'two.json');
    assert.deepEqual(await pointer(dir), { current: two, previous: one, weight: 1 });
    await release(dir, 'one.json');
    assert.deepEqual(await pointer(dir), { current: one, previous: two, weight: 1 });
  });

  it('gives a release to some readers, then to all', async (test) => {
    const dir = await folderOf(test, sources);
    const one = await release(dir, 'one.json');
    const two = await release(dir, 'two.json', '--weight', '0.1');
    assert.deepEqual(await pointer(dir), { current: two, previous: one, weight: 0.1 });
    await release(dir, 'two.json', '--weight', '0.5');
    assert.deepEqual(await pointer(dir), { current: two, previous: one, weight: 0.5 });
    const { stdout } = await run(dir, [
      'release',
      'two.json',
      '--store',
      'store',
      '--weight',
      '.25',
    ]);
    assert.match(stdout, new RegExp(`live: ${two} for 25 % of readers, ${one} for the others`));
    await release(dir, 'two.json');
    assert.deepEqual(await pointer(dir), { current: two, previous: one, weight: 1 });
  });

  it('goes back to what most readers have while another is only tried', async (test) => {
    const dir = await folderOf(test, sources);
    const one = await release(dir, 'one.json');
    const two = await release(dir, 'two.json', '--weight', '0.1');
    const three = await release(dir, 'three.json', '--weight', '0.1');
    assert.deepEqual(await pointer(dir), { current: three, previous: one, weight: 0.1 });
    await release(dir, 'one.json');
    assert.deepEqual(await pointer(dir), { current: one, previous: three, weight: 1 });
    assert.notEqual(two, three);
  });

  it('gives the first release of a channel to all readers', async (test) => {
    const dir = await folderOf(test, sources);
    const one = await release(dir, 'one.json', '--weight', '0.1');
    assert.deepEqual(await pointer(dir), { current: one, weight: 1 });
  });

  it('leaves a manifest for servers that follow no pointer, with what most readers have', async (test) => {
    const dir = await folderOf(test, sources);
    const place = 'channels/live/glossary.json';
    const read = (): Promise<string> => readFile(path.join(dir, 'store', place), 'utf8');
    const leadsTo = async (id: string): Promise<void> => {
      const { content } = JSON.parse(await read()) as { content: { file: string } };
      assert.match(content.file, new RegExp(`^\\.\\./\\.\\./releases/${id}/glossary\\.`));
      await readFile(path.join(dir, 'store', 'channels', 'live', content.file));
    };
    const one = await release(dir, 'one.json');
    await leadsTo(one);
    const two = await release(dir, 'two.json', '--weight', '0.1');
    await leadsTo(one);
    await release(dir, 'two.json');
    await leadsTo(two);
    const handler = createHandler({ store: createFileStore(path.join(dir, 'store')) });
    const answer = await handler(new Request(`https://edge.example/${place}`));
    assert.equal(await read(), await answer.text());
    await run(dir, ['rollback', '--store', 'store']);
    await leadsTo(one);
  });

  it('has channels that do not touch each other', async (test) => {
    const dir = await folderOf(test, sources);
    const one = await release(dir, 'one.json');
    const two = await release(dir, 'two.json', '--channel', 'next');
    assert.deepEqual(await pointer(dir), { current: one, weight: 1 });
    assert.deepEqual(await pointer(dir, 'next'), { current: two, weight: 1 });
  });

  it('removes the oldest releases, but none that a channel points to', async (test) => {
    const dir = await folderOf(test, { ...sources, 'four.json': [entryOf({ term: 'Four' })] });
    const ids: string[] = [];
    for (const [n, name] of ['one', 'two', 'three'].entries()) {
      const id = await release(dir, `${name}.json`, ...(n ? [] : ['--channel', 'next']));
      await utimes(path.join(dir, 'store', 'releases', id), n + 1, n + 1);
      ids.push(id);
    }
    const { lines } = await run(dir, [
      'release',
      'four.json',
      '--store',
      'store',
      '--keep',
      '1',
      '--json',
    ]);
    const { id, removed } = lines[0] as { id: string; removed: string[] };
    const [one, two, three] = ids;
    assert.deepEqual(removed, [two]);
    const left = await readdir(path.join(dir, 'store', 'releases'));
    assert.deepEqual(left.sort(), [id, one, three].sort());
  });

  const wrong: [argv: string[], message: RegExp][] = [
    [['--weight', '1.1'], /--weight 1\.1 is no share; use a number from 0 to 1/],
    [['--weight', '-0.1'], /--weight -0\.1 is no share/],
    [['--weight', 'half'], /--weight half is no share/],
    [['--weight', ''], /--weight {2}is no share/],
    [['--keep', '0'], /--keep 0 is no number of releases/],
    [['--channel', '../x'], /"\.\.\/x" is no name of a channel/],
    [['--channel', 'Live'], /"Live" is no name of a channel/],
  ];
  for (const [argv, message] of wrong) {
    it(`refuses ${argv.join(' ')}, and writes nothing`, async (test) => {
      const dir = await folderOf(test, sources);
      const { code, stderr } = await run(dir, ['release', 'one.json', '--store', 'store', ...argv]);
      assert.equal(code, 2);
      assert.match(stderr, message);
      assert.deepEqual((await readdir(dir)).sort(), Object.keys(sources).sort());
    });
  }

  it('writes nothing if there are errors', async (test) => {
    const dir = await folderOf(test, { 'bad.json': [entryOf({ term: '' })] });
    const { code, stderr } = await run(dir, ['release', 'bad.json', '--store', 'store']);
    assert.equal(code, 1);
    assert.match(stderr, /field term is blank/);
    assert.deepEqual(await readdir(dir), ['bad.json']);
    const json = await run(dir, ['release', 'bad.json', '--store', 'store', '--json']);
    assert.equal((json.lines[0] as { errors: number }).errors, 1);
  });

  it('refuses a channel that is something else', async (test) => {
    const dir = await folderOf(test, { ...sources, 'store/channels/live.json': { current: 'x' } });
    const { code, stderr } = await run(dir, ['release', 'one.json', '--store', 'store']);
    assert.equal(code, 2);
    assert.match(stderr, /live\.json is no channel/);
  });

  it('says so in one line where the store cannot be written', async (test) => {
    const dir = await folderOf(test, sources);
    const { code, stderr } = await run(dir, ['release', 'one.json', '--store', 'two.json']);
    assert.equal(code, 2);
    assert.match(stderr, /^glosslight: (ENOTDIR|EEXIST): .*\n$/);
  });
});
