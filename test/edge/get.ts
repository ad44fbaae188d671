import type { EdgeOptions, Handler } from '../../src/edge/options.ts';
import { createHandler } from '../../src/edge/handler.ts';
import { createEmbeddedStore } from '../../src/edge/stores/embedded.ts';
import { released, SOURCE } from './released.ts';

/** A handler over one release, and a way to ask it. */
export interface Asked {
  id: string;
  files: Map<string, Uint8Array>;
  handler: Handler;
  get(path: string, init?: RequestInit): Promise<Response>;
}

/** A handler of `SOURCE`, or of what `options` say. */
export function ask(options: Partial<EdgeOptions> = {}, source: object = SOURCE): Asked {
  const { id, files } = released(source);
  const handler = createHandler({ store: createEmbeddedStore(files), ...options });
  return {
    id,
    files,
    handler,
    get: (path, init) => handler(new Request(`https://edge.example${path}`, init)),
  };
}

/** The header fields of an answer, but for how long it took. */
export const fieldsOf = ({ headers }: Response): [name: string, value: string][] =>
  [...headers].filter(([name]) => name !== 'server-timing');
