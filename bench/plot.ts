import { scaleLog } from 'd3-scale';
import { line } from 'd3-shape';

/** Some lines over the number of terms, both axes logarithmic. */
export interface Panel {
  title: string;
  /** Writes a value at the axis. */
  format(value: number): string;
  lines: { name: string; points: [terms: number, value: number][] }[];
}

const WIDTH = 720;
const HEIGHT = 220;
const LEFT = 70;
const RIGHT = 170;
const TOP = 36;
const BOTTOM = 34;
/** Names at the ends of lines are so far apart. */
const LEADING = 15;

// Colours that can be told apart without seeing colours well, on light and on dark ground.
const STYLE = `
  text { font: 12px system-ui, sans-serif; fill: #333 }
  .title { font-weight: 600 }
  .grid { stroke: #8884; fill: none }
  .line { fill: none; stroke-width: 2 }
  .line.c0 { stroke: #0060a8 }
  .line.c1 { stroke: #b34700 }
  .line.c2 { stroke: #00735c }
  text.c0 { fill: #0060a8 }
  text.c1 { fill: #b34700 }
  text.c2 { fill: #00735c }
  @media (prefers-color-scheme: dark) {
    text { fill: #ccc }
    .line.c0 { stroke: #6bb8f0 }
    .line.c1 { stroke: #f59a52 }
    .line.c2 { stroke: #45c9a8 }
    text.c0 { fill: #6bb8f0 }
    text.c1 { fill: #f59a52 }
    text.c2 { fill: #45c9a8 }
  }`;

/** Draws panels below each other, as an SVG that fits light and dark pages. */
export function plotOf(panels: readonly Panel[]): string {
  const drawn = panels.map(
    (panel, n) => `<g transform="translate(0 ${n * HEIGHT})">${draw(panel)}\n</g>`,
  );
  const label = panels.map(({ title }) => title.toLowerCase()).join('; ');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${panels.length * HEIGHT}" role="img" aria-label="By number of terms: ${label}">
<style>${STYLE}
</style>
${drawn.join('\n')}
</svg>
`;
}

function draw({ title, format, lines }: Panel): string {
  const points = lines.flatMap((its) => its.points);
  const values = points.map(([, value]) => value);
  const x = scaleLog(extent(points.map(([terms]) => terms)), [LEFT, WIDTH - RIGHT]).nice();
  const y = scaleLog(extent(values), [HEIGHT - BOTTOM, TOP]).nice();
  const path = line<[number, number]>(
    ([terms]) => x(terms),
    ([, value]) => y(value),
  );
  const powers = (scale: typeof x): number[] =>
    scale.ticks().filter((tick) => Number.isInteger(Number(Math.log10(tick).toFixed(6))));
  const parts = [`<text class="title" x="${LEFT}" y="20">${title}</text>`];
  for (const tick of powers(y)) {
    const at = round(y(tick));
    parts.push(
      `<path class="grid" d="M${LEFT} ${at}H${WIDTH - RIGHT}"/><text x="${LEFT - 8}" y="${at + 4}" text-anchor="end">${format(tick)}</text>`,
    );
  }
  for (const tick of powers(x)) {
    const at = round(x(tick));
    parts.push(
      `<path class="grid" d="M${at} ${TOP}V${HEIGHT - BOTTOM}"/><text x="${at}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle">${tick.toLocaleString('en')}</text>`,
    );
  }
  const places = apart(lines.map((its) => y(its.points.at(-1)![1])));
  lines.forEach(({ name, points: its }, n) => {
    const [terms] = its.at(-1)!;
    parts.push(
      `<path class="line c${n}" d="${path(its)!.replace(/\d+\.\d+/g, (value) => `${round(Number(value))}`)}"/>`,
      `<text class="c${n}" x="${round(x(terms)) + 8}" y="${round(places[n]! + 4)}">${name}</text>`,
    );
  });
  return `\n${parts.join('\n')}`;
}

/** Moves places down until none is too close to another. */
function apart(places: readonly number[]): number[] {
  const moved = [...places];
  const order = places.map((_, n) => n).sort((a, b) => places[a]! - places[b]!);
  for (let n = 1; n < order.length; n++) {
    const least = moved[order[n - 1]!]! + LEADING;
    if (moved[order[n]!]! < least) moved[order[n]!] = least;
  }
  return moved;
}

const extent = (values: readonly number[]): [number, number] => [
  Math.min(...values),
  Math.max(...values),
];

const round = (value: number): number => Math.round(value * 10) / 10;
