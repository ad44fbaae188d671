import { once } from 'node:events';
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** What a server says at one address. */
export interface Answer {
  status?: number;
  headers?: Record<string, string>;
  /** In pieces, it is sent as they come; one that never comes keeps the browser waiting. */
  body?: string | Uint8Array | AsyncIterable<string | Uint8Array>;
}

/** No answer at all: the connection is cut. */
export const HANGS_UP = 'hangs up';

/** What a CDN says about a glossary: that it is JSON, and for everyone. */
export const PUBLIC_JSON = {
  'access-control-allow-origin': '*',
  'content-type': 'application/json',
};

/** An origin whose answers the tests write themselves. */
export interface Host {
  origin: string;
  /** Gives `answer` from now on; returns its address, which is new and ends in `name`. */
  serve(name: string, answer: Answer): string;
  /** Gives the answers from now on, all in one folder; returns its address, which is new and ends in a slash. */
  serveFolder(answers: ReadonlyMap<string, Answer>): string;
  close(): void;
}

export interface HostOptions {
  /** For an origin of `https:`. */
  tls?: { key: string; cert: string } | undefined;
  /** Has the last word on what is said at a path, where `answer` is served or nothing. */
  decide?(path: string, answer?: Answer): Answer | typeof HANGS_UP | Promise<Answer>;
}

export async function startHost({
  tls,
  decide = (_, answer = { status: 404 }) => answer,
}: HostOptions = {}): Promise<Host> {
  const answers = new Map<string, Answer>();
  const listener: RequestListener = async ({ url = '' }, response) => {
    const answer = await decide(url, answers.get(url));
    if (answer === HANGS_UP) response.destroy();
    else give(answer, response);
  };
  const server = tls ? createSecureServer(tls, listener) : createServer(listener);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const origin = `${tls ? 'https' : 'http'}://127.0.0.1:${port}`;
  const serveFolder: Host['serveFolder'] = (files) => {
    const folder = `/${answers.size + 1}/`;
    for (const [name, answer] of files) answers.set(folder + name, answer);
    return origin + folder;
  };
  return {
    origin,
    serve: (name, answer) => serveFolder(new Map([[name, answer]])) + name,
    serveFolder,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function give({ status = 200, headers, body = '' }: Answer, response: ServerResponse): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers });
  if (typeof body === 'string' || body instanceof Uint8Array) response.end(body);
  // A browser that has heard enough ends it.
  else pipeline(Readable.from(body), response).catch(() => undefined);
}
