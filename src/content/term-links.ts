import type { ContentNode } from '../core/content.ts';

/**
 * The tree with those links to terms taken out, their text left, that lead to no id that `exists` knows. What has none
 * of them is not copied.
 */
export function keepTermLinks(
  nodes: ContentNode[],
  exists: (id: string) => boolean,
): ContentNode[] {
  const kept = nodes.flatMap((node) => {
    if (typeof node === 'string' || !('children' in node)) return node;
    const children = keepTermLinks(node.children, exists);
    if (node.tag === 'term' && !exists(node.id)) return children;
    return children === node.children ? node : { ...node, children };
  });
  return kept.length === nodes.length && kept.every((node, n) => node === nodes[n]) ? nodes : kept;
}
