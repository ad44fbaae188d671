import assert from 'node:assert/strict';
import { readdir, readFile, symlink } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { entryOf } from '../content/glossary-of.ts';
import { folderOf } from './folder-of.ts';
import { run } from './run.ts';

describe('glosslight build', () => {
  it('writes the files and says how large they are', async (test) => {
    const dir = await folderOf(test, { 'glossary.json': [entryOf()] });
    const { code, stdout, stderr } = await run(dir, ['build', 'glossary.json', '--out', 'out/cdn']);
    assert.equal(code, 0);
    assert.equal(stderr, '');
    assert.match(
      stdout,
      /^out\/cdn\/glossary\.[0-9a-f]{16}\.json {2}0\.\d kB, 0\.\d kB with brotli\nout\/cdn\/glossary\.json {2}0\.\d kB, 0\.\d kB with brotli\n$/,
    );
    assert.equal((await readdir(path.join(dir, 'out', 'cdn'))).length, 2);
  });

  it('writes the same twice', async (test) => {
    const dir = await folderOf(test, { 'glossary.json': [entryOf()] });
    await run(dir, ['build', 'glossary.json', '--out', 'a']);
    await run(dir, ['build', './glossary.json', '--out', 'b']);
    const [a, b] = await Promise.all(
      ['a', 'b'].map(async (out) => {
        const names = (await readdir(path.join(dir, out))).sort();
        return Promise.all(
          names.map(async (name) => [name, await readFile(path.join(dir, out, name))]),
        );
      }),
    );
    assert.deepEqual(a, b);
  });

  it('tells of warnings on stderr and goes on', async (test) => {
    const dir = await folderOf(test, { 'glossary.json': [entryOf({ colour: 'blue' })] });
    const { code, stdout, stderr } = await run(dir, ['build', 'glossary.json', '--out', 'out']);
    assert.equal(code, 0);
    assert.match(stdout, /out\/glossary\.json/);
    assert.match(
      stderr,
      /^warning: \[0\] "docker", field colour is not a field[^]*glossary\.json: 1 warning\n$/,
    );
  });

  it('writes nothing if there are errors', async (test) => {
    const dir = await folderOf(test, { 'glossary.json': [entryOf({ term: '' })] });
    const { code, stdout, stderr } = await run(dir, ['build', 'glossary.json', '--out', 'out']);
    assert.equal(code, 1);
    assert.equal(stdout, '');
    assert.match(stderr, /^error: \[0\] "docker", field term is blank\n/);
    assert.deepEqual(await readdir(dir), ['glossary.json']);
  });

  it('reports to machines', async (test) => {
    const dir = await folderOf(test, {
      'good.json': [entryOf({ colour: 'blue' })],
      'bad.json': [entryOf({ related: ['pod'] })],
    });
    const good = await run(dir, ['build', 'good.json', '--out', 'out', '--json']);
    const [report] = good.lines as [
      { warnings: number; written: { file: string; bytes: number; brotli: number }[] },
    ];
    assert.equal(good.stderr, '');
    assert.equal(report.warnings, 1);
    assert.equal(report.written.length, 2);
    for (const { file, bytes } of report.written) {
      assert.equal((await readFile(path.join(dir, file))).length, bytes);
    }

    const bad = await run(dir, ['build', 'bad.json', '--out', 'out', '--json']);
    assert.equal(bad.code, 1);
    assert.deepEqual(bad.lines, [
      {
        file: 'bad.json',
        errors: 1,
        warnings: 0,
        problems: [
          {
            severity: 'error',
            place: '[0] "docker", field related',
            entry: 'docker',
            field: 'related',
            message: 'refers to "pod", which no entry has as its id',
            remedy: 'Correct the id or remove it.',
          },
        ],
        written: [],
      },
    ]);
  });

  describe('refuses to overwrite its source', () => {
    const cases: [name: string, source: string, out: string][] = [
      ['in its own folder', 'glossary.json', '.'],
      ['by a longer path', './sub/../glossary.json', 'sub/..'],
      ['through a link to it', 'link.json', '.'],
      ['through a link to its folder', 'glossary.json', 'sub/here'],
      ['to which the output links', 'real.json', 'sub'],
    ];
    for (const [name, source, out] of cases) {
      it(name, async (test) => {
        const text = JSON.stringify([entryOf()]);
        const dir = await folderOf(test, {
          'glossary.json': text,
          'real.json': text,
          'sub/other': '',
        });
        await symlink('glossary.json', path.join(dir, 'link.json'));
        await symlink('..', path.join(dir, 'sub', 'here'));
        await symlink('../real.json', path.join(dir, 'sub', 'glossary.json'));
        const { code, stdout, stderr } = await run(dir, ['build', source, '--out', out]);
        assert.equal(code, 2);
        assert.equal(stdout, '');
        assert.equal(
          stderr,
          `glosslight: ${path.join(out, 'glossary.json')} is the source; choose another directory for --out\n`,
        );
        for (const file of ['glossary.json', 'real.json']) {
          assert.equal(await readFile(path.join(dir, file), 'utf8'), text);
        }
        assert.equal((await readdir(dir)).length, 4);
      });
    }
  });

  it('builds beside a source of another name', async (test) => {
    const dir = await folderOf(test, { 'terms.json': [entryOf()] });
    assert.equal((await run(dir, ['build', 'terms.json', '--out', '.'])).code, 0);
    assert.equal((await readdir(dir)).length, 3);
  });

  it('says so in one line if the folder cannot be made', async (test) => {
    const dir = await folderOf(test, { 'terms.json': [entryOf()] });
    const { code, stderr } = await run(dir, ['build', 'terms.json', '--out', 'terms.json']);
    assert.equal(code, 2);
    assert.match(stderr, /^glosslight: EEXIST: .*terms\.json'\n$/);
  });
});
