import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { build, type Rolldown } from 'vite';

const root = path.resolve(import.meta.dirname, '../..');

type Targets = string | { [condition: string]: Targets };
interface Package {
  exports: Record<string, Targets>;
  bin: Record<string, string>;
  sideEffects: string[];
}

const { exports, bin, sideEffects } = JSON.parse(
  readFileSync(path.join(root, 'package.json'), 'utf8'),
) as Package;

/** What `./define/*` stands for: one module for each element. */
const defined = globSync('src/define/*.ts', { cwd: root }).map((file) =>
  path.basename(file, '.ts'),
);
const entries = Object.entries(exports).flatMap(([entry, targets]) =>
  entry.includes('*')
    ? defined.map((name) => fill(entry, targets, name))
    : [{ entry, files: filesOf(targets) }],
);
const modules = entries.map(({ entry }) => entry).filter((entry) => !entry.endsWith('.json'));

function fill(entry: string, targets: Targets, name: string): { entry: string; files: string[] } {
  return {
    entry: entry.replace('*', name),
    files: filesOf(targets).map((file) => file.replace('*', name)),
  };
}

function filesOf(targets: Targets): string[] {
  return typeof targets === 'string' ? [targets] : Object.values(targets).flatMap(filesOf);
}

let emitted: Set<string>;

before(() => {
  // `dist` may hold files of yesterday; the compiler says which are of today.
  const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
  const { stdout } = spawnSync(
    process.execPath,
    [tsc, '-b', 'src', 'src/cli', '--force', '--listEmittedFiles'],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  emitted = new Set(
    [...stdout.matchAll(/^TSFILE: (.*)$/gm)].map(([, file]) => path.resolve(root, file!)),
  );
});

describe('src/index.ts', () => {
  it('has these values, and no others', async () => {
    const publicNames = await import('../../src/index.ts');
    assert.deepEqual(
      Object.keys(publicNames).sort(),
      [
        'GlosslightError',
        'GlossaryErrorEvent',
        'GlossaryFollowEvent',
        'GlossaryHideEvent',
        'GlossaryReadyEvent',
        'GlossarySeenEvent',
        'GlossaryShowEvent',
        'glosslight',
      ].sort(),
    );
  });

  it('has these types, and no others', () => {
    const source = readFileSync(path.join(root, 'src/index.ts'), 'utf8');
    const names = [...source.matchAll(/export (type )?\{([^}]*)\}/g)].flatMap(
      ([, type = '', list]) =>
        list!
          .split(',')
          .map((name) => (type + name.trim()).split(' '))
          .filter(([keyword]) => keyword === 'type')
          .map((words) => words.at(-1)),
    );
    assert.deepEqual(names.sort(), [
      'Article',
      'ContentNode',
      'Entry',
      'ErrorCode',
      'GlosslightOptions',
      'GlosslightPage',
      'Link',
      'Reason',
      'Report',
    ]);
  });
});

describe('package.json', () => {
  it('exports what is documented', () => {
    assert.deepEqual(Object.keys(exports).sort(), [
      '.',
      './compiler',
      './core',
      './core/table-unicode',
      './define',
      './define/*',
      './edge',
      './edge/otlp',
      './markup',
      './package.json',
      './runtimes/annotator',
      './runtimes/bun',
      './runtimes/cloudflare',
      './runtimes/deno',
      './runtimes/embed-plugin',
      './runtimes/fastly',
      './runtimes/file-store',
      './runtimes/node',
      './runtimes/node-fetch',
      './runtimes/public-fetch',
      './runtimes/service-worker',
      './runtimes/wasi',
    ]);
  });

  for (const { entry, files } of entries) {
    it(`leads from ${entry} to files that are built`, () => {
      for (const file of files) {
        const target = path.join(root, file);
        assert.ok(file.endsWith('.json') ? existsSync(target) : emitted.has(target), file);
      }
    });
  }

  it('has programs that are built', () => {
    for (const file of Object.values(bin)) assert.ok(emitted.has(path.join(root, file)), file);
  });

  for (const pattern of sideEffects) {
    it(`names a module of ours with side effects: ${pattern}`, () => {
      assert.notDeepEqual(globSync(pattern, { cwd: path.join(root, 'src') }), []);
    });
  }
});

