import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import path from 'node:path';
import type { TestContext } from 'node:test';
import { temporaryFolder } from '../../compiler/temporary-folder.ts';

/** Where nginx is, if it is installed. */
export const NGINX = ['/usr/sbin', ...(process.env.PATH ?? '').split(path.delimiter)]
  .map((folder) => path.join(folder, 'nginx'))
  .find((file) => existsSync(file));

export interface Nginx {
  /** Such as `http://127.0.0.1:8080`. */
  origin: string;
  /** What it has complained of. */
  errors(): Promise<string>;
}

/** nginx with the configuration that is in `deploy/`, in which only the ports are others. */
export async function startNginx(test: TestContext, ports: readonly number[]): Promise<Nginx> {
  const folder = await temporaryFolder(test);
  const port = await freePort();
  const deployed = path.resolve(import.meta.dirname, '../../../deploy/nginx/edge.conf');
  const config = (await readFile(deployed, 'utf8'))
    .replace('listen 8080;', `listen 127.0.0.1:${port};`)
    .replaceAll(/server 127\.0\.0\.1:808(\d)/g, (_, n) => `server 127.0.0.1:${ports[n - 1]}`);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  const main = `
    daemon off;
    pid ${folder}/pid;
    error_log ${folder}/error.log;
    events {}
    http {
      access_log off;
      ${temporary.join('\n')}
      include ${folder}/edge.conf;
    }`;
  await writeFile(path.join(folder, 'edge.conf'), config);
  await writeFile(path.join(folder, 'nginx.conf'), main);

  const args = ['-p', folder, '-c', `${folder}/nginx.conf`, '-e', `${folder}/error.log`];
  const child = spawn(NGINX!, args, { stdio: 'inherit' });
  const gone = once(child, 'exit');
  test.after(async () => {
    child.kill('SIGTERM');
    await gone;
  });
  const origin = `http://127.0.0.1:${port}`;
  await answers(`${origin}/_glossary/healthz`);
  return { origin, errors: () => readFile(`${folder}/error.log`, 'utf8') };
}

async function answers(url: string): Promise<void> {
  for (let left = 100; left > 0; left--) {
    const isThere = await fetch(url).then(
      ({ ok, body }) => body?.cancel().then(() => ok),
      () => false,
    );
    if (isThere) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`nothing answers at ${url}`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
