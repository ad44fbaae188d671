// Runs in the page.

/**
 * Tells whenever a script gives way to the page in the middle of its work, until the function that it returns is called.
 * The clock runs so fast meanwhile that a script gives way after a few steps; it is never put back.
 */
export function countYields(onYield: () => void): () => void {
  const clock = performance.now.bind(performance);
  let time = clock();
  performance.now = () => (time += 1);
  let undo: () => void;
  const { scheduler } = globalThis as { scheduler?: { yield?(): Promise<void> } };
  const giveWay = scheduler?.yield;
  if (scheduler && giveWay) {
    scheduler.yield = () => {
      onYield();
      return giveWay.call(scheduler);
    };
    undo = () => delete scheduler.yield;
  } else {
    const { prototype } = MessagePort;
    const { postMessage } = prototype;
    prototype.postMessage = function (...args: unknown[]) {
      onYield();
      return Reflect.apply(postMessage, this, args);
    };
    undo = () => (prototype.postMessage = postMessage);
  }
  return () => {
    const ahead = time - clock();
    performance.now = () => clock() + Math.max(ahead, 0);
    undo();
  };
}
