/** Comments by which frameworks find their way in what their server has drawn: React; Vue and Svelte; Lit. */
const MARKER = /^(|\s|\/?\$.*|\[.*|\]|\/?lit-part\b.*)$/;
/** What they leave on elements once they have taken over: React, Vue, Lit. */
const TRACE = /^(__react|__vue|_vnode|_\$lit)/;

/**
 * Whether a server has drawn what is in `region` for a framework that has not come yet. It will look for the very nodes
 * that were sent, and must find no others. Preact leaves no comments, and takes what it finds.
 */
export function awaitsHydration(region: Element): boolean {
  const nodes = document.createTreeWalker(region, NodeFilter.SHOW_COMMENT | NodeFilter.SHOW_TEXT);
  let isDrawn = false;
  while (nodes.nextNode()) {
    const { currentNode: node } = nodes;
    // Svelte has its texts by heart.
    if (node instanceof Text && Object.getOwnPropertySymbols(node)[0]) return false;
    if (!isDrawn && node instanceof Comment && MARKER.test(node.data)) {
      if (isTakenOver(node.parentElement)) return false;
      isDrawn = true;
    }
  }
  return isDrawn;
}

function isTakenOver(element: Element | null): boolean {
  while (element && !Object.keys(element).some((key) => TRACE.test(key)))
    element = element.parentElement;
  return !!element;
}
