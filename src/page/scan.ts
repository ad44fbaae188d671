import type { Block } from './block.ts';
import { closest } from './composed.ts';
import { type Scope, skipsOf, walk } from './walk.ts';

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

/** Whether nothing at `element` is ever marked. */
export const isSkipped = (element: Element, scope: Scope): boolean =>
  !!closest(element, skipsOf(scope));

/** Looks for blocks in `parts`, hands each to `found`, and stops after each at the node where it will go on. */
export function* scan(
  parts: readonly Element[],
  scope: Scope,
  found: (block: Block) => void,
): Generator<Node> {
  for (const part of parts) if (!isSkipped(part, scope)) yield* walk(part, scope, found);
}
