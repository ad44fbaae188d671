import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { Script } from 'node:vm';
import { PARTS } from '../../tools/vite-plugins.ts';
import { build } from '../e2e/support/built.ts';

// What the sources say is tested elsewhere; this is about what the build makes of them.
const root = path.resolve(import.meta.dirname, '../..');
const cdn = path.join(root, 'dist/cdn');
const ENTRIES = ['glosslight.js', 'glosslight.esm.js', 'glosslight.all.js'];

const run = promisify(execFile);
const read = (file: string): string => readFileSync(path.join(cdn, file), 'utf8');
const count = (code: string, pattern: RegExp): number => code.match(pattern)?.length ?? 0;

/** The files that load by themselves. */
let parts: string[];

before(
  async () => {
    await build();
    const steps = JSON.parse(read('sizes.json')) as Record<string, string[]>;
    parts = [...new Set(Object.values(steps).flat())].filter((file) => !ENTRIES.includes(file));
  },
  { timeout: 120_000 },
);

describe('the CDN files', () => {
  it('are within the limits of their sizes', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['tools/size.ts'], {
      cwd: root,
      encoding: 'utf8',
    });
    assert.equal(status, 0, stdout + stderr);
  });

  it('come in parts, and nothing else lies beside them', () => {
    const files = globSync('**/*.js', { cwd: cdn }).map((file) => file.split(path.sep).join('/'));
    assert.ok(parts.length > 3, parts.join());
    assert.deepEqual(files.sort(), [...ENTRIES, ...parts].sort());
  });

  const FORBIDDEN: [what: string, pattern: RegExp][] = [
    ['eval', /\beval\s*\(/],
    ['new Function', /\bnew\s+Function\b/],
    ['a script tag', /createElement\(\s*["'`]script\b/],
    ['markup as text', /\.outerHTML\s*=|insertAdjacentHTML|document\.write\b|setHTMLUnsafe/],
    ['the policy name of another Lit', /createPolicy\(\s*["'`]lit-html/],
    ['a development build of Lit', /dev mode/],
    ["Node's environment", /process\.env/],
    ['a cookie or a beacon', /document\.cookie|sendBeacon/],
    ['a source map', /sourceMappingURL/],
  ];
  for (const [what, pattern] of FORBIDDEN) {
    it(`are without ${what}`, () => {
      assert.deepEqual(
        [...ENTRIES, ...parts].filter((file) => pattern.test(read(file))),
        [],
      );
    });
  }

  it('hold one place that takes markup as text, that of Lit’s templates', () => {
    const places = (files: string[]): number =>
      files.reduce((sum, file) => sum + count(read(file), /\.innerHTML\s*=/g), 0);
    assert.equal(places(['glosslight.js', 'glosslight.esm.js']), 0);
    assert.equal(places(parts), 1);
    assert.equal(places(['glosslight.all.js']), 1);
  });

  it('name no policy but ours', () => {
    const names = [...ENTRIES, ...parts].flatMap((file) => [
      ...read(file).matchAll(/createPolicy\(\s*(["'`])(.*?)\1/g),
    ]);
    assert.deepEqual([...new Set(names.map(([, , name]) => name))], ['glosslight']);
  });
});

describe('glosslight.js and glosslight.all.js', () => {
  for (const file of ['glosslight.js', 'glosslight.all.js']) {
    it(`${file} is a classic script`, () => {
      assert.doesNotThrow(() => new Script(read(file), { filename: file }));
    });
  }

  it('leave the import of parts to the first', () => {
    assert.equal(count(read('glosslight.js'), /\bimport\s*\(/g), 1);
    assert.equal(count(read('glosslight.all.js'), /\bimport\s*\(/g), 0);
  });

  /** A file of the parts, by its name, and all that it imports. */
  function filesOf(name: string, folder: string, found = new Set<string>()): Set<string> {
    found.add(name);
    for (const [, imported] of read(`${folder}/${name}.js`).matchAll(/from"\.\/(.+?)\.js"/g))
      if (!found.has(imported!)) filesOf(imported!, folder, found);
    return found;
  }

  it('name each part, and with it all that it imports, which is fetched beside it', () => {
    for (const file of ['glosslight.js', 'glosslight.esm.js']) {
      const code = read(file);
      const folder = /parts-[0-9a-f]{8}/.exec(code)![0];
      const named = /`([a-z, -]+)`\.split\(` `\)/.exec(code)![1]!.split(' ');
      assert.deepEqual(
        named.map((names) => names.split(',')),
        Object.keys(PARTS).map((name) => [...filesOf(name, folder)]),
        file,
      );
      assert.ok(named.some((names) => names.includes(',')));
    }
  });
});

describe('glosslight.esm.js', () => {
  it('exports the function and its error, and starts nothing by itself', async () => {
    const url = pathToFileURL(path.join(cdn, 'glosslight.esm.js')).href;
    const code = `console.log(Object.keys(await import(${JSON.stringify(url)})).sort().join())`;
    const { stdout, stderr } = await run(process.execPath, ['--input-type=module', '--eval', code]);
    assert.equal(stdout.trim(), 'GlosslightError,glosslight');
    assert.equal(stderr, '');
  });
});

describe('the sources', () => {
  it('never make markup of text', () => {
    const sinks =
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|setHTMLUnsafe|unsafe(?:HTML|SVG|Static)|\beval\(|new Function/;
    const files = globSync('src/**/*.ts', { cwd: root });
    assert.ok(files.length > 50);
    assert.deepEqual(
      files.filter((file) => sinks.test(readFileSync(path.join(root, file), 'utf8'))),
      [],
    );
  });
});
