import type { Client } from '../../../test/conformance/client.ts';

/** An edge that runs. */
export interface Running {
  ask: Client;
  stop(): Promise<void>;
}

/** A runtime that the suite can be run on. */
export interface Row {
  name: string;
  /** What is built for it. */
  target: string;
  /** How it is run: by the engine itself, or by a host of ours; `undefined` if it cannot be. */
  engine(): 'real engine' | 'test host' | undefined;
  /** Starts what was built; `origin` is the site behind it. Rejects if it does not come up. */
  start(file: string, origin: string): Promise<Running>;
}