const run = promisify(execFile);

/** Imports an entry in a Node of its own; resolves to the elements that it defined and the globals that it made. */
async function importAlone(
  entry: string,
  prelude = '',
): Promise<{ elements: string[]; globals: string[] }> {
  const code = `
    const elements = [];
    ${prelude}
    const before = new Set(Reflect.ownKeys(globalThis));
    await import(${JSON.stringify(path.posix.join('glosslight', entry))});
    // Those of undici are Node's own, made when a class of fetch is first looked at.
    const globals = Reflect.ownKeys(globalThis)
      .filter((key) => !before.has(key))
      .map(String)
      .filter((name) => !name.startsWith('Symbol(undici.'));
    console.log(JSON.stringify({ elements, globals }));`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: root,
  });
  return JSON.parse(stdout) as { elements: string[]; globals: string[] };
}

const REGISTRY = `globalThis.customElements = { get() {}, define: (name) => elements.push(name) };`;

describe('importing', () => {
  for (const entry of modules) {
    it(`${entry} throws nothing where there is no DOM`, async () => {
      await importAlone(entry);
    });
  }

  for (const entry of modules.filter((name) => !name.startsWith('./define'))) {
    it(`${entry} defines nothing`, async () => {
      assert.deepEqual(await importAlone(entry, REGISTRY), { elements: [], globals: [] });
    });
  }

  for (const name of defined.filter((each) => each.startsWith('glossary-'))) {
    it(`./define/${name} defines <${name}>`, async () => {
      const { elements } = await importAlone(`./define/${name}`, REGISTRY);
      assert.deepEqual(elements, [name]);
    });
  }
});

const ENTRY = 'virtual:entry';

/** What a bundler makes of `code`: the code, and the modules of ours that went into it. */
async function bundle(code: string): Promise<{ code: string; modules: string[] }> {
  const built = await build({
    configFile: false,
    root,
    logLevel: 'silent',
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id.endsWith(ENTRY) ? ENTRY : undefined),
        load: (id) => (id === ENTRY ? code : undefined),
      },
    ],
    build: {
      write: false,
      minify: false,
      lib: { entry: ENTRY, formats: ['es'], fileName: 'entry' },
    },
  });
  const [{ output }] = built as [Rolldown.RolldownOutput];
  const chunks = output.filter((file) => file.type === 'chunk');
  return {
    code: chunks.map((chunk) => chunk.code).join(''),
    modules: chunks.flatMap(({ moduleIds }) => moduleIds).filter((id) => id !== ENTRY),
  };
}

describe('bundling', () => {
  for (const [place, extension] of [
    ['src', 'ts'],
    ['dist/npm', 'js'],
  ]) {
    const folder = path.join(root, place!);

    it(`one name of ${place} brings nothing else along`, async () => {
      const { modules } = await bundle(
        `export { GlosslightError } from '${folder}/index.${extension}';`,
      );
      assert.deepEqual(modules, [path.join(folder, `core/error.${extension}`)]);
    });

    it(`the tables of ${place} leave what an engine may not even parse behind`, async () => {
      const { code, modules } = await bundle(`
        export { createMatcher } from '${folder}/core/index.${extension}';
        export { tableUnicode } from '${folder}/core/table-unicode.${extension}';`);
      assert.ok(modules.includes(path.join(folder, `core/unicode-tables.${extension}`)));
      assert.ok(!modules.includes(path.join(folder, `core/native-unicode.${extension}`)));
      assert.doesNotMatch(code, /\\p\{/);
    });

    for (const name of defined) {
      it(`${place}/define/${name} keeps what it is for`, async () => {
        const { code } = await bundle(`import '${folder}/define/${name}.${extension}';`);
        assert.match(code, /customElements\.define\(/);
      });
    }
  }
});
