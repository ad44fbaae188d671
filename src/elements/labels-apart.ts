import type { Force } from 'd3-force';

export interface Point {
  x: number;
  y: number;
}

export interface Size {
  width: number;
  height: number;
}

export type Rect = Point & Size;

/** A label under way; in the middle it is fixed. */
export interface Body extends Point, Size {
  vx: number;
  vy: number;
  ring: number;
  fx?: number;
  fy?: number;
}

/** Between labels, in pixels. */
export const GAP = 8;

/** Pushes labels off each other, the way that is shorter, and back into the square. */
export function keepApart(radius: number): Force<Body, undefined> {
  let bodies: Body[] = [];
  function force(): void {
    bodies.forEach((a, n) => {
      for (const b of bodies.slice(n + 1)) push(a, b);
    });
    for (const body of bodies) {
      body.x = within(radius, body.x, body.width);
      body.y = within(radius, body.y, body.height);
    }
  }
  force.initialize = (all: Body[]) => void (bodies = all);
  return force;
}

/** What is so wide, and stands there, moved so far as it has to be to end before `radius` on both sides. */
export function within(radius: number, at: number, size: number): number {
  const most = Math.max(radius - size / 2, 0);
  return Math.min(Math.max(at, -most), most);
}

function push(a: Body, b: Body): void {
  const x = (a.width + b.width) / 2 - Math.abs(a.x - b.x);
  const y = (a.height + b.height) / 2 - Math.abs(a.y - b.y);
  if (x <= 0 || y <= 0) return;
  const axis = x / (a.width + b.width) < y / (a.height + b.height) ? 'x' : 'y';
  const by = (axis === 'x' ? x : y) * (a[axis] <= b[axis] ? 0.25 : -0.25);
  if (a.ring > 0) a[axis] -= by;
  if (b.ring > 0) b[axis] += by;
}

/** What forces have left: from the middle outward, each label goes up or down until it is free. */
export function spread(boxes: Rect[]): Rect[] {
  const free: Rect[] = [];
  const nearestFirst = [...boxes].sort((a, b) => Math.abs(a.y) - Math.abs(b.y));
  for (const box of nearestFirst) {
    const side = box.y < 0 ? -1 : 1;
    const covered = (): Rect | undefined => free.find((other) => areTooClose(box, other));
    for (let other = covered(); other; other = covered()) {
      box.y = other.y + side * ((box.height + other.height) / 2 + GAP);
    }
    free.push(box);
  }
  return boxes;
}

const areTooClose = (a: Rect, b: Rect): boolean =>
  Math.abs(a.x - b.x) < (a.width + b.width) / 2 + GAP - 0.01 &&
  Math.abs(a.y - b.y) < (a.height + b.height) / 2 + GAP - 0.01;
