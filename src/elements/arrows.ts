import type { Point } from './labels-apart.ts';

const WAYS = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

type Arrow = keyof typeof WAYS;
const KEYS = Object.keys(WAYS) as Arrow[];

/** Where the arrow keys lead from a point: to which others. */
export type Arrows = Partial<Record<Arrow, number>>;

/** For each point, the nearest others in the four directions. All can be reached from the first. */
export function arrowsAmong(points: readonly Point[]): Arrows[] {
  const arrows = points.map((_, from) =>
    Object.fromEntries(
      KEYS.flatMap((key) => {
        const to = nearest(points, from, WAYS[key]);
        return to < 0 ? [] : [[key, to]];
      }),
    ),
  ) as Arrows[];
  for (let lost = nearestLost(points, arrows); lost; lost = nearestLost(points, arrows)) {
    // It comes in between, and nobody behind it is lost instead.
    const { from, to } = lost;
    const key = wayTo(points[from]!, points[to]!);
    const behind = arrows[from]![key];
    if (behind !== undefined) arrows[to]![key] = behind;
    arrows[from]![key] = to;
  }
  return arrows;
}

function nearest(points: readonly Point[], from: number, way: Point): number {
  const start = points[from]!;
  let best = -1;
  let least = Infinity;
  points.forEach((point, n) => {
    const x = point.x - start.x;
    const y = point.y - start.y;
    const along = x * way.x + y * way.y;
    const aside = Math.abs(x * way.y) + Math.abs(y * way.x);
    // What is more beside than ahead is for another key, if there is anything else.
    const cost = along + 2 * aside + (aside > along ? 1e6 : 0);
    if (along > 1 && cost < least) {
      best = n;
      least = cost;
    }
  });
  return best;
}

/** Of the points that cannot be reached, the one nearest to one that can, with that one. */
function nearestLost(
  points: readonly Point[],
  arrows: readonly Arrows[],
): { from: number; to: number } | undefined {
  const reached = new Set(points.length ? [0] : []);
  for (const at of reached) for (const to of Object.values(arrows[at]!)) reached.add(to);
  let found: { from: number; to: number; way: number } | undefined;
  points.forEach((point, to) => {
    if (reached.has(to)) return;
    for (const from of reached) {
      const way = Math.hypot(point.x - points[from]!.x, point.y - points[from]!.y);
      if (!found || way < found.way) found = { from, to, way };
    }
  });
  return found;
}

function wayTo(from: Point, to: Point): Arrow {
  const x = to.x - from.x;
  const y = to.y - from.y;
  if (Math.abs(x) > Math.abs(y)) return x < 0 ? 'ArrowLeft' : 'ArrowRight';
  return y < 0 ? 'ArrowUp' : 'ArrowDown';
}
