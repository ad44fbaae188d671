import { once } from 'node:events';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** Something to serve, by its type. */
export interface File {
  type: 'text/html' | 'text/javascript' | 'application/json';
  body: Uint8Array | string;
}

/** As a CDN would: what it sends is compressed before anybody asks, and but for pages may be kept for good. */
export async function serveFiles(
  files: ReadonlyMap<string, File>,
): Promise<{ origin: string; close(): void }> {
  const answers = new Map(
    Array.from(files, ([name, { type, body }]) => {
      const bodies = { br: brotliCompressSync(body), gzip: gzipSync(body), identity: body };
      return [name, { type: `${type}; charset=utf-8`, bodies }];
    }),
  );
  const server = createServer((request, response) => {
    const answer = answers.get(decodeURI(request.url!.slice(1)));
    if (!answer) return void response.writeHead(404).end();
    const { type, bodies } = answer;
    const encoding = encodingFor(request);
    response.writeHead(200, {
      'content-type': type,
      'content-encoding': encoding,
      'cache-control': type.startsWith('text/html') ? 'no-cache' : 'max-age=31536000, immutable',
    });
    response.end(bodies[encoding]);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => void server.close().closeAllConnections(),
  };
}

function encodingFor({ headers }: IncomingMessage): 'br' | 'gzip' | 'identity' {
  const accepted = String(headers['accept-encoding']);
  return (['br', 'gzip'] as const).find((name) => accepted.includes(name)) ?? 'identity';
}

/** The built script's files. */
export const scriptFiles = (folder: string): [string, File][] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(path.join(folder, name)).isFile() && name.endsWith('.js'))
    .map((name) => [
      name.replaceAll(path.sep, '/'),
      { type: 'text/javascript', body: readFileSync(path.join(folder, name)) },
    ]);

/** A built glossary's files, in a folder of its own. */
export const bundleFiles = (
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
): [string, File][] =>
  Array.from(files, ([name, body]) => [`${folder}/${name}`, { type: 'application/json', body }]);
