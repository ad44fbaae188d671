import { html, nothing, svg } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { stepTo } from './content-view.ts';
import type { GraphNode, Neighbourhood } from './neighbourhood.ts';
import { fill, words } from './words/words.ts';

export interface GraphActions {
  /** The node that Tab comes to, by its place. */
  stop: number;
  /** The node that the pointer or the focus is on, or -1. */
  at: number;
  walk(id: string): void;
  /** The focus has come to a node. */
  focus(place: number): void;
  /** The pointer has come to a node. */
  point(place: number): void;
  /** The pointer or the focus has gone. */
  leave(): void;
}

/** A word that is not to be wider than the picture. */
const LONG = /\S{25}/;

/** A list of buttons over their links: each node of the second ring is in the list of the node that brought it. */
export function graphView({ nodes, links }: Neighbourhood, actions: GraphActions): unknown {
  const { at } = actions;
  const near = new Set(links.filter((link) => link.includes(at)).flat());
  const nodeView = (node: GraphNode, n: number): unknown => {
    const fan = node.ring === 1 ? placesOf(nodes, 2, n) : [];
    return html`
      <li>
        <button
          id="node-${n}"
          class="node ring-${node.ring} ${near.has(n) ? 'near' : ''} ${LONG.test(node.name) ? 'long' : ''}"
          part="node"
          data-term=${node.id}
          lang=${node.lang ?? nothing}
          tabindex=${n === actions.stop ? 0 : -1}
          aria-current=${node.ring === 0 ? 'true' : nothing}
          @click=${node.ring === 0 ? nothing : stepTo(node.id, actions.walk)}
          @focus=${() => actions.focus(n)}
          @blur=${actions.leave}
          @pointerenter=${() => actions.point(n)}
          @pointerleave=${actions.leave}
        >
          <span>${node.name}</span>
        </button>
        ${
          fan.length
            ? html`<ul role="list" aria-labelledby="node-${n}">
                ${listOf(fan)}
              </ul>`
            : nothing
        }
      </li>
    `;
  };
  const listOf = (places: readonly number[]): unknown =>
    repeat(
      places,
      (n) => nodes[n]!.id,
      (n) => nodeView(nodes[n]!, n),
    );

  return html`
    <div class="graph" part="graph">
      <svg aria-hidden="true" preserveAspectRatio="none">
        ${links.map(
          (link) =>
            svg`<line part="link" class="from-${link[0]} ${link.includes(at) ? 'near' : ''}" />`,
        )}
      </svg>
      <ul
        class="nodes"
        role="list"
        aria-label=${fill(words().neighbours, { term: nodes[0]!.name })}
      >
        ${listOf([0, ...placesOf(nodes, 1, 0)])}
      </ul>
    </div>
  `;
}

const placesOf = (nodes: readonly GraphNode[], ring: number, of: number): number[] =>
  [...nodes.keys()].filter((n) => nodes[n]!.ring === ring && nodes[n]!.of === of);
