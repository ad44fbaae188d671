import { AwsClient } from 'aws4fetch';
import type { Store } from '../store.ts';
import { encodePath, fetchFile } from './origin.ts';

export interface S3StoreOptions {
  /** The bucket's address, with a folder in it if need be: `https://s3.eu-central-1.amazonaws.com/bucket/glossary/`. */
  url: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string;
  /** The runtime's own if not given. */
  fetch?: typeof fetch;
  /** Milliseconds until an answer has to begin; 5 seconds if not given. */
  timeout?: number;
}

/** A store in a bucket of S3, or of what speaks like it: R2, MinIO, Garage. Requests are signed (SigV4). */
export function createS3Store({ url, timeout = 5000, ...options }: S3StoreOptions): Store {
  const base = new URL(url.endsWith('/') ? url : `${url}/`).href;
  const { region, accessKeyId, secretAccessKey, sessionToken } = options;
  const client = new AwsClient({
    service: 's3',
    region,
    accessKeyId,
    secretAccessKey,
    ...(sessionToken !== undefined && { sessionToken }),
  });
  return {
    get: (path, signal) =>
      fetchFile(path, {
        timeout,
        signal,
        async ask(abort) {
          const { fetch = globalThis.fetch } = options;
          const { url: address, headers } = await client.sign(base + encodePath(path));
          return fetch(address, {
            headers: withIdentity(headers),
            redirect: 'manual',
            ...(abort && { signal: abort }),
          });
        },
      }),
  };
}

/** Asks for the bytes as they are; this field is not among the signed ones. */
function withIdentity(signed: Headers): Headers {
  const headers = new Headers(signed);
  headers.set('accept-encoding', 'identity');
  return headers;
}
