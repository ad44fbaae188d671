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
  unit: '×' | 'ms' | 'MB' | '';
  /** The largest figure that is good enough; without one the row is there for comparison. */
  goal?: number;
  digits?: number;
}

const isMissed = ({ measured, goal = Infinity }: Row): boolean => !(measured <= goal);

/** Prints a table as it comes, and says how many goals are missed. */
export function printTable({ title, rows }: Table): number {
  const width = Math.max(...rows.map(({ what }) => what.length));
  console.log(`\n${title}`);
  for (const row of rows) {
    const { what, measured, unit, goal, digits = unit === '' ? 0 : 2 } = row;
    const figure = `${measured.toFixed(digits)} ${unit.padEnd(2)}`.padStart(12);
    const target = goal === undefined ? '' : `goal ≤ ${goal} ${unit}`;
    console.log(
      `  ${what.padEnd(width)} ${figure}  ${target.padEnd(14)}${isMissed(row) ? ' goal missed' : ''}`.trimEnd(),
    );
  }
  return rows.filter(isMissed).length;
}
