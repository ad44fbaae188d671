import type { Fixture } from '../../test/conformance/fixture.ts';

/** What a check works with. */
export interface Places {
  /** A folder for what it writes. */
  dir: string;
  /** A store, as `glosslight release` writes it. */
  store: string;
  /** What is in the store. */
  fixture: Fixture;
}

/** Looks at one folder of `deploy/`. */
export interface Check {
  /** Its name. */
  folder: string;
  /** The program without which there is nothing to look at it with; `undefined` if it is there. */
  lacks?(): string | undefined;
  /** Says what it was looked at with; rejects where something is wrong. */
  run(places: Places): Promise<string>;
}
