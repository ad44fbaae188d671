import { INLINE_TAGS } from '../core/skip.ts';

export const OBSERVED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  // The attributes that decide where and how terms are marked.
  attributeFilter:
    'lang hidden role translate contenteditable aria-hidden data-glossary-ignore data-glossary-mark data-glossary-limit'.split(' '),
};

/** The block-level elements whose text the records may have changed; `hasText` knows which hold lines of their own. */
export function changedParts(records: readonly MutationRecord[], hasText: (element: Element) => boolean): Set<Element> {
  const parts = new Set<Element>();
  const add = (node: Node | null): void => {
    while (node && (!(node instanceof Element) || INLINE_TAGS.has(node.localName))) node = node.parentNode;
    if (node) parts.add(node as Element);
  };
  for (const { type, target, addedNodes } of records) {
    // New blocks among blocks are looked at alone; among lines of text they change how the lines run on.
    if (type !== 'childList' || hasText(target as Element)) add(target);
    addedNodes.forEach(add);
    // An element's own attributes may take it out of the line around it.
    if (type === 'attributes') add(target.parentNode);
  }
  return parts;
}
