import type { Case, Stage } from './case.ts';

export interface Result {
  name: string;
  /** Why it does not hold. */
  error?: Error;
}

/** No case takes as long, on any runtime. */
const LIMIT = 30_000;

/** Checks one case, for a bounded time. */
export async function runCase({ name, check }: Case, stage: Stage): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`is not over after ${LIMIT} ms`)), LIMIT);
  });
  try {
    await Promise.race([check(stage), late]);
    return { name };
  } catch (error) {
    return { name, error: error as Error };
  } finally {
    clearTimeout(timer);
  }
}
