/**
 * A definition as data: the small tree that Markdown compiles to.
 *
 * Only what is named here can be drawn, so nothing in a glossary can become markup on the host's page.
 */
export type ContentNode =
  | string
  | {
      tag:
        'p' | 'h' | 'quote' | 'em' | 'strong' | 'del' | 'li' | 'ul' | 'tr' | 'th' | 'td' | 'table';
      children: ContentNode[];
    }
  | { tag: 'ol'; start?: number; children: ContentNode[] }
  | { tag: 'code' | 'pre'; text: string }
  | { tag: 'br' | 'hr' }
  | { tag: 'a'; href: string; children: ContentNode[] }
  /** A step to another entry of the glossary, walked in place. */
  | { tag: 'term'; id: string; children: ContentNode[] }
  | { tag: 'img'; src: string; alt: string };

/** The plain text of a tree, for excerpts and search. */
export function textOf(nodes: readonly ContentNode[]): string {
  let text = '';
  for (const node of nodes) {
    if (typeof node === 'string') text += node;
    else if ('text' in node) text += node.text;
    else if ('children' in node) text += textOf(node.children);
    else if (node.tag === 'br') text += ' ';
  }
  return text;
}
