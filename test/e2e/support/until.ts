import { setTimeout as sleep } from 'node:timers/promises';

/** How long a page may take to get anywhere, in milliseconds. */
export const PATIENCE = 10_000;

/** Resolves once `condition` holds; rejects with what `complaint` says if it never does. */
export async function until(
  condition: () => boolean | Promise<boolean>,
  complaint: () => string,
): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(complaint());
    await sleep(20);
  }
}
