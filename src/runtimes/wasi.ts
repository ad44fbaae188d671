import { createHandler } from '../edge/handler.ts';
import type { EdgeOptions } from '../edge/options.ts';
import { answerFetches } from './answer-fetches.ts';

/**
 * Serves a `wasi:http` component of StarlingMonkey: wasmtime, Spin, wasmCloud. To be called once, at the top level. What
 * it fetches comes as it was sent, so that no coding is undone by the runtime.
 */
export function serveWasi(options: EdgeOptions): void {
  const handler = createHandler({ fetchDecodes: [], ...options });
  answerFetches(({ request }) => handler(withoutSignal(request)));
}

/** The engine gives a request a signal that stops the whole instance once anyone listens to it. */
const withoutSignal = (request: Request): Request =>
  Object.defineProperty(request, 'signal', { value: undefined });
