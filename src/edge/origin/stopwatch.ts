/**
 * Asked now and then by work that is done in pieces: whether it has taken `limit` milliseconds in all. What passes
 * between two pieces, while bytes are waited for, does not count.
 */
export function createStopwatch(limit: number): () => boolean {
  let spent = 0;
  let last: number | undefined;
  return () => {
    const now = performance.now();
    if (last !== undefined) spent += now - last;
    else void Promise.resolve().then(() => (last = undefined)); // where this piece is over
    last = now;
    return spent >= limit;
  };
}
