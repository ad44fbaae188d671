import {
  Agent as PlainAgent,
  type IncomingMessage,
  request as requestPlain,
  type RequestOptions,
} from 'node:http';
import { Agent as SecureAgent, request as requestSecure } from 'node:https';
import type { LookupFunction } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';

/** Answers without a body, whatever comes behind their header. */
const EMPTY = new Set([204, 205, 304]);

/**
 * `fetch` by Node's own client, for origins: it follows no redirect, undoes no coding and keeps nothing.
 *
 * Node's `fetch` would end the whole process where an origin closes a connection before a slow reader has had all of it
 * (https://github.com/nodejs/undici/issues/5360).
 */
export const nodeFetch: typeof fetch = (input, init) => ask(input, init);

/** The same, with connections of its own, to where `lookup` says that names lead. */
export function createNodeFetch(lookup: LookupFunction): typeof fetch {
  const options = { keepAlive: true, lookup };
  const agents = { 'http:': new PlainAgent(options), 'https:': new SecureAgent(options) };
  return (input, init) => ask(input, init, agents);
}

async function ask(
  input: RequestInfo | URL,
  init: RequestInit | undefined,
  agents?: Record<string, PlainAgent>,
): Promise<Response> {
  const asked = new Request(input, init);
  const url = new URL(asked.url);
  const options: RequestOptions = {
    method: asked.method,
    headers: Object.fromEntries(asked.headers),
    signal: asked.signal as AbortSignal,
    agent: agents?.[url.protocol],
  };
  const request = (url.protocol === 'https:' ? requestSecure : requestPlain)(url, options);
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    request.on('response', resolve).on('error', reject);
  });
  const body = asked.body && Readable.fromWeb(asked.body as NodeReadableStream);
  // What goes wrong while it is sent goes wrong with the request.
  if (body) pipeline(body, request).catch((error: Error) => request.destroy(error));
  else request.end();
  return responseOf(await answered, asked.method);
}

function responseOf(message: IncomingMessage, method: string): Response {
  const { statusCode: status = 502, statusMessage: statusText = '', rawHeaders } = message;
  const headers = new Headers();
  for (let n = 0; n < rawHeaders.length; n += 2) headers.append(rawHeaders[n]!, rawHeaders[n + 1]!);
  if (method === 'HEAD' || EMPTY.has(status)) {
    message.resume();
    return new Response(null, { status, statusText, headers });
  }
  const body = Readable.toWeb(message) as unknown as ReadableStream<Uint8Array>;
  return new Response(body, { status, statusText, headers });
}
