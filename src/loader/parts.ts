import type { Words } from '../elements/words/words.ts';
import { bundledWords } from './bundled-words.ts';

/** What is loaded when it is needed, and not before. */
export interface Parts {
  /** What follows the page's changes: at the first. */
  follower(): Promise<typeof import('../page/follower.ts')>;
  /** What watches the reader: at the first sign of one. */
  reading(): Promise<typeof import('./reading.ts')>;
  /** Tooltip and intent, with Lit: at the first intent. */
  cards(): Promise<typeof import('../define/cards.ts')>;
  /** At the first opening. */
  popover(): Promise<typeof import('../define/glossary-popover.ts')>;
  /** What shows where an opened mention is: with it. */
  pointing(): Promise<typeof import('../page/point-out.ts')>;
  /** `<glossary-term>`, and the painter that writes them: where the page has or wants them. */
  wrapping(): Promise<typeof import('./wrapping.ts')>;
  /** What reads shadow trees: where the owner asks for it. */
  shadows(): Promise<typeof import('../page/shadows.ts')>;
  /** The looks of the "terms on this page" button: when it is seen. */
  panel(): Promise<unknown>;
  /** Elements that show what is in the glossary: where the page has them. */
  card(): Promise<Speaking>;
  index(): Promise<Speaking>;
  graph(): Promise<Speaking>;
  /** What fades the marks of terms that the reader knows: where the owner wants it. */
  seen(): Promise<typeof import('./seen-terms.ts')>;
  /** Notes in print: where the owner wants them. */
  print(): Promise<typeof import('./print-notes.ts')>;
  /** The words of the interface, by the tag of their language. */
  'words-en'(): Promise<{ words: Words }>;
  [words: `words-${string}`]: (() => Promise<{ words: Words }>) | undefined;
  /** Marks that are held but not painted: under forced colours. */
  unpainted(): Promise<typeof import('../page/unpainted-highlight.ts')>;
  /** Glossaries in shards: for large ones. */
  shards(): Promise<typeof import('../core/shards.ts')>;
  /** Markdown, for glossaries that are not built. */
  raw(): Promise<typeof import('./compile-raw.ts')>;
  /** Why nothing is marked, for owners who wonder. */
  explain(): Promise<typeof import('./explain.ts')>;
}

/** A part whose elements have to be told which language to speak. */
type Speaking = Pick<typeof import('../define/glossary-card.ts'), 'speak'>;

/** The parts as modules beside this one, for bundlers to split as they like. */
export const bundledParts: Parts = {
  follower: () => import('../page/follower.ts'),
  reading: () => import('./reading.ts'),
  cards: () => import('../define/cards.ts'),
  popover: () => import('../define/glossary-popover.ts'),
  pointing: () => import('../page/point-out.ts'),
  wrapping: () => import('./wrapping.ts'),
  shadows: () => import('../page/shadows.ts'),
  panel: () => import('../define/glossary-panel.ts'),
  card: () => import('../define/glossary-card.ts'),
  index: () => import('../define/glossary-index.ts'),
  graph: () => import('../define/glossary-graph.ts'),
  seen: () => import('./seen-terms.ts'),
  print: () => import('./print-notes.ts'),
  ...bundledWords,
  unpainted: () => import('../page/unpainted-highlight.ts'),
  shards: () => import('../core/shards.ts'),
  raw: () => import('./compile-raw.ts'),
  explain: () => import('./explain.ts'),
};
