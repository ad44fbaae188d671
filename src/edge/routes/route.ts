import type { Edge, Visit } from '../edge.ts';

/** One kind of address below the base; GET and HEAD. */
export interface Route {
  /** For logs and metrics. */
  name: string;
  /** As `createRouter` reads it. */
  pattern: string;
  /** Rejects with an `HttpProblem` where there is no answer but why not. */
  answer(edge: Edge, visit: Visit): Promise<Response>;
}
