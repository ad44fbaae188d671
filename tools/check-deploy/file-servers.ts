import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Running } from '../runtimes/rows/row.ts';
import { startProcess } from '../runtimes/rows/start-process.ts';
import { DEPLOY, findInstalled } from './find-installed.ts';

/** Where `deploy/` says that the store is. */
const STORE = '/srv/glosslight';

/** Where Debian has the modules of nginx. */
const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** A server of plain files with the configuration that is in `deploy/`. */
export interface FileServer {
  name: string;
  isInstalled: boolean;
  /** Whether it serves what is compressed by Brotli. */
  hasBrotli: boolean;
  /** Serves `store`; what it writes goes into the folder `dir`. */
  start(store: string, dir: string): Promise<Running>;
}

export const NGINX: FileServer = {
  name: 'nginx',
  isInstalled: findInstalled('nginx') !== undefined,
  hasBrotli: existsSync(BROTLI),
  start: (store, dir) =>
    startProcess((port) => {
      const site = readFileSync(join(DEPLOY, 'nginx/cdn.conf'), 'utf8')
        .replace('listen 8080;', `listen 127.0.0.1:${port};`)
        .replace(`root ${STORE};`, `root ${store};`);
      return nginx(dir, site);
    }),
};

export const CADDY: FileServer = {
  name: 'Caddy',
  isInstalled: findInstalled('caddy') !== undefined,
  hasBrotli: true,
  start: (store, dir) =>
    startProcess((port) => {
      const file = join(dir, 'Caddyfile');
      const site = readFileSync(join(DEPLOY, 'caddy/Caddyfile'), 'utf8')
        .replace(/^:8080 /m, `http://127.0.0.1:${port} `)
        .replace(`root * ${STORE}`, `root * ${store}`);
      writeFileSync(file, `{\n\tadmin off\n}\n${site}`);
      return {
        program: findInstalled('caddy')!,
        args: ['run', '--config', file, '--adapter', 'caddyfile'],
        env: { XDG_DATA_HOME: dir, XDG_CONFIG_HOME: dir },
      };
    }),
};

/** The command for nginx with one site, in one process; all that it writes goes into the folder `dir`. */
export function nginx(dir: string, site: string): { program: string; args: string[] } {
  mkdirSync(dir, { recursive: true });
  const withBrotli = existsSync(BROTLI);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const main = `
    ${withBrotli ? `load_module ${BROTLI};` : ''}
    daemon off;
    master_process off;
    pid ${dir}/pid;
    error_log ${dir}/error.log;
    events {}
    http {
      types { application/json json; }
      access_log off;
      ${temporary.map((name) => `${name}_temp_path ${dir}/${name};`).join('\n')}
      include ${dir}/site.conf;
    }`;
  const brotli = withBrotli ? site.replace('# brotli_static', 'brotli_static') : site;
  writeFileSync(join(dir, 'site.conf'), brotli);
  writeFileSync(join(dir, 'nginx.conf'), main);
  return {
    program: findInstalled('nginx')!,
    args: ['-p', dir, '-c', join(dir, 'nginx.conf'), '-e', join(dir, 'error.log')],
  };
}
