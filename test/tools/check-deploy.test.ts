import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { CHECKS } from '../../tools/check-deploy/checks/index.ts';
import { check, type Shape } from '../../tools/check-deploy/shape.ts';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

interface Package {
  version: string;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

const readPackage = (file: string): Package => JSON.parse(read(file)) as Package;

describe('deploy/', () => {
  const folders = readdirSync(path.join(root, 'deploy'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

  it('has a check for each folder', () => {
    assert.deepEqual(CHECKS.map(({ folder }) => folder).sort(), folders.sort());
  });

  it('is explained folder by folder, with what each check prints', () => {
    const docs = read('docs/deploying.md');
    for (const folder of folders) assert.match(docs, new RegExp(`^deploy/${folder}: `, 'm'));
  });

  for (const folder of ['cloudflare', 'fastly']) {
    it(`takes the versions that are tried, in ${folder}/`, () => {
      const { dependencies, devDependencies } = readPackage(`deploy/${folder}/package.json`);
      const tools = readPackage('tools/runtimes/package.json');
      const tried: Record<string, string | undefined> = {
        ...tools.dependencies,
        '@fastly/cli': tools.optionalDependencies?.['@fastly/cli-linux-x64'],
        glosslight: readPackage('package.json').version,
      };
      const taken = Object.entries({ ...dependencies, ...devDependencies });
      assert.ok(taken.length > 1);
      for (const [name, version] of taken) assert.equal(version, tried[name], name);
    });
  }
});

describe('the check of fields', () => {
  const shape: Shape = {
    required: ['name'],
    fields: {
      name: 'string',
      kind: { oneOf: ['a', 'b'] },
      parts: { list: { fields: { size: 'number' } } },
      labels: { map: 'string' },
    },
  };

  it('lets pass what is as it should be', () => {
    check({ name: 'x', kind: 'b', parts: [{ size: 1 }, {}], labels: { any: 'one' } }, shape, 'it');
  });

  const wrong: [value: unknown, message: RegExp][] = [
    [[], /^it is no object/],
    [{}, /^it\.name is missing/],
    [{ name: 1 }, /^it\.name is no string/],
    [{ name: 'x', kind: 'c' }, /^it\.kind is "c"/],
    [{ name: 'x', size: 1 }, /^it\.size is no field/],
    [{ name: 'x', parts: {} }, /^it\.parts is no list/],
    [{ name: 'x', parts: [{}, { size: '1' }] }, /^it\.parts\[1\]\.size is no number/],
    [{ name: 'x', labels: { any: 1 } }, /^it\.labels\.any is no string/],
  ];
  for (const [value, message] of wrong) {
    it(`says what is wrong with ${JSON.stringify(value)}`, () => {
      assert.throws(() => check(value, shape, 'it'), { message });
    });
  }
});
