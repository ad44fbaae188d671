import { createHandler } from '../edge/handler.ts';
import type { EdgeOptions } from '../edge/options.ts';

/** What of Deno is used. */
interface DenoLike {
  serve(
    options: { hostname: string; port: number },
    handler: (request: Request, info: { remoteAddr: { hostname?: string } }) => Promise<Response>,
  ): unknown;
}

/**
 * Serves by Deno over HTTP; on loopback, and on any port that is free, if not told otherwise. Its `fetch` undoes no coding
 * once it is told what to accept, as it is here.
 */
export function serveDeno(
  options: EdgeOptions,
  { host = '127.0.0.1', port = 0 }: { host?: string; port?: number } = {},
): void {
  const handler = createHandler({ fetchDecodes: [], ...options });
  const { Deno } = globalThis as unknown as { Deno: DenoLike };
  Deno.serve({ hostname: host, port }, (request, { remoteAddr }) =>
    handler(request, { client: remoteAddr.hostname }),
  );
}
