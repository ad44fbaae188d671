import { brotliCompressSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

/** The parts of the page's life that load by themselves, by name; see `src/loader/parts.ts`. */
export const PARTS = {
  follower: 'src/page/follower.ts',
  reading: 'src/loader/reading.ts',
  cards: 'src/define/cards.ts',
  popover: 'src/define/glossary-popover.ts',
  wrapping: 'src/loader/wrapping.ts',
  panel: 'src/define/glossary-panel.ts',
  explain: 'src/loader/explain.ts',
  raw: 'src/loader/compile-raw.ts',
} as const;

type Part = keyof typeof PARTS;

/**
 * Tells the entries the names of the parts' files, which carry hashes and so are known only once they are built,
 * and writes `sizes.json`: which files make up which step of a page's life.
 */
export function partFiles(): Plugin {
  const files = new Map<Part, string[]>();
  const filesOf = (...parts: Part[]): string[] => parts.flatMap((part) => files.get(part) ?? []);
  return {
    name: 'glosslight:part-files',
    sharedDuringBuild: true,
    transform: {
      filter: { id: /\/loader\/cdn-parts\.ts$/ },
      handler(code) {
        const names = Object.fromEntries([...files].map(([part, [file]]) => [part, file]));
        return { code: code.replaceAll('PART_FILES', JSON.stringify(names)), map: null };
      },
    },
    generateBundle(_options, bundle) {
      if (this.environment.name !== 'parts') return;
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || !chunk.isEntry) continue;
        files.set(chunk.name as Part, [chunk.fileName, ...importedBy(chunk, bundle)]);
      }
      const steps = {
        before: ['glosslight.js'],
        change: filesOf('follower'),
        intent: filesOf('reading', 'cards'),
        opening: filesOf('popover', 'panel'),
        ...Object.fromEntries((['wrapping', 'raw', 'explain'] as const).map((part) => [part, filesOf(part)])),
      };
      this.emitFile({
        type: 'asset',
        fileName: 'sizes.json',
        source: `${JSON.stringify(steps, null, 2)}\n`,
      });
    },
  };
}

/** All files that `chunk` imports, and those that they import. */
function importedBy(
  chunk: Rolldown.OutputChunk,
  bundle: Rolldown.OutputBundle,
  found = new Set<string>(),
): Set<string> {
  for (const file of chunk.imports) {
    const imported = bundle[file];
    if (found.has(file) || imported?.type !== 'chunk') continue;
    found.add(file);
    importedBy(imported, bundle, found);
  }
  return found;
}

/**
 * Gives Lit's Trusted Types policy our name. A host then lists one name, ours, and its own Lit keeps `lit-html`:
 * a second policy of the same name is an error where duplicates are not allowed.
 */
export function ownPolicyName(): Plugin {
  let renamed = 0;
  return {
    name: 'glosslight:policy-name',
    transform: {
      filter: { id: /lit-html\.js$/ },
      handler(code) {
        const own = code.replace(/createPolicy\(\s*(["'`])lit-html\1/, "createPolicy('glosslight'");
        if (own !== code) renamed++;
        return { code: own, map: null };
      },
    },
    closeBundle() {
      if (this.environment.name === 'parts' && !renamed)
        this.error("Lit's policy was not found: has lit-html changed?");
    },
  };
}

export const brotliSize = (code: string | Uint8Array): number => brotliCompressSync(code).length;
