/** How one runtime did. */
export interface Tally {
  name: string;
  /** How it was run; `undefined` if it was not. */
  engine: 'real engine' | 'test host' | undefined;
  passed: number;
  failed: number;
  /** What failed and why, each in a few lines. */
  failures: readonly string[];
}

/** Of a runtime that nothing was run on. */
export const notRun = (name: string): Tally => ({
  name,
  engine: undefined,
  passed: 0,
  failed: 0,
  failures: [],
});
