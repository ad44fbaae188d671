import { SKIP_SELECTOR } from '../core/skip.ts';
import type { Block } from './block.ts';
import { type Scope, walk } from './walk.ts';

export interface ScanOptions extends Scope {
  /** CSS selector of what to scan; of nested matches the outermost count. */
  root: string;
}

/** The blocks of text of a page, in document order, and the elements that they were looked for in. */
export interface ScannedPage {
  roots: Element[];
  blocks: Block[];
}

export function findRoots({ root }: ScanOptions): Element[] {
  return [...document.querySelectorAll(root)].filter(
    (element) => !element.parentElement?.closest(root),
  );
}

/** Looks for blocks in `parts`, one a step, and hands each to `found`. */
export function* scan(
  parts: readonly Element[],
  scope: Scope,
  found: (block: Block) => void,
): Generator<void> {
  for (const part of parts) {
    if (part.closest(scope.exclude ? `${SKIP_SELECTOR},${scope.exclude}` : SKIP_SELECTOR)) continue;
    for (const block of walk(part, scope)) {
      found(block);
      yield;
    }
  }
}
