import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { BROKEN, HALVES, longPage, PAGE } from './pages.ts';

/** The site behind the edge, good and bad. */
export interface Origin {
  /** Such as `http://127.0.0.1:8080`. */
  url: string;
  /** Lets the page `/gated/KEY` go on to its end. */
  open(key: string): void;
  /** What has been asked of it for this path, the last time. */
  asked(path: string): IncomingMessage | undefined;
  close(): void;
}

const html = { 'content-type': 'text/html; charset=utf-8' };

type Answering = (response: ServerResponse, request: IncomingMessage) => void;

/** By path what the site answers. */
const pages: Record<string, Answering> = {
  '/': (response) => response.writeHead(200, html).end('<!doctype html><title>Start</title>'),
  '/page.html': (response, { headers }) => {
    const fields = { ...html, etag: '"v1"', 'cache-control': 'max-age=60', 'x-origin': 'yes' };
    if (headers['if-none-match']?.includes('"v1"')) return response.writeHead(304, fields).end();
    return response
      .writeHead(200, {
        ...fields,
        'content-length': Buffer.byteLength(PAGE),
        'set-cookie': ['a=1; Path=/', 'b=2; Path=/'],
        'keep-alive': 'timeout=5',
      })
      .end(PAGE);
  },
  '/broken.html': (response) => response.writeHead(200, html).end(BROKEN),
  '/long.html': (response) => response.writeHead(200, html).end(longPage(1_000_000)),
  '/missing.html': (response) => response.writeHead(404, html).end(PAGE),
  '/plain.txt': (response) => response.writeHead(200, { 'content-type': 'text/plain' }).end(PAGE),
  '/data.bin': (response) =>
    response
      .writeHead(200, { 'content-type': 'application/octet-stream' })
      .end(Buffer.from(Array.from({ length: 1000 }, (_, n) => n % 256))),
  '/gzip.html': (response) =>
    response.writeHead(200, { ...html, 'content-encoding': 'gzip' }).end(gzipSync(PAGE)),
  '/empty': (response) => response.writeHead(204).end(),
  '/moved': (response) => response.writeHead(302, { location: '/page.html' }).end(),
  '/echo': (response, request) => {
    response.writeHead(200, { 'content-type': 'text/plain' });
    request.pipe(response);
  },
  '/silent': () => undefined,
  '/stalled': (response) => void response.writeHead(200, html).write(HALVES[0]),
  '/reset': (response) => {
    response.writeHead(200, html).write(HALVES[0], () => {
      setTimeout(() => response.destroy(), 50);
    });
  },
  '/refused': (response) => response.destroy(),
};

/** Starts the site on loopback; `more` are further pages by path. */
export async function startOrigin(more: ReadonlyMap<string, Buffer> = new Map()): Promise<Origin> {
  const gates = new Map<string, () => void>();
  const log = new Map<string, IncomingMessage>();
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://origin').pathname;
    log.set(path, request);
    const key = /^\/gated\/(.+)$/.exec(path)?.[1];
    const page = more.get(path);
    if (key !== undefined) {
      response.writeHead(200, html).write(HALVES[0]);
      gates.set(key, () => response.end(HALVES[1]));
    } else if (page) {
      // Its own words on its charset count.
      response.writeHead(200, { 'content-type': 'text/html' }).end(page);
    } else if (Object.hasOwn(pages, path)) {
      pages[path]!(response, request);
    } else {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('nothing here');
    }
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    open(key) {
      gates.get(key)?.();
      gates.delete(key);
    },
    asked: (path) => log.get(path),
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
