import { globSync } from 'node:fs';
import path from 'node:path';
import type { Plugin, Rolldown } from 'vite';

/** The parts of the page's life that load by themselves, by name; see `src/loader/parts.ts`. */
export const PARTS = {
  follower: 'src/page/follower.ts',
  reading: 'src/loader/reading.ts',
  cards: 'src/define/cards.ts',
  popover: 'src/define/glossary-popover.ts',
  pointing: 'src/page/point-out.ts',
  panel: 'src/define/glossary-panel.ts',
  wrapping: 'src/loader/wrapping.ts',
  shadows: 'src/page/shadows.ts',
  card: 'src/define/glossary-card.ts',
  index: 'src/define/glossary-index.ts',
  graph: 'src/define/glossary-graph.ts',
  seen: 'src/loader/seen-terms.ts',
  print: 'src/loader/print-notes.ts',
  unpainted: 'src/page/unpainted-highlight.ts',
  shards: 'src/core/shards.ts',
  raw: 'src/loader/compile-raw.ts',
  explain: 'src/loader/explain.ts',
  ...languages(),
};

type Part = keyof typeof PARTS | `words-${string}`;

/** The words of the interface in each language. */
function languages(): Record<`words-${string}`, string> {
  const files = globSync('src/elements/words/*.ts', {
    cwd: path.resolve(import.meta.dirname, '..'),
  });
  return Object.fromEntries(
    files
      .map((file) => [path.basename(file, '.ts'), file] as const)
      .filter(([tag]) => tag !== 'words')
      .toSorted()
      .map(([tag, file]) => [`words-${tag}`, file]),
  );
}

/** Writes `sizes.json`: which files make up which step of a page's life. */
export function stepFiles(): Plugin {
  return {
    name: 'glosslight:step-files',
    applyToEnvironment: ({ name }) => name === 'parts',
    generateBundle(_options, bundle) {
      const filesOf = (...parts: Part[]): string[] => [
        ...new Set(parts.flatMap((part) => [...importedBy(chunkOf(part, bundle), bundle)])),
      ];
      const steps = {
        before: ['glosslight.js'],
        change: filesOf('follower'),
        intent: filesOf('reading', 'cards'),
        opening: filesOf('popover', 'pointing', 'panel'),
        wrapping: filesOf('wrapping'),
        shadows: filesOf('shadows'),
        unpainted: filesOf('unpainted'),
        shards: filesOf('shards'),
        raw: filesOf('raw'),
        explain: filesOf('explain'),
        card: filesOf('card'),
        index: filesOf('index'),
        graph: filesOf('graph'),
        seen: filesOf('seen'),
        print: filesOf('print'),
        // The words of the interface: of all these a page has one.
        english: filesOf('words-en'),
        languages: filesOf(...(Object.keys(languages()) as Part[])),
      } satisfies Record<string, string[]>;
      this.emitFile({
        type: 'asset',
        fileName: 'sizes.json',
        source: `${JSON.stringify(steps, null, 2)}\n`,
      });
    },
  };
}

/** Tells the entries, which are built after the parts, of which files each part is made. */
export function partFiles(): Plugin {
  let files = '';
  return {
    name: 'glosslight:part-files',
    sharedDuringBuild: true,
    generateBundle(_options, bundle) {
      if (this.environment.name !== 'parts') return;
      const filesOf = (part: Part): string[] => [...importedBy(chunkOf(part, bundle), bundle)];
      const parts = Object.keys(PARTS) as Part[];
      files = parts
        .map((part) => filesOf(part).map((file) => path.posix.basename(file, '.js')))
        .join(' ');
    },
    transform: {
      filter: { code: /\bPART_FILES\b/ },
      handler: (code) => ({
        code: code.replace(/\bPART_FILES\b/, JSON.stringify(files)),
        map: null,
      }),
    },
  };
}

function chunkOf(part: Part, bundle: Rolldown.OutputBundle): Rolldown.OutputChunk {
  for (const chunk of Object.values(bundle)) {
    if (chunk.type === 'chunk' && chunk.isEntry && chunk.name === part) return chunk;
  }
  throw new Error(`The build has no part "${part}"`);
}

/** A chunk's own file, all that it imports, and all that those import. */
function importedBy(
  chunk: Rolldown.OutputChunk,
  bundle: Rolldown.OutputBundle,
  found = new Set<string>(),
): Set<string> {
  found.add(chunk.fileName);
  for (const file of chunk.imports) {
    const imported = bundle[file];
    if (!found.has(file) && imported?.type === 'chunk') importedBy(imported, bundle, found);
  }
  return found;
}

/**
 * Gives Lit's Trusted Types policy our name. A host then lists one name, ours, and its own Lit keeps `lit-html`:
 * a second policy of the same name is an error where duplicates are not allowed.
 */
export function ownPolicyName(): Plugin {
  let isRenamed = false;
  return {
    name: 'glosslight:policy-name',
    transform: {
      filter: { id: /lit-html\.js$/ },
      handler(code) {
        const own = code.replace(/createPolicy\(\s*(["'`])lit-html\1/, "createPolicy('glosslight'");
        isRenamed ||= own !== code;
        return { code: own, map: null };
      },
    },
    closeBundle() {
      if (this.environment.name === 'parts' && !isRenamed) {
        this.error("Lit's policy was not found: has lit-html changed?");
      }
    },
  };
}
