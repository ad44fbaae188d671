import { createHandler } from '../edge/handler.ts';
import type { EdgeOptions } from '../edge/options.ts';

/** What the default export of a module worker is. */
export interface Worker<Env> {
  fetch(request: Request, env: Env, context: WorkerContext): Promise<Response>;
}

/** What of the worker's context is used. */
export interface WorkerContext {
  waitUntil(work: Promise<unknown>): void;
}

/** A worker for Cloudflare. Where the options depend on bindings, they are made of these at the first request. */
export function createWorker<Env>(options: EdgeOptions | ((env: Env) => EdgeOptions)): Worker<Env> {
  let handler: ReturnType<typeof createHandler> | undefined;
  return {
    fetch(request, env, context) {
      handler ??= createHandler(typeof options === 'function' ? options(env) : options);
      return handler(request, {
        client: request.headers.get('cf-connecting-ip') ?? undefined,
        waitUntil: (work) => context.waitUntil(work),
      });
    },
  };
}
