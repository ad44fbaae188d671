import type { Handler } from '../edge/options.ts';

/** What of Deno is used. */
interface DenoLike {
  serve(
    options: { hostname: string; port: number },
    handler: (request: Request, info: { remoteAddr: { hostname?: string } }) => Promise<Response>,
  ): unknown;
}

/** Serves a handler by Deno over HTTP; on loopback, and on any port that is free, if not told otherwise. */
export function serveDeno(
  handler: Handler,
  { host = '127.0.0.1', port = 0 }: { host?: string; port?: number } = {},
): void {
  const { Deno } = globalThis as unknown as { Deno: DenoLike };
  Deno.serve({ hostname: host, port }, (request, { remoteAddr }) =>
    handler(request, { client: remoteAddr.hostname }),
  );
}
