/** Comments by which frameworks find their way in what their server has drawn: React; Vue and Svelte; Lit. */
const MARKER = /^(|\s|\/?\$.*|\[.*|\]|\/?lit-part\b.*)$/;
/** What they leave on elements once they have taken over: React, Vue, Lit. Svelte leaves nothing. */
const TRACE = /^(__react|__vue|_vnode|_\$lit)/;

/**
 * Whether a server has drawn what is in `region` for a framework that has not come yet. It will look for the very nodes
 * that were sent, and must find no others. Preact leaves no comments, so what waits for it cannot be told.
 */
export function awaitsHydration(region: Element): boolean {
  const comments = document.createTreeWalker(region, NodeFilter.SHOW_COMMENT);
  while (comments.nextNode()) {
    const { data, parentElement } = comments.currentNode as Comment;
    if (MARKER.test(data)) return !isTakenOver(parentElement);
  }
  return false;
}

function isTakenOver(element: Element | null): boolean {
  while (element && !Object.keys(element).some((key) => TRACE.test(key)))
    element = element.parentElement;
  return !!element;
}
