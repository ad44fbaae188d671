// Runs in the page.
import { contentOf } from './snapshot.ts';

/** A copy of a document that nobody but the host has to do with, and the way from each node to its copy. */
export function twinOf(original: Document): {
  twin: Document;
  counterpart<T extends Node>(node: T): T;
} {
  const twin = document.implementation.createHTMLDocument();
  twin.documentElement.replaceWith(twin.importNode(original.documentElement, true));
  const copies = new Map<Node, Node>();
  const pair = (node: Node, copy: Node): void => {
    copies.set(node, copy);
    node.childNodes.forEach((child, n) => pair(child, copy.childNodes[n]!));
  };
  pair(original.documentElement, twin.documentElement);
  return { twin, counterpart: <T extends Node>(node: T) => copies.get(node) as T };
}

/** Texts to which something can be done without touching the others: they begin with no mark, and no two are in one paragraph. */
export function textsToEdit(marks: readonly AbstractRange[]): Text[] {
  const offsets = new Map<Node, number>();
  for (const { startContainer, startOffset } of marks) {
    if (!offsets.has(startContainer)) offsets.set(startContainer, startOffset);
  }
  const texts: Text[] = [];
  for (const [node, offset] of offsets) {
    const parent = node.parentElement!;
    const isApart = texts.every(
      ({ parentElement: other }) => !other!.contains(parent) && !parent.contains(other),
    );
    if (offset > 1 && isApart && node instanceof Text) texts.push(node);
  }
  return texts;
}

/** The first difference between two documents, in words. */
export function differences(a: Document, b: Document): string[] {
  const difference = differenceOf(a.documentElement, b.documentElement);
  return difference ? [difference] : [];
}

function differenceOf(a: Node | undefined, b: Node | undefined): string | undefined {
  if (!a || !b || contentOf(a) !== contentOf(b)) return `${tell(a)}, not ${tell(b)}`;
  for (let n = 0; n < Math.max(a.childNodes.length, b.childNodes.length); n++) {
    const difference = differenceOf(a.childNodes[n], b.childNodes[n]);
    if (difference) return difference;
  }
  return undefined;
}

const tell = (node: Node | undefined): string => {
  if (!node) return 'nothing';
  const { parentElement: parent } = node;
  return `${JSON.stringify(contentOf(node))} in ${parent?.innerHTML.slice(0, 200)}`;
};
