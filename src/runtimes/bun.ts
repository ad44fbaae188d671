import { createHandler } from '../edge/handler.ts';
import type { EdgeOptions } from '../edge/options.ts';

/** What of Bun is used. */
interface BunLike {
  serve(options: {
    hostname: string;
    port: number;
    fetch(request: Request, server: BunServer): Promise<Response>;
  }): unknown;
}

interface BunServer {
  requestIP(request: Request): { address: string } | null;
}

/** Serves by Bun over HTTP; on loopback, and on any port that is free, if not told otherwise. */
export function serveBun(
  options: EdgeOptions,
  { host = '127.0.0.1', port = 0 }: { host?: string; port?: number } = {},
): void {
  const handler = createHandler(options);
  const { Bun } = globalThis as unknown as { Bun: BunLike };
  Bun.serve({
    hostname: host,
    port,
    fetch: (request, server) => handler(request, { client: server.requestIP(request)?.address }),
  });
}
