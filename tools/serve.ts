import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import sirv, { type Options } from 'sirv';
import { loadGlossary } from '../src/cli/load-glossary.ts';
import type { Glossary } from '../src/core/glossary.ts';
import { termPage } from './term-page.ts';

export interface DemoOptions {
  /** Where to listen; the next port that is free if this one is taken. 0 is any. */
  sitePort?: number;
  cdnPort?: number;
  /** Folder of the site's pages. */
  pages?: string;
  /** Folder of the built script. */
  script?: string;
  /** Folder of the built glossary. */
  bundle?: string;
}

/** A demo that is being served. */
export interface Demo {
  /** Origin of the host's pages. */
  site: string;
  /** Origin of the script and the glossary. */
  cdn: string;
  /** Ends both. */
  close(): Promise<void>;
}

const HOST = '127.0.0.1';
/** What the pages call the CDN, as our documentation does. */
const CDN = 'https://cdn.example';
/** Stands before the paths that are asked for, which is all that matters of an address here. */
const SITE = 'https://site.example';
/** How long answers under way may take when the servers close, in milliseconds. */
const GRACE = 500;

const fromRoot = (name: string): string => path.resolve(import.meta.dirname, '..', name);

/**
 * Serves the demo as it is in real life: the pages from one origin, script and glossary from another.
 * Files may change while they are served. Rejects if there is no built glossary.
 */
export async function serveDemo({
  sitePort = 4173,
  cdnPort = 4174,
  pages = fromRoot('demo'),
  script = fromRoot('dist/cdn'),
  bundle = fromRoot('dist/glossary'),
}: DemoOptions = {}): Promise<Demo> {
  const { glossary } = await loadGlossary(path.join(bundle, 'glossary.json'));
  const cdnServer = createServer(cdnListener(script, bundle));
  const cdn = await listen(cdnServer, cdnPort);
  const siteServer = createServer(siteListener(pages, glossary, cdn));
  const site = await listen(siteServer, sitePort);
  return {
    site,
    cdn,
    async close() {
      await Promise.all([close(siteServer), close(cdnServer)]);
    },
  };
}

// Files are looked up when they are asked for, and only by their full names.
const FILES: Options = { dev: true, etag: true, extensions: [] };

/** Files whose names change with what is in them. */
const HASHED = /^\/parts-[0-9a-f]{8}\/|\.[0-9a-f]{16}\.json$/;

/** The script's and the glossary's files, on one level. */
function cdnListener(script: string, bundle: string): RequestListener {
  const options: Options = {
    ...FILES,
    setHeaders(response, name) {
      if (HASHED.test(name))
        response.setHeader('cache-control', 'public, max-age=31536000, immutable');
      // A classic script without a charset is read in that of the page, whatever that is.
      if (name.endsWith('.js'))
        response.setHeader('content-type', 'text/javascript; charset=utf-8');
    },
  };
  const ofScript = sirv(script, options);
  const ofBundle = sirv(bundle, options);
  return (request, response) => {
    // With a 404 too: without CORS the page could not tell it from a network that is down.
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('cache-control', 'no-cache');
    response.setHeader('cross-origin-resource-policy', 'cross-origin');
    response.setHeader('x-content-type-options', 'nosniff');
    ofScript(request, response, () => ofBundle(request, response));
  };
}

/** The host's pages, and one more for each term. */
function siteListener(pages: string, glossary: Glossary, cdn: string): RequestListener {
  const files = sirv(pages, FILES);

  /** The page at an address; `undefined` if there is none. The path of a `URL` never leads up and out. */
  async function pageAt(url: URL): Promise<string | undefined> {
    const name = url.pathname.replace(/\/$/, '/index.html');
    if (name.endsWith('.html')) {
      const page = await readFile(path.join(pages, name), 'utf8').catch(() => undefined);
      if (page !== undefined) return page;
    }
    const head = glossary.entryAt(url);
    const entry = head && glossary.get(head.id);
    return entry && termPage(entry, glossary);
  }

  return async (request, response) => {
    // What is no address leads home.
    const url = URL.parse(request.url ?? '/', SITE) ?? new URL(SITE);
    const page = await pageAt(url);
    if (page !== undefined) {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.setHeader('cache-control', 'no-cache');
      response.end(page.replaceAll(CDN, cdn));
    } else if (existsSync(path.join(pages, url.pathname, 'index.html'))) {
      // The links of a folder's page are relative to the folder.
      response.writeHead(302, { location: `${url.pathname}/` }).end();
    } else {
      files(request, response);
    }
  };
}

/** Listens on `port` or the next that is free; resolves to the origin. */
async function listen(server: Server, port: number): Promise<string> {
  try {
    await once(server.listen(port, HOST), 'listening');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    return listen(server, port + 1);
  }
  return `http://${HOST}:${(server.address() as AddressInfo).port}`;
}

async function close(server: Server): Promise<void> {
  // A browser's spare connections, which have asked for nothing yet, count as busy for ever.
  setTimeout(() => server.closeAllConnections(), GRACE).unref();
  await once(server.close(), 'close');
}
