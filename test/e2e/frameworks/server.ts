import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { render as renderLit } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { renderToString as renderPreact } from 'preact-render-to-string';
import { renderToString as renderReact } from 'react-dom/server';
import { render as renderSvelte } from 'svelte/server';
import { compile } from 'svelte/compiler';
import { createSSRApp } from 'vue';
import { renderToString as renderVue } from 'vue/server-renderer';
import { view as litView } from './lit-view.ts';
import { INITIAL } from './model.ts';
import { view as preactView } from './preact-view.ts';
import { view as reactView } from './react-view.ts';
import { appOf } from './vue-view.ts';

registerHooks({
  load(url, context, next) {
    if (!url.endsWith('.svelte')) return next(url, context);
    const { js } = compile(readFileSync(fileURLToPath(url), 'utf8'), { generate: 'server' });
    return { format: 'module', source: js.code, shortCircuit: true };
  },
});
const { default: SvelteApp } = await import('./app.svelte');

/** The first state as the server of each framework draws it. */
export const served = {
  react: renderReact(reactView(INITIAL)),
  vue: await renderVue(createSSRApp(appOf(INITIAL))),
  svelte: renderSvelte(SvelteApp, { props: { initial: INITIAL } }).body,
  preact: renderPreact(preactView(INITIAL)),
  lit: await collectResult(renderLit(litView(INITIAL))),
};
