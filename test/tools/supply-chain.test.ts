import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it, mock } from 'node:test';
import { promisify } from 'node:util';
import { createBuilder, type Rolldown } from 'vite';
import type { Hashes } from '../../tools/integrity.ts';
import { licensesOf } from '../../tools/licenses.ts';

const run = promisify(execFile);
const root = path.resolve(import.meta.dirname, '../..');

/** What the build reads; all that it links to, it finds elsewhere. */
const SOURCES = ['src/**/*.*', 'tools/*.*', '*.*', 'LICENSE'];

let folder: string;
let first: string;
let second: string;
/** What the first build prints. */
let printed: string;
/** The chunks of the second build. */
const chunks: Rolldown.OutputChunk[] = [];

/** A checkout of its own, which `write` fills in the order it likes. */
async function checkout(name: string, order: (files: string[]) => string[]): Promise<string> {
  const target = path.join(folder, name);
  for (const file of order(globSync(SOURCES, { cwd: root }).toSorted()))
    await cp(path.join(root, file), path.join(target, file), { recursive: true });
  await symlink(path.join(root, 'node_modules'), path.join(target, 'node_modules'));
  return target;
}

before(
  async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'glosslight-build-'));
    first = await checkout('one', (files) => files);
    second = await checkout('some/where/else', (files) => files.toReversed());
    const vite = path.join(root, 'node_modules/vite/bin/vite.js');
    ({ stdout: printed } = await run(process.execPath, [vite, 'build'], { cwd: first }));
    // Another day, another working directory, and libraries whose addresses are other ones too.
    mock.timers.enable({ apis: ['Date'], now: 0 });
    process.chdir(folder);
    const builder = await createBuilder({
      root: second,
      resolve: { preserveSymlinks: true },
      logLevel: 'warn',
      plugins: [
        {
          name: 'chunks',
          generateBundle(_options, bundle) {
            for (const file of Object.values(bundle)) if (file.type === 'chunk') chunks.push(file);
          },
        },
      ],
    });
    await builder.buildApp();
    process.chdir(root);
    mock.timers.reset();
  },
  { timeout: 120_000 },
);

after(() => rm(folder, { recursive: true }));

const filesOf = (checkout: string): string[] =>
  globSync('**/*.*', { cwd: path.join(checkout, 'dist/cdn') }).toSorted();

const read = (checkout: string, file: string): string =>
  readFileSync(path.join(checkout, 'dist/cdn', file), 'utf8');

const hashesOf = (checkout: string): [file: string, hash: string][] =>
  filesOf(checkout).map((file) => {
    const hash = createHash('sha384').update(read(checkout, file));
    return [file, `sha384-${hash.digest('base64')}`];
  });

describe('a build', () => {
  it('is the same, byte by byte, at another place and another time', () => {
    assert.ok(filesOf(first).length > 15);
    assert.deepEqual(hashesOf(second), hashesOf(first));
  });

  it('tells the hash of each of its files, in their order', () => {
    const text = read(first, 'integrity.json');
    const hashes = JSON.parse(text) as Hashes;
    const files = hashesOf(first).filter(([file]) => file !== 'integrity.json');
    assert.deepEqual(Object.entries(hashes), files);
    assert.ok(printed.includes(text));
  });
});

describe('the code of others', () => {
  const isForeign = (id: string): boolean => id.includes('/node_modules/');

  it('is listed with its licence', () => {
    const ids = chunks.flatMap(({ moduleIds }) => moduleIds).filter(isForeign);
    const folders = new Set(ids.map((id) => /^.*node_modules\/(@.*?\/)?.*?\//.exec(id)![0]));
    assert.ok(folders.size > 3, [...folders].join());
    const list = read(first, 'LICENSES.md');
    for (const each of [...folders, root]) {
      const { name, version, license } = JSON.parse(
        readFileSync(path.join(each, 'package.json'), 'utf8'),
      ) as Record<string, string>;
      const [, text = ''] = list.split(`# ${name} ${version} (${license})\n`);
      const file = readdirSync(each).find((name) => /^licen[cs]e/i.test(name))!;
      const lines = readFileSync(path.join(each, file), 'utf8').split('\n');
      for (const line of lines.filter((each) => each.length > 20))
        assert.ok(text.includes(line), name);
    }
    assert.equal(list.match(/^# /gm)?.length, folders.size + 1);
  });

  it('is told of in the first line of just those files that hold it', () => {
    const NOTICE = '/*! Licences: LICENSES.md */\n';
    const files = filesOf(first).filter((file) => file.endsWith('.js'));
    const holding = chunks.filter(({ moduleIds }) => moduleIds.some(isForeign));
    assert.deepEqual(
      files.filter((file) => read(first, file).startsWith(NOTICE)),
      holding.map(({ fileName }) => fileName).toSorted(),
    );
  });

  it('is not shipped without a licence', async () => {
    const nameless = path.join(folder, 'node_modules/nameless');
    await mkdir(nameless, { recursive: true });
    await writeFile(
      path.join(nameless, 'package.json'),
      '{"name": "nameless", "version": "1.2.3"}',
    );
    const list = (): string => licensesOf(root, [path.join(nameless, 'index.js')]);
    assert.throws(list, /nameless 1\.2\.3 is shipped, but has no licence/);
    await writeFile(path.join(nameless, 'LICENSE'), 'Do as you like.');
    assert.throws(list, /nameless 1\.2\.3 is shipped, but has no licence/);
  });

  it('is in the npm package with its licences, beside our own', async () => {
    const pack = ['pack', '--dry-run', '--json', '--ignore-scripts'];
    const { stdout } = await run('npm', pack, { cwd: first });
    const [{ files }] = JSON.parse(stdout) as [{ files: { path: string }[] }];
    const names = files.map((file) => file.path).toSorted();
    const built = filesOf(first).map((file) => `dist/cdn/${file}`);
    assert.deepEqual(
      names.filter((name) => name.startsWith('dist/')),
      built,
    );
    assert.ok(names.includes('LICENSE'));
  });
});
