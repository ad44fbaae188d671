/** What was measured under one heading. */
export interface Table {
  title: string;
  rows: Row[];
}

export interface Row {
  /** What was done, and with how much. */
  what: string;
  /** The figure, in `unit`. */
  measured: number;
  unit: '×' | 'ms' | 'MB' | 'B' | '%' | '';
  /** The largest figure that is good enough; without one the row is there for comparison. */
  goal?: number;
  digits?: number;
  /** What else is to be known. */
  note?: string;
}

/** Figures of several kinds, a line for each size. */
export interface Grid {
  title: string;
  head: string[];
  lines: string[][];
}

const isMissed = ({ measured, goal = Infinity }: Row): boolean => !(measured <= goal);

/** Prints a table as it comes, and says how many goals are missed. */
export function printTable({ title, rows }: Table): number {
  const width = Math.max(...rows.map(({ what }) => what.length));
  console.log(`\n${title}`);
  for (const row of rows) {
    const { what, measured, unit, goal, digits = unit === '' ? 0 : 2, note } = row;
    const figure = `${measured.toFixed(digits)} ${unit.padEnd(2)}`.padStart(12);
    const target = goal === undefined ? '' : `goal ≤ ${goal} ${unit}`;
    const outcome = `${target.padEnd(14)}${isMissed(row) ? ' goal missed' : ''}`;
    console.log(
      `  ${what.padEnd(width)} ${figure}  ${note ? `${outcome.trim()}  ${note}` : outcome}`.trimEnd(),
    );
  }
  return rows.filter(isMissed).length;
}

/** Prints figures in columns, each as wide as it has to be. */
export function printGrid({ title, head, lines }: Grid): void {
  const widths = head.map((name, n) =>
    Math.max(name.length, ...lines.map((line) => line[n]!.length)),
  );
  console.log(`\n${title}`);
  for (const line of [head, ...lines])
    console.log(`  ${line.map((cell, n) => cell.padStart(widths[n]!)).join('  ')}`);
}
