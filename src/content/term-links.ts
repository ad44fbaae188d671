import type { ContentNode } from '../core/content.ts';

/** The tree with those links to terms taken out, their text left, that lead to no id that `exists` knows. */
export function keepTermLinks(
  nodes: readonly ContentNode[],
  exists: (id: string) => boolean,
): ContentNode[] {
  return nodes.flatMap((node) => {
    if (typeof node === 'string' || !('children' in node)) return [node];
    const children = keepTermLinks(node.children, exists);
    return node.tag === 'term' && !exists(node.id) ? children : [{ ...node, children }];
  });
}
