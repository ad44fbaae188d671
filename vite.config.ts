import { rmSync } from 'node:fs';
import { defineConfig, type EnvironmentOptions } from 'vite';
import { minifyLiterals } from './tools/minify-literals.ts';
import { ownPolicyName, PARTS, partFiles } from './tools/vite-plugins.ts';

const minify = { compress: true, mangle: true, codegen: { removeWhitespace: true } };

/** One build of the CDN files; all go to the same folder. */
function cdnBuild(entry: string | Record<string, string>, format: 'es' | 'iife', fileName: string): EnvironmentOptions {
  return {
    consumer: 'client',
    // A library build keeps `process.env.NODE_ENV`, which no browser has.
    define: { 'process.env.NODE_ENV': '"production"' },
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
          chunkFileNames: 'parts/[name]-[hash].js',
          ...(format === 'iife' && { codeSplitting: false, exports: 'none' as const }),
        },
      },
    },
  };
}

export default defineConfig({
  plugins: [minifyLiterals(), ownPolicyName(), partFiles()],
  environments: {
    parts: cdnBuild({ ...PARTS }, 'es', 'parts/[name]-[hash].js'),
    esm: cdnBuild('src/loader/esm-entry.ts', 'es', 'glosslight.esm.js'),
    script: cdnBuild('src/loader/script-entry.ts', 'iife', 'glosslight.js'),
    all: cdnBuild('src/loader/all-entry.ts', 'iife', 'glosslight.all.js'),
  },
  builder: {
    // The parts first: the entries carry the names of their files.
    async buildApp(builder) {
      rmSync('dist/cdn', { recursive: true, force: true });
      for (const name of ['parts', 'esm', 'script', 'all']) await builder.build(builder.environments[name]!);
    },
  },
});
