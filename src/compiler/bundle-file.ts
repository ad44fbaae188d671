import { createHash } from 'node:crypto';
import type { BundleFile } from '../core/bundle.ts';

/** JSON as it stands in a file of a bundle. */
export const encodeJson = (json: unknown): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify(json)}\n`);

/** A file named by what it holds, so that it can be cached for ever; and how a manifest names it. */
export function hashedFile(name: string, json: unknown): { file: BundleFile; bytes: Uint8Array } {
  const bytes = encodeJson(json);
  const file = `${name}.${digest('sha256', bytes, 'hex').slice(0, 16)}.json`;
  return { file: { file, integrity: integrityOf(bytes), bytes: bytes.length }, bytes };
}

/** The Subresource Integrity value of a file. */
export const integrityOf = (bytes: Uint8Array): string =>
  `sha384-${digest('sha384', bytes, 'base64')}`;

const digest = (algorithm: string, bytes: Uint8Array, encoding: 'hex' | 'base64'): string =>
  createHash(algorithm).update(bytes).digest(encoding);
