// Prints what owners paste into their pages, with the hashes of what was built last:
//   npm run --silent snippets -- https://cdn.example/glosslight@0.1.0/
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Hashes, INTEGRITY } from './integrity.ts';

/** Where the pages are to find things. */
export interface Places {
  /** Address of the folder that the built files are in, with a slash at its end. */
  base: string;
  glossary: string;
}

/** The hash of each module at its address, to which browsers then hold every `import`. */
export function importMap(base: string, hashes: Hashes): string {
  const modules = Object.entries(hashes).filter(([file]) => /^parts-.*\.js$|\.esm\.js$/.test(file));
  const integrity = Object.fromEntries(modules.map(([file, hash]) => [base + file, hash]));
  return `<script type="importmap">
${JSON.stringify({ integrity }, null, 2)}
</script>`;
}

/** The tag of a classic script, which browsers hold to its hash. */
export function scriptTag(file: string, { base, glossary }: Places, hashes: Hashes): string {
  return `<script
  defer
  src="${base}${file}"
  integrity="${hashes[file]}"
  crossorigin
  data-glossary="${glossary}"
></script>`;
}

/** The call of the module, whose hash is in the import map. WebKit heeds that for `import()` only. */
export function moduleScript({ base, glossary }: Places): string {
  return `<script type="module">
  const { glosslight } = await import('${base}glosslight.esm.js');
  await glosslight({ glossary: '${glossary}' });
</script>`;
}

function snippets(places: Places, hashes: Hashes): string {
  const map = importMap(places.base, hashes);
  return `<!-- glosslight.js. The import map stands before all modules of the page and holds its parts to their hashes -->
${map}
${scriptTag('glosslight.js', places, hashes)}

<!-- glosslight.esm.js -->
${map}
${moduleScript(places)}

<!-- glosslight.all.js -->
${scriptTag('glosslight.all.js', places, hashes)}`;
}

if (import.meta.main) {
  const file = (name: string): string => path.resolve(import.meta.dirname, '..', name);
  const read = <Content>(name: string) => JSON.parse(readFileSync(file(name), 'utf8')) as Content;
  const { version } = read<{ version: string }>('package.json');
  const base = process.argv[2] ?? `https://cdn.example/glosslight@${version}/`;
  const places = { base: base.replace(/\/?$/, '/'), glossary: 'https://cdn.example/glossary.json' };
  console.log(snippets(places, read(`dist/cdn/${INTEGRITY}`)));
}
