/** Where the handler finds releases and channels: a few immutable folders, and one small pointer that moves. */
export interface Store {
  /**
   * The file at `path`, with `/` between its parts and none before them: `channels/live.json`,
   * `releases/9f2c…/glossary.json`. `undefined` if there is none; rejects with a `StoreError` if the store cannot say.
   */
  get(path: string, signal?: AbortSignal): Promise<StoredFile | undefined>;
}

/** The bytes of a file, read once. */
export interface StoredFile {
  body: Uint8Array | ReadableStream<Uint8Array>;
  /** In bytes, if the store knows. */
  size?: number;
}

/** The store is out of reach, or answers what is no answer. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  /** The file that was asked for. */
  readonly path: string;

  constructor(path: string, message: string, options?: ErrorOptions) {
    super(`${path}: ${message}`, options);
    this.path = path;
  }
}
