import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

/** Something that somebody has asked for. */
export interface Asked {
  path: string;
  /** The page that it was asked for from, if that was told. */
  referer: string | undefined;
}

/** One origin with all that a page needs, which knows what it was asked for. */
export interface Witness {
  origin: string;
  /** All that was asked for and is none of what a page needs, since the last time. */
  strange(): Asked[];
  /** Has a file at a path from now on; returns its address. */
  serve(path: string, body: string): string;
  close(): void;
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.ts': 'text/javascript',
  '.json': 'application/json',
};

const BUILT = path.resolve(import.meta.dirname, '../../../dist/cdn');
const IN_PAGE = path.join(import.meta.dirname, 'in-page');

/** Starts one that has the built script, and the modules that run in pages. */
export async function startWitness(): Promise<Witness> {
  const files = new Map<string, string>();
  let asked: Asked[] = [];
  const server = createServer((request, response) => {
    const url = request.url ?? '';
    const body = files.get(url);
    if (body === undefined) asked.push({ path: url, referer: request.headers.referer });
    const type = TYPES[path.extname(url)] ?? 'text/html';
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': type });
    response.end(body);
  });
  for (const name of await readdir(BUILT, { recursive: true })) {
    if (name.endsWith('.js')) files.set(`/${name}`, await readFile(path.join(BUILT, name), 'utf8'));
  }
  for (const name of await readdir(IN_PAGE)) {
    const source = await readFile(path.join(IN_PAGE, name), 'utf8');
    files.set(`/in-page/${name}`, stripTypeScriptTypes(source));
  }
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    strange() {
      const all = asked;
      asked = [];
      return all;
    },
    serve(name, body) {
      files.set(name, body);
      return origin + name;
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
