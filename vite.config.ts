import { createHash } from 'node:crypto';
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig, type EnvironmentOptions, type Rolldown } from 'vite';
import { INTEGRITY, integrityOf } from './tools/integrity.ts';
import { licenseNotices, LICENSES, licensesOf } from './tools/licenses.ts';
import { minifyLiterals } from './tools/minify-literals.ts';
import { ownPolicyName, partFiles, PARTS, stepFiles } from './tools/vite-plugins.ts';

const minify = { compress: true, mangle: true, codegen: { removeWhitespace: true } };

// Named for all that may go in, so that entry and parts of one build always find each other, and those of two never mix.
const root = import.meta.dirname;
const sources = globSync(
  ['src/**/*.ts', 'tools/*.ts', '{vite.config.ts,package-lock.json,tsconfig.base.json}'],
  { cwd: root },
);
const hash = createHash('sha256');
for (const file of sources.toSorted()) hash.update(readFileSync(path.join(root, file)));
const partsFolder = `parts-${hash.digest('hex').slice(0, 8)}`;

// What several parts share, in as few files as can be: each costs a request, and small ones compress badly.
const SHARED = [
  { name: 'safe-url', test: /core\/safe-url/ },
  { name: 'element', test: /elements\/(define-element|element-base)/ },
  {
    name: 'lit',
    test: /node_modules\/(@lit|lit)|elements\/(card\.styles|events|sense\.|tokens|theme|parent-of|words\/words)/,
  },
  { name: 'reader', test: /loader\/(reading|speech|root)\./ },
  {
    name: 'tooltip',
    test: /define\/cards|@floating-ui|elements\/(open-card|reader|glossary-tooltip)|controllers\/(anchor|described|dismiss|in-sight|intent)/,
  },
  {
    name: 'entry',
    test: /elements\/(actions|content|entry|head|in-page|missing)[-.]|elements\/(settle|snippet|walk)\.|core\/page-of|controllers\/(arrival|copying)/,
  },
];

/** One build of the CDN files; all go to the same folder. */
function cdnBuild(
  entry: string | Record<string, string>,
  format: 'es' | 'iife',
  fileName: string,
): EnvironmentOptions {
  return {
    consumer: 'client',
    define: {
      // A library build keeps `process.env.NODE_ENV`, which no browser has.
      'process.env.NODE_ENV': '"production"',
      PARTS_FOLDER: JSON.stringify(partsFolder),
    },
    build: {
      outDir: 'dist/cdn',
      emptyOutDir: false,
      target: 'es2022',
      copyPublicDir: false,
      modulePreload: false,
      lib: { entry, formats: [format], name: 'glosslightScript', fileName: () => fileName },
      rolldownOptions: {
        // Constants in place of their names: smaller, and faster where they are compared per character.
        optimization: { inlineConst: true },
        output: {
          minify,
          entryFileNames: fileName,
          chunkFileNames: `${partsFolder}/[name].js`,
          ...(format === 'iife' && { codeSplitting: false, exports: 'none' as const }),
          ...(typeof entry === 'object' && { codeSplitting: { groups: SHARED } }),
        },
      },
    },
  };
}

export default defineConfig({
  plugins: [minifyLiterals(), ownPolicyName(), stepFiles(), partFiles(), licenseNotices()],
  environments: {
    parts: cdnBuild({ ...PARTS }, 'es', `${partsFolder}/[name].js`),
    esm: cdnBuild('src/loader/esm-entry.ts', 'es', 'glosslight.esm.js'),
    script: cdnBuild('src/loader/script-entry.ts', 'iife', 'glosslight.js'),
    all: cdnBuild('src/loader/all-entry.ts', 'iife', 'glosslight.all.js'),
  },
  builder: {
    async buildApp(builder) {
      const folder = path.resolve(builder.config.root, 'dist/cdn');
      rmSync(folder, { recursive: true, force: true });
      const built: unknown[] = [];
      for (const environment of Object.values(builder.environments)) {
        if (environment.name !== 'client' && environment.name !== 'ssr')
          built.push(await builder.build(environment));
      }
      const chunks = (built.flat() as Rolldown.RolldownOutput[])
        .flatMap(({ output }) => output)
        .filter((file) => file.type === 'chunk');
      const modules = chunks.flatMap(({ moduleIds }) => moduleIds);
      writeFileSync(path.join(folder, LICENSES), licensesOf(root, modules));
      const hashes = `${JSON.stringify(integrityOf(folder), null, 2)}\n`;
      writeFileSync(path.join(folder, INTEGRITY), hashes);
      builder.config.logger.info(`${INTEGRITY} ${hashes}`);
    },
  },
});
