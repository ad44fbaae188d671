// Runs in the page.

export const pause = (duration: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, duration));

/** Resolves when all that was to happen at once has happened. */
export async function tasks(): Promise<void> {
  for (let n = 0; n < 3; n++) await pause(0);
}

/** Resolves once `condition` holds; rejects if it never does. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (let n = 0; !(await condition()); n++) {
    if (n > 1000) throw new Error(`waited in vain for ${condition}`);
    await pause(5);
  }
}
