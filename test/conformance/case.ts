import type { Client } from './client.ts';
import type { Fixture } from './fixture.ts';
import type { Origin } from './origin.ts';

/** What a case may ask, and what it may look at. */
export interface Stage {
  ask: Client;
  fixture: Fixture;
  origin: Origin;
}

/** One thing that holds on every runtime. */
export interface Case {
  /** A sentence. */
  name: string;
  /** What a page in a browser can neither send nor see, so that a service worker is not asked. */
  overHttp?: true;
  /** Rejects if it does not hold. */
  check(stage: Stage): Promise<void>;
}
