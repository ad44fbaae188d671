/** What was waited for has not come in time. */
export class LateError extends Error {
  override readonly name = 'LateError';

  constructor(limit: number) {
    super(`nothing came within ${limit} ms`);
  }
}

/**
 * Settles as `work` does, or rejects with a `LateError` after `limit` milliseconds. The work goes on: who gives up on it
 * must say so where it is done. Not all runtimes have `AbortSignal`.
 */
export async function within<T>(limit: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new LateError(limit)), limit);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
