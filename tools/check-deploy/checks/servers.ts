import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Check } from '../check.ts';
import { exec } from '../exec.ts';
import { nginx } from '../file-servers.ts';
import { DEPLOY, findInstalled } from '../find-installed.ts';

/** By nginx itself. */
export const NGINX: Check = {
  folder: 'nginx',
  lacks: () => (findInstalled('nginx') ? undefined : 'nginx'),
  async run({ dir }) {
    for (const name of ['edge', 'cdn']) {
      const site = await readFile(join(DEPLOY, `nginx/${name}.conf`), 'utf8');
      const { program, args } = nginx(join(dir, `nginx-${name}`), site);
      await exec(program, [...args, '-t']);
    }
    const version = (await exec(findInstalled('nginx')!, ['-v'])).replace('nginx version: ', '');
    return `validated by ${version} (nginx -t)`;
  },
};

/** By Caddy itself. */
export const CADDY: Check = {
  folder: 'caddy',
  lacks: () => (findInstalled('caddy') ? undefined : 'Caddy'),
  async run({ dir }) {
    const caddy = findInstalled('caddy')!;
    const env = { XDG_DATA_HOME: dir, XDG_CONFIG_HOME: dir };
    const file = join(DEPLOY, 'caddy/Caddyfile');
    await exec(caddy, ['validate', '--config', file, '--adapter', 'caddyfile'], { env });
    const [version] = (await exec(caddy, ['version'])).split(' ');
    return `validated by Caddy ${version} (caddy validate)`;
  },
};
