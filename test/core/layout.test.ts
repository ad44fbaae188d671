import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { compileGlossary } from '../../src/content/compile.ts';
import { arrowsAmong } from '../../src/elements/arrows.ts';
import { layout, type LayoutInput } from '../../src/elements/layout.ts';
import { neighbourhood } from '../../src/elements/neighbourhood.ts';

const source = readFileSync(new URL('../../glossary.json', import.meta.url), 'utf8');
const { entries } = compileGlossary(JSON.parse(source)).content;
const sample = { entries, get: (id: string) => entries.find((entry) => entry?.id === id) };

/** The picture of a term in a box, with labels about as large as they are. */
function inputOf(id: string, width: number): LayoutInput {
  const { nodes, links } = neighbourhood(sample, id);
  const sizes = nodes.map(({ name }) => ({
    width: Math.min(22 + 7 * name.length, Math.max(0.38 * width, 110)),
    height: name.length > 14 ? 45 : 28,
  }));
  return { nodes, links, sizes, width };
}

/** Whether each label is in the box, and none covers another. */
function isTidy(input: LayoutInput): boolean {
  const { points, height } = layout(input);
  const boxes = points.map(({ x, y }, n) => {
    const size = input.sizes[n]!;
    const [left, top] = [x - size.width / 2, y - size.height / 2];
    return { left, top, right: left + size.width, bottom: top + size.height };
  });
  return boxes.every(
    (a, n) =>
      a.left >= 0 &&
      a.right <= input.width &&
      a.top >= 0 &&
      a.bottom <= height &&
      boxes
        .slice(n + 1)
        .every((b) => a.right < b.left || b.right < a.left || a.bottom < b.top || b.bottom < a.top),
  );
}

/** `count` neighbours with labels of one size. */
const crowd = (count: number, size: { width: number; height: number }): LayoutInput => ({
  nodes: Array.from({ length: count + 1 }, (_, n) => ({ ring: n ? 1 : 0, of: 0 })),
  links: Array.from({ length: count }, (_, n) => [0, n + 1] as const),
  sizes: Array.from({ length: count + 1 }, () => size),
  width: 320,
});

describe('layout', () => {
  for (const width of [240, 320, 720, 1600]) {
    it(`keeps labels apart and in a box of ${width} pixels, for each term of the sample`, () => {
      const untidy = entries.flatMap((entry) =>
        entry && !isTidy(inputOf(entry.id, width)) ? [entry.id] : [],
      );
      assert.deepEqual(untidy, []);
    });
  }

  for (const [name, input] of Object.entries({
    'a term alone': crowd(0, { width: 90, height: 30 }),
    'one neighbour': crowd(1, { width: 90, height: 30 }),
    'more labels than there is room for': crowd(40, { width: 150, height: 60 }),
    'labels as wide as the box': crowd(8, { width: 320, height: 30 }),
  })) {
    it(`is tidy with ${name}`, () => assert.ok(isTidy(input)));
  }

  it('gives the same for the same', () => {
    assert.deepEqual(layout(inputOf('docker', 720)), layout(inputOf('docker', 720)));
  });

  it('has the term in the middle', () => {
    const { points, height } = layout(inputOf('docker', 720));
    assert.equal(points[0]!.x, 360);
    assert.ok(Math.abs(points[0]!.y - height / 2) < height / 8);
  });

  it('is mirrored where the script is', () => {
    const input = inputOf('docker', 720);
    const mirrored = layout({ ...input, isMirrored: true });
    assert.deepEqual(
      mirrored.points.map(({ x }) => Math.round(720 - x)),
      layout(input).points.map(({ x }) => Math.round(x)),
    );
  });

  it('has nothing to do for nothing', () => {
    assert.deepEqual(layout({ nodes: [], links: [], sizes: [], width: 320 }).points, []);
  });
});

describe('arrowsAmong', () => {
  it('leads to the nearest in each direction', () => {
    const cross = [0, 1].flatMap((far) => [
      { x: 9 + 9 * far, y: 0 },
      { x: -9 - 9 * far, y: 0 },
      { x: 0, y: 9 + 9 * far },
      { x: 0, y: -9 - 9 * far },
    ]);
    assert.deepEqual(arrowsAmong([{ x: 0, y: 0 }, ...cross])[0], {
      ArrowLeft: 2,
      ArrowRight: 1,
      ArrowUp: 4,
      ArrowDown: 3,
    });
  });

  it('leads nowhere where there is nothing', () => {
    assert.deepEqual(arrowsAmong([]), []);
    assert.deepEqual(arrowsAmong([{ x: 0, y: 0 }]), [{}]);
  });

  it('leads to a point that others hide', () => {
    assert.deepEqual(
      reachedFrom([
        { x: 0, y: 0 },
        { x: 0, y: 0 },
      ]),
      [0, 1],
    );
  });

  for (const width of [240, 320, 720]) {
    it(`leads from each term of the sample to all its neighbours, at ${width} pixels`, () => {
      for (const entry of entries) {
        const { points } = layout(inputOf(entry!.id, width));
        assert.equal(reachedFrom(points).length, points.length, entry!.id);
      }
    });
  }

  /** The points that keys lead to from the first. */
  function reachedFrom(points: Parameters<typeof arrowsAmong>[0]): number[] {
    const arrows = arrowsAmong(points);
    const reached = new Set([0]);
    for (const at of reached) for (const to of Object.values(arrows[at]!)) reached.add(to);
    return [...reached];
  }
});
