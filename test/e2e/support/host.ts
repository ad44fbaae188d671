import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';

/** What a server says at one address. */
export interface Answer {
  status?: number;
  headers?: Record<string, string>;
  /** In pieces, it is sent as they come; one that never comes keeps the browser waiting. */
  body?: string | AsyncIterable<string>;
}

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

export async function startHost(): Promise<Host> {
  const answers = new Map<string, Answer>();
  const server = createServer((request, response) => {
    const { status = 200, headers, body = '' } = answers.get(request.url ?? '') ?? { status: 404 };
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers });
    if (typeof body === 'string') response.end(body);
    else Readable.from(body).pipe(response);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
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
