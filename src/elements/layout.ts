import { forceLink, forceManyBody, forceRadial, forceSimulation } from 'd3-force';
import {
  type Body,
  GAP,
  keepApart,
  type Point,
  type Rect,
  type Size,
  spread,
  within,
} from './labels-apart.ts';
import type { GraphLink, GraphNode } from './neighbourhood.ts';

export interface LayoutInput {
  nodes: readonly Pick<GraphNode, 'ring' | 'of'>[];
  links: readonly GraphLink[];
  /** Of the labels, one for each node. */
  sizes: readonly Size[];
  /** Of the box. */
  width: number;
  /** Whether the picture is mirrored, as for a script that is written from the right. */
  isMirrored?: boolean;
}

export interface Layout {
  /** The middle of each label, from the upper left corner of the box. */
  points: Point[];
  /** What the box has to have. */
  height: number;
}

/** So much more room than the labels need by themselves is for the links. */
const AIR = 1.9;
const TICKS = 160;
/** How far out the rings are, from 0 for the middle to 1 for the edge. */
const RINGS = [0, 0.58, 0.95];

/**
 * Puts labels into a box of a given width, the first in the middle and the others in rings around it, those that are
 * linked close to each other. No label covers another or leaves the box, unless it is wider than that. The same input
 * always gives the same places.
 */
export function layout(input: LayoutInput): Layout {
  const { links, sizes, width, isMirrored = false } = input;
  const room = sizes.reduce((sum, each) => sum + (each.width + GAP) * (each.height + GAP), 0);
  // Forces know circles only. So they work in a square, which is then squeezed into the box.
  const squeeze = Math.min(Math.max((room * AIR) / width / width, 0.45), 3);
  const bodies = startingBodies(input, squeeze);
  const [middle] = bodies;
  if (middle) middle.fx = middle.fy = 0;
  const radius = width / 2;
  forceSimulation(bodies)
    .stop()
    .velocityDecay(0.5)
    .alphaDecay(1 - 0.01 ** (1 / TICKS))
    .force('ring', forceRadial<Body>(({ ring }) => radius * RINGS[ring]!, 0, 0).strength(0.7))
    .force(
      'link',
      forceLink<Body, { source: number; target: number }>(
        links.map(([source, target]) => ({ source, target })),
      )
        .distance(radius * 0.4)
        .strength(0.04),
    )
    .force('apart', forceManyBody<Body>().strength(-radius))
    .force('labels', keepApart(radius))
    .tick(TICKS);
  const boxes = bodies.map(({ x, y }, n) => {
    const size = sizes[n]!;
    return { ...size, x: within(radius, x, size.width), y: y * squeeze };
  });
  return intoBox(spread(boxes), width, isMirrored);
}

/** The first ring is shared out evenly; what a node of it brought here stands behind it, like a fan. */
function startingBodies({ nodes, links, sizes, width }: LayoutInput, squeeze: number): Body[] {
  const chain = chained(nodes, links);
  const step = (2 * Math.PI) / Math.max(chain.length, 3);
  const angles = new Map(chain.map((n, at) => [n, at * step - Math.PI / 2]));
  const fans = new Map<number, number>();
  return nodes.map(({ ring, of }, n) => {
    const fan = fans.get(of) ?? 0;
    fans.set(of, fan + 1);
    const aside = (Math.ceil(fan / 2) * (fan % 2 ? 1 : -1) * step) / 4;
    const angle = angles.get(n) ?? (angles.get(of) ?? 0) + aside;
    const radius = (width / 2) * RINGS[ring]!;
    return {
      x: radius * Math.cos(angle),
      y: radius * Math.sin(angle),
      vx: 0,
      vy: 0,
      width: sizes[n]!.width + 2 * GAP,
      height: (sizes[n]!.height + 2 * GAP) / squeeze,
      ring,
    };
  });
}

/** The first ring in an order in which neighbours are linked to each other, if they can. */
function chained(nodes: LayoutInput['nodes'], links: LayoutInput['links']): number[] {
  const left = [...nodes.keys()].filter((n) => nodes[n]!.ring === 1);
  const chain = left.splice(0, 1);
  while (left.length) {
    const last = chain.at(-1)!;
    const linked = left.findIndex((n) =>
      links.some((link) => link.includes(n) && link.includes(last)),
    );
    chain.push(...left.splice(Math.max(linked, 0), 1));
  }
  return chain;
}

function intoBox(boxes: readonly Rect[], width: number, isMirrored: boolean): Layout {
  const top = Math.min(...boxes.map(({ y, height }) => y - height / 2), 0);
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height / 2), 0);
  const points = boxes.map(({ x, y }) => ({
    x: width / 2 + (isMirrored ? -x : x),
    y: y - top + GAP / 2,
  }));
  return { points, height: Math.ceil(bottom - top + GAP) };
}
