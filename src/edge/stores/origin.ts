import { type Store, type StoredFile, StoreError } from '../store.ts';

export interface OriginStoreOptions {
  /** Where the store is: what comes before `channels/` and `releases/`, such as `https://static.example.org/glossary/`. */
  url: string;
  /** The runtime's own if not given. */
  fetch?: typeof fetch;
  /** Milliseconds until an answer has to begin; 5 seconds if not given. */
  timeout?: number;
  /** What the requests say beside: a secret that the origin wants, for example. */
  headers?: Readonly<Record<string, string>>;
}

/** A store on a server of files, such as a plain CDN. Follows no redirects. */
export function createOriginStore({
  url,
  headers = {},
  timeout = 5000,
  ...options
}: OriginStoreOptions): Store {
  const base = new URL(url.endsWith('/') ? url : `${url}/`).href;
  return {
    get: (path, signal) =>
      fetchFile(path, {
        timeout,
        signal,
        ask(abort) {
          const { fetch = globalThis.fetch } = options;
          return fetch(base + encodePath(path), {
            // Compressed variants are files of their own here, and must come as they are.
            headers: { 'accept-encoding': 'identity', ...headers },
            redirect: 'manual',
            ...(abort && { signal: abort }),
          });
        },
      }),
  };
}

export const encodePath = (path: string): string =>
  path.split('/').map(encodeURIComponent).join('/');

export interface FetchFileOptions {
  ask(signal: AbortSignal | undefined): Promise<Response>;
  timeout: number;
  signal: AbortSignal | undefined;
  /** What an answer says where there is no file; 404 and 410 if not given. */
  isMissing?(response: Response): boolean;
}

/** A file that a server is asked for. Rejects with a `StoreError` where it does not answer in time, or otherwise. */
export async function fetchFile(
  path: string,
  {
    ask,
    timeout,
    signal,
    isMissing = ({ status }) => status === 404 || status === 410,
  }: FetchFileOptions,
): Promise<StoredFile | undefined> {
  // Some runtimes can end no request; there the answer is just not waited for.
  const abort = typeof AbortController === 'undefined' ? undefined : new AbortController();
  const leave = (): void => abort?.abort();
  signal?.addEventListener('abort', leave, { once: true });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new StoreError(path, `does not come within ${timeout} ms`));
      leave();
    }, timeout);
  });
  try {
    const response = await Promise.race([ask(abort?.signal), late]);
    // Some servers take the end of a name for how the file is compressed, and `fetch` undoes that.
    const isChanged = /\.(br|gz)$/.test(path) && response.headers.has('content-encoding');
    if (response.ok && response.body && !isChanged) return fileOf(response, response.body);
    await response.body?.cancel();
    if (isChanged) return undefined;
    if (response.ok) return { body: new Uint8Array(), size: 0 };
    if (isMissing(response)) return undefined;
    throw new StoreError(path, `is answered with ${response.status}`);
  } catch (error) {
    if (error instanceof StoreError) throw error;
    throw new StoreError(path, 'cannot be reached', { cause: error });
  } finally {
    clearTimeout(timer);
  }
}

function fileOf({ headers }: Response, body: ReadableStream<Uint8Array>): StoredFile {
  const length = headers.get('content-length');
  // Of what came compressed the length is another one.
  return length !== null && /^\d+$/.test(length) && !headers.has('content-encoding')
    ? { body, size: Number(length) }
    : { body };
}
