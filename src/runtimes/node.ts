import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import type { Handler } from '../edge/options.ts';

export interface NodeServerOptions {
  /** `127.0.0.1` if not given: who wants to be reached from outside has to say so. */
  host?: string;
  /** Any that is free if not given. */
  port?: number;
  /** Bytes of a request's header fields; more is answered with 431. */
  maxHeaderSize?: number;
  /** Told of answers that broke off after they had begun, and of a handler that failed. */
  onError?: (error: unknown) => void;
}

export interface NodeServer {
  /** Such as `http://127.0.0.1:8080`. */
  origin: string;
  /** Takes no new requests, and resolves once those under way are answered; after `grace` milliseconds they are cut. */
  close(grace?: number): Promise<void>;
}

/** Serves a handler over HTTP. Rejects if it cannot listen. */
export async function serveNode(
  handler: Handler,
  { host = '127.0.0.1', port = 0, maxHeaderSize = 16_384, onError }: NodeServerOptions = {},
): Promise<NodeServer> {
  const server = createServer({ maxHeaderSize }, (message, response) => {
    // A connection that is kept by its client would keep a server from closing.
    response.on('close', () => server.listening || server.closeIdleConnections());
    respond(handler, message, response).catch((error: unknown) => {
      // What breaks off because nobody reads it is no error.
      if (response.destroyed) return;
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end();
      onError?.(error);
    });
  });
  await once(server.listen(port, host), 'listening');
  const { port: itsPort } = server.address() as AddressInfo;
  return {
    origin: `http://${host.includes(':') ? `[${host}]` : host}:${itsPort}`,
    async close(grace = 10_000) {
      const closed = once(server, 'close');
      server.close();
      const timer = setTimeout(() => server.closeAllConnections(), grace);
      await closed;
      clearTimeout(timer);
    },
  };
}

async function respond(
  handler: Handler,
  message: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const leaving = new AbortController();
  response.on('close', () => leaving.abort());
  const request = toRequest(message, leaving.signal);
  if (!request) {
    response.writeHead(400, { connection: 'close' }).end();
    return;
  }
  const client = message.socket.remoteAddress;
  const answer = await handler(request, { client, waitUntil: (work) => void work.catch(() => {}) });
  for (const [name, value] of answer.headers) response.appendHeader(name, value);
  response.writeHead(answer.status);
  await send(answer.body, response);
}

/** The request as the web knows it; `undefined` for what is none there, such as CONNECT or half an address. */
function toRequest(message: IncomingMessage, signal: AbortSignal): Request | undefined {
  const { method = 'GET', url = '', rawHeaders } = message;
  // An address with a host of its own would stand against the host that the client has named.
  if (!url.startsWith('/')) return undefined;
  try {
    const headers = new Headers();
    for (let at = 0; at < rawHeaders.length; at += 2) {
      headers.append(rawHeaders[at]!, rawHeaders[at + 1]!);
    }
    const host = new URL(`http://${headers.get('host') ?? 'localhost'}`);
    if (host.href !== `${host.origin}/`) return undefined;
    const hasBody = method !== 'GET' && method !== 'HEAD';
    return new Request(`${host.origin}${url}`, {
      method,
      headers,
      signal,
      ...(hasBody && { body: Readable.toWeb(message) as ReadableStream, duplex: 'half' }),
    });
  } catch {
    return undefined;
  }
}

/** Sends a body no faster than it is taken. Rejects where it breaks off, or where the client has left. */
async function send(
  body: ReadableStream<Uint8Array> | null,
  response: ServerResponse,
): Promise<void> {
  if (body) {
    const reader = body.getReader();
    response.on('close', () => void reader.cancel().catch(() => {}));
    for (;;) {
      const { done, value } = await reader.read();
      if (done || response.destroyed) break;
      if (!response.write(value)) await drained(response);
    }
  }
  response.end();
}

/** Resolves once there is room again, or nobody left to write to. */
async function drained(response: ServerResponse): Promise<void> {
  if (response.destroyed) return;
  await new Promise<void>((resolve) => {
    const done = (): void => {
      response.off('drain', done).off('close', done);
      resolve();
    };
    response.on('drain', done).on('close', done);
  });
}
