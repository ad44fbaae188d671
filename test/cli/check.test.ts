import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { entryOf } from '../content/glossary-of.ts';
import { folderOf } from './folder-of.ts';
import { run } from './run.ts';

describe('glosslight check', () => {
  const cases: [name: string, terms: unknown[], code: number, last: string][] = [
    ['nothing', [entryOf()], 0, 'no problems'],
    ['a warning', [entryOf({ colour: 'blue' })], 0, '1 warning'],
    ['errors', [entryOf({ short: 7, colour: 'blue' }), null], 1, '2 errors, 1 warning'],
  ];
  for (const [name, terms, code, last] of cases) {
    it(`finds ${name}`, async (test) => {
      const dir = await folderOf(test, { 'a.json': { terms } });
      const people = await run(dir, ['check', 'a.json']);
      assert.equal(people.code, code);
      assert.equal(people.stdout, '');
      assert.ok(people.stderr.endsWith(`a.json: ${last}\n`), people.stderr);

      const machines = await run(dir, ['check', 'a.json', '--json']);
      assert.equal(machines.code, code);
      assert.equal(machines.stderr, '');
      assert.equal(machines.lines.length, 1);
    });
  }

  it('names the entry and the field', async (test) => {
    const dir = await folderOf(test, {
      'a.json': { terms: [entryOf({ related: ['kubernets'] })] },
    });
    const { stderr } = await run(dir, ['check', 'a.json']);
    assert.match(
      stderr,
      /^error: terms\[0\] "docker", field related refers to "kubernets", which no entry has as its id\n {2}→ Correct the id or remove it\.\n/,
    );
  });

  it('sends the owner of a built glossary to its source', async (test) => {
    const dir = await folderOf(test, { 'a.json': { terms: [entryOf()] } });
    await run(dir, ['build', 'a.json', '--out', 'out']);
    const { code, stderr } = await run(dir, ['check', 'out/glossary.json']);
    assert.equal(code, 1);
    assert.match(stderr, /is a manifest that was built from a glossary/);
  });
});
