import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { defineConfig, type EnvironmentOptions } from 'vite';
import { minifyLiterals } from './tools/minify-literals.ts';
import { ownPolicyName, PARTS, stepFiles } from './tools/vite-plugins.ts';

const minify = { compress: true, mangle: true, codegen: { removeWhitespace: true } };

// Named for what goes in, so that entry and parts of one build always find each other, and those of two never mix.
const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => `src/${file}`);
const hash = createHash('sha256');
for (const file of [...sources.toSorted(), 'package-lock.json', 'vite.config.ts'])
  hash.update(readFileSync(file));
const partsFolder = `parts-${hash.digest('hex').slice(0, 8)}`;

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
      PART_NAMES: JSON.stringify(Object.keys(PARTS).join(' ')),
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
        },
      },
    },
  };
}

export default defineConfig({
  plugins: [minifyLiterals(), ownPolicyName(), stepFiles()],
  environments: {
    parts: cdnBuild({ ...PARTS }, 'es', `${partsFolder}/[name].js`),
    esm: cdnBuild('src/loader/esm-entry.ts', 'es', 'glosslight.esm.js'),
    script: cdnBuild('src/loader/script-entry.ts', 'iife', 'glosslight.js'),
    all: cdnBuild('src/loader/all-entry.ts', 'iife', 'glosslight.all.js'),
  },
  builder: {
    async buildApp(builder) {
      rmSync('dist/cdn', { recursive: true, force: true });
      for (const environment of Object.values(builder.environments)) {
        if (environment.name !== 'client' && environment.name !== 'ssr')
          await builder.build(environment);
      }
    },
  },
});
