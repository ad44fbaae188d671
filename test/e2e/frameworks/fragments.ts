/** Pieces of pages, which are swapped for each other; a server has each as a file, and as a page. */
export const FRAGMENTS = {
  one: '<p id="first">A cache is near the readers.</p><p>A load <b>balancer</b> is <i>not</i> a cache.</p>',
  two: '<p id="first">A canary comes first.</p><ul><li>No term</li><li id="last">A container</li></ul>',
  three: '<p>A rolling update</p><p id="first">of a cache, of a container, of a load balancer</p>',
};

export type Fragment = keyof typeof FRAGMENTS;

/** What the pages of all three have in their bodies. */
export const bodyOf = (fragment: Fragment): string =>
  `<main><div id="part">${FRAGMENTS[fragment]}</div><p id="rest">The rest of a container.</p></main>`;
