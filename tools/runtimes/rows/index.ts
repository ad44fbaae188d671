import { CLOUDFLARE } from './cloudflare.ts';
import { FASTLY, FASTLY_HOST } from './fastly.ts';
import { SPIN, WASMCLOUD } from './not-here.ts';
import type { Row } from './row.ts';
import { BUN, DENO, NODE } from './servers.ts';
import { SERVICE_WORKER } from './service-worker.ts';
import { WASI, WASI_HOST } from './wasi.ts';

/** All runtimes, in the order of the table. */
export const ROWS: readonly Row[] = [
  NODE,
  CLOUDFLARE,
  WASI,
  WASI_HOST,
  FASTLY,
  FASTLY_HOST,
  SPIN,
  WASMCLOUD,
  SERVICE_WORKER,
  DENO,
  BUN,
];
