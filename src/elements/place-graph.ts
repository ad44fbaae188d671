import type { Size } from './labels-apart.ts';
import { layout, type Layout } from './layout.ts';
import type { Neighbourhood } from './neighbourhood.ts';

/** What is drawn of a neighbourhood, in its order. */
export interface Drawn {
  /** What holds them all. */
  graph: HTMLElement;
  nodes: readonly HTMLElement[];
  /** With a line for each link. */
  svg: SVGElement;
}

/** A picture as it was laid out. */
export interface Placed extends Layout {
  ids: readonly string[];
  /** All that it depends on. */
  input: string;
}

/**
 * Measures the labels and puts them and their links in place, unless all is as it was `before`; `undefined` where there
 * is no room at all.
 */
export function placeGraph(
  { graph, nodes, svg }: Drawn,
  { nodes: entries, links }: Neighbourhood,
  before: Placed | undefined,
): Placed | undefined {
  const width = graph.clientWidth;
  if (!width) return undefined;
  const sizes = measure(nodes);
  const isMirrored = graph.matches(':dir(rtl)');
  const ids = entries.map(({ id }) => id);
  const input = JSON.stringify([ids, links, sizes, width, isMirrored]);
  if (before?.input === input) return before;
  const { points, height } = layout({ nodes: entries, links, sizes, width, isMirrored });
  graph.style.setProperty('--_height', `${height}px`);
  points.forEach(({ x, y }, n) => {
    // A part of the width: so it holds on paper too, where no script comes to lay out again.
    nodes[n]!.style.setProperty('--_x', `${(100 * x) / width}%`);
    nodes[n]!.style.setProperty('--_y', `${y}px`);
  });
  svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
  links.forEach(([from, to], n) => {
    const [{ x: x1, y: y1 }, { x: x2, y: y2 }] = [points[from]!, points[to]!];
    const ends = Object.entries({ x1, y1, x2, y2 });
    for (const [name, value] of ends) svg.children[n]!.setAttribute(name, `${value}`);
  });
  return { points, height, ids, input };
}

/** Makes labels no wider than their lines have become by breaking, and gives their sizes. */
function measure(nodes: readonly HTMLElement[]): Size[] {
  for (const node of nodes) node.style.removeProperty('--_width');
  const widths = nodes.map((node) => {
    // A host may have scaled us.
    const scale = node.offsetWidth / node.getBoundingClientRect().width || 1;
    return Math.ceil(node.firstElementChild!.getBoundingClientRect().width * scale);
  });
  nodes.forEach((node, n) => node.style.setProperty('--_width', `${widths[n]}px`));
  return nodes.map((node) => ({ width: node.offsetWidth, height: node.offsetHeight }));
}

/** How long nodes take to their new places, in milliseconds. */
const TIME = 320;

/** Lets nodes come gently from where they were in the picture before. */
export function glide({ nodes, svg }: Drawn, from: Placed, to: Placed): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const options = { duration: TIME, easing: 'ease-out' };
  nodes.forEach((node, n) => {
    const before = from.points[from.ids.indexOf(to.ids[n]!)];
    const { x, y } = to.points[n]!;
    const start = before
      ? { translate: `calc(${before.x - x}px - 50%) calc(${before.y - y}px - 50%)` }
      : { opacity: 0 };
    node.animate([start, {}], options);
  });
  svg.animate([{ opacity: 0 }, { opacity: 0, offset: 0.4 }, {}], options);
}
