import { compile } from 'svelte/compiler';
import { build, type Plugin, type Rolldown } from 'vite';

const svelte: Plugin = {
  name: 'svelte',
  transform: (code, id) =>
    id.endsWith('.svelte')
      ? compile(code, { filename: id, generate: 'client', dev: true }).js.code
      : undefined,
};

/** Bundles entries of this folder for browsers, as they are while one develops, when frameworks say most. */
export async function bundle(entries: readonly string[]): Promise<Map<string, string>> {
  const { output } = (await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'warn',
    plugins: [svelte],
    define: {
      'process.env.NODE_ENV': '"development"',
      __VUE_OPTIONS_API__: 'false',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
    resolve: {
      conditions: ['module', 'browser', 'development'],
      // The one that compiles templates in the page.
      alias: { vue: 'vue/dist/vue.esm-bundler.js' },
    },
    build: {
      write: false,
      minify: false,
      modulePreload: false,
      target: 'es2022',
      rolldownOptions: {
        input: entries.map((name) => `${name}.ts`),
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  })) as Rolldown.RolldownOutput;
  return new Map(
    output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : `${file.source}`]),
  );
}
