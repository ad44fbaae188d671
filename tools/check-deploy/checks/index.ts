import type { Check } from '../check.ts';
import { CI } from './ci.ts';
import { CLOUDFLARE } from './cloudflare.ts';
import { CONTAINER } from './container.ts';
import { FASTLY } from './fastly.ts';
import { CADDY, NGINX } from './servers.ts';
import { SPIN } from './spin.ts';
import { WASMCLOUD } from './wasmcloud.ts';

/** One for each folder of `deploy/`. */
export const CHECKS: readonly Check[] = [
  CLOUDFLARE,
  FASTLY,
  SPIN,
  WASMCLOUD,
  NGINX,
  CADDY,
  CONTAINER,
  CI,
];
