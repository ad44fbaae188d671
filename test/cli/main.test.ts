import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { folderOf } from './folder-of.ts';
import { run } from './run.ts';

describe('glosslight', () => {
  const wrong: [argv: string[], message: RegExp][] = [
    [[], /Usage: glosslight/],
    [['annotat'], /unknown command 'annotat'/],
    [['build', 'a.json'], /required option '--out <dir>' not specified/],
    [['build', '--out', 'a'], /missing required argument 'source'/],
    [['check'], /missing required argument 'source'/],
    [['check', 'a.json', 'b.json'], /too many arguments/],
    [['find', '--lang', 'en'], /unknown option '--lang'/],
    [['check', 'none.json'], /none\.json: there is no such file/],
    [['build', 'none.json', '--out', 'a'], /none\.json: there is no such file/],
    [['find'], /glossary\.json: there is no such file/],
    [['check', '.'], /is a directory/],
  ];
  for (const [argv, message] of wrong) {
    it(`answers ${JSON.stringify(argv)} with 2 and a message`, async (test) => {
      const { code, stdout, stderr } = await run(await folderOf(test, {}), argv);
      assert.equal(code, 2);
      assert.equal(stdout, '');
      assert.match(stderr, message);
    });
  }

  for (const command of ['build', 'check', 'find', 'annotate', 'release', 'rollback', 'serve']) {
    it(`helps with ${command} by an example`, async (test) => {
      const { code, stdout, stderr } = await run(await folderOf(test, {}), [command, '--help']);
      assert.equal(code, 0);
      assert.match(stdout, new RegExp(`Examples?:\n {2}glosslight ${command} `));
      assert.equal(stderr, '');
    });
  }

  it('lists its commands', async (test) => {
    const { code, stdout } = await run(await folderOf(test, {}), ['--help']);
    assert.equal(code, 0);
    assert.match(stdout, /build[^]*check[^]*find/);
  });

  it('says its version', async (test) => {
    const { code, stdout } = await run(await folderOf(test, {}), ['--version']);
    assert.equal(code, 0);
    assert.match(stdout, /^\d+\.\d+\.\d+\n$/);
  });

  it('says in one line where a file is not JSON', async (test) => {
    const dir = await folderOf(test, { 'glossary.json': '[\n  {,}\n]' });
    for (const argv of [
      ['check', 'glossary.json'],
      ['build', 'glossary.json', '--out', 'a'],
      ['find'],
    ]) {
      const { code, stderr } = await run(dir, argv);
      assert.equal(code, 1);
      assert.equal(
        stderr,
        `glosslight: ${dir}/glossary.json: is not JSON: line 2, column 4: expected a name in double quotes, found ","\n`,
      );
    }
  });
});
