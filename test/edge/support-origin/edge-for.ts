import { createHandler } from '../../../src/edge/handler.ts';
import type { LogRecord } from '../../../src/edge/hooks.ts';
import type { EdgeOptions, Handler } from '../../../src/edge/options.ts';
import { createEmbeddedStore } from '../../../src/edge/stores/embedded.ts';
import { released, SOURCE } from '../released.ts';

/** Where readers find the site, in all tests with an origin. */
export const SITE = 'https://docs.example';

export interface EdgeFor {
  /** Asks for a path of the site. */
  ask(path: string, init?: RequestInit & { duplex?: 'half' }): Promise<Response>;
  /** What answers. */
  handle: Handler;
  /** The release that pages are marked with. */
  id: string;
  /** What has been logged so far. */
  log: LogRecord[];
}

/** An edge in front of an origin on loopback, with a few terms: Docker is one of them. */
export function edgeFor(origin: string, options: Partial<EdgeOptions> = {}): EdgeFor {
  const { id, files } = released(SOURCE);
  const log: LogRecord[] = [];
  const handle = createHandler({
    store: createEmbeddedStore(files),
    origins: { '*': origin },
    allowPrivateOrigins: true,
    log: (record) => log.push(record),
    ...options,
  });
  return { id, log, handle, ask: (path, init) => handle(new Request(`${SITE}${path}`, init)) };
}

/** A page with one mention, and what it looks like when that is marked. */
export const PAGE =
  '<!doctype html><title>Docker</title><main><p>Docker runs <b>here</b>.</p></main>\n';
export const MARKED = PAGE.replace(
  '<p>Docker',
  '<p><glossary-term term="docker">Docker</glossary-term>',
);
