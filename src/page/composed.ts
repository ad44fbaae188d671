/** The element around a node; around a shadow tree and what is at its top, the one that it belongs to. */
export function parentOf(node: Node): Element | null {
  const root = node instanceof ShadowRoot ? node : node.parentNode;
  return node.parentElement ?? (root as Partial<ShadowRoot> | null)?.host ?? null;
}

/** The nearest element that a selector fits, `element` itself or around it, out of shadow trees too. */
export function closest(element: Element | null, selector: string): Element | undefined {
  while (element) {
    const found = element.closest(selector);
    if (found) return found;
    element = (element.getRootNode() as Partial<ShadowRoot>).host ?? null;
  }
  return undefined;
}
