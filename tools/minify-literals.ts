import { minifyHTMLLiterals } from 'minify-literals';
import type { Plugin } from 'vite';

/** Takes the white space out of Lit's `html` and `css` templates, which minifiers leave alone as strings. */
export function minifyLiterals(): Plugin {
  return {
    name: 'glosslight:minify-literals',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/.*\.ts$/, code: /\b(?:html|svg|css)`/ },
      async handler(code, id) {
        const minified = await minifyHTMLLiterals(code, { fileName: id });
        return minified ? { code: minified.code, map: minified.map ?? null } : null;
      },
    },
  };
}
