import type { Entry } from '../core/bundle.ts';
import type { Glossary } from '../core/glossary.ts';

/** An entry in the picture. */
export interface GraphNode {
  id: string;
  /** Its title, by which one can tell it from others of the same name. */
  name: string;
  lang: string | undefined;
  /** Steps from the term in the middle. */
  ring: 0 | 1 | 2;
  /** Place of the node that brought it here, which is one step nearer to the middle; its own for the middle. */
  of: number;
}

/** Two nodes of which one names the other as related, by their places. */
export type GraphLink = readonly [from: number, to: number];

export interface Neighbourhood {
  /** The term first, then ring by ring. */
  nodes: GraphNode[];
  links: GraphLink[];
}

/** So many nodes are still a picture and not a tangle. */
const MOST = 24;

/**
 * A term, those it is related to and those that point at it, then what these are related to, taking turns; of what is
 * loaded, at most `most`. The same glossary always gives the same. Without nodes if the term itself is not there.
 */
export function neighbourhood(
  glossary: Pick<Glossary, 'entries' | 'get'>,
  id: string,
  most = MOST,
): Neighbourhood {
  const nodes: GraphNode[] = [];
  const places = new Map<string, number>();
  function add(id: string, ring: GraphNode['ring'], of: number): void {
    const entry = glossary.get(id);
    if (!entry || places.has(id) || nodes.length >= most) return;
    places.set(id, nodes.length);
    nodes.push({ id, name: entry.term, lang: entry.lang, ring, of });
  }

  add(id, 0, 0);
  if (!nodes.length) return { nodes, links: [] };
  for (const each of relatedOf(glossary.get(id))) add(each, 1, 0);
  for (const head of glossary.entries) {
    if (head && relatedOf(glossary.get(head.id)).includes(id)) add(head.id, 1, 0);
  }
  const ring = nodes.slice(1).map((node) => relatedOf(glossary.get(node.id)));
  const turns = Math.max(0, ...ring.map((related) => related.length));
  for (let turn = 0; turn < turns; turn++) {
    ring.forEach((related, n) => related.slice(turn, turn + 1).forEach((id) => add(id, 2, n + 1)));
  }
  return { nodes, links: linksAmong(nodes, places, glossary) };
}

/** Each link once. Among those two steps away there are so many that one would see nothing else. */
function linksAmong(
  nodes: readonly GraphNode[],
  places: ReadonlyMap<string, number>,
  glossary: Pick<Glossary, 'get'>,
): GraphLink[] {
  const links = new Map<string, GraphLink>();
  nodes.forEach((node, n) => {
    for (const id of relatedOf(glossary.get(node.id))) {
      const m = places.get(id) ?? n;
      if (m === n || (node.ring === 2 && nodes[m]!.ring === 2)) continue;
      const link: GraphLink = n < m ? [n, m] : [m, n];
      links.set(`${link}`, link);
    }
  });
  return [...links.values()].sort(([a, b], [c, d]) => a - c || b - d);
}

/** A bundle may hold anything, also where a list should be, and in it. */
const relatedOf = (entry: Entry | undefined): readonly string[] =>
  Array.isArray(entry?.related) ? entry.related.filter((id) => typeof id === 'string') : [];
