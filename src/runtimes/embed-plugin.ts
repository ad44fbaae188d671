import { fileURLToPath } from 'node:url';
import { packStore } from './pack-store.ts';

/** The module that the entries read their options from. */
const EMBEDDED = 'glosslight:embedded';

/** What Rolldown, Rollup and Vite take as a plugin. */
export interface EmbedPlugin {
  name: string;
  resolveId(id: string): string | undefined;
  load(id: string): Promise<string | undefined>;
}

/**
 * Gives the entries their options: those of the module `config`, which exports them as its default, and the store in the
 * folder `store`, packed into the bundle.
 */
export function embedPlugin({
  store,
  config,
}: {
  store: string;
  config?: string | undefined;
}): EmbedPlugin {
  const resolved = `\0${EMBEDDED}`;
  const packed = new URL(import.meta.url.replace(/embed-plugin(\.[jt]s)$/, 'packed-store$1'));
  return {
    name: 'glosslight-embed',
    resolveId: (id) => (id === EMBEDDED ? resolved : undefined),
    async load(id) {
      if (id !== resolved) return undefined;
      return [
        `import { createPackedStore } from ${JSON.stringify(fileURLToPath(packed))};`,
        config === undefined
          ? 'const config = {};'
          : `import config from ${JSON.stringify(config)};`,
        `export const files = ${JSON.stringify(await packStore(store))};`,
        'export const options = { ...config, store: createPackedStore(files) };',
      ].join('\n');
    },
  };
}
