/** Work is cut so that no slice keeps the main thread longer than this, in milliseconds, with room for one more step. */
const SLICE = 5;

/**
 * Runs `work` to its end in slices short enough not to be felt, and gives way to input and painting between them.
 * Ends early, and says so with false, once `signal` is aborted, or once `isLost`, asked after each pause with what the
 * work has last said.
 */
export async function inSlices<Step>(
  work: Iterator<Step, unknown>,
  signal: AbortSignal,
  isLost?: (last: Step) => boolean,
): Promise<boolean> {
  while (!signal.aborted) {
    const end = performance.now() + SLICE;
    let step;
    do {
      step = work.next();
      if (step.done) return true;
    } while (performance.now() < end);
    await giveWay();
    if (isLost?.(step.value)) break;
  }
  return false;
}

interface Scheduler {
  yield?(): Promise<void>;
}

/** Goes on in a task of its own, after input and painting. */
// A chain of timers would wait 4 ms each time; where there is no scheduler.yield, a message is a task at once.
export function giveWay(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
