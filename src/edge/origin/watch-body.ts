import { within } from './within.ts';

export interface WatchOptions {
  /** Milliseconds until the next piece must be there; for ever if not given. */
  limit?: number;
  /** Told the length of each piece; what it throws breaks the body off. */
  onBytes?: (count: number) => void;
  /** The body has come to its end; what it throws breaks the body off all the same. */
  onEnd?: () => void;
  /** The body is over before its end: it has broken off with an error, or nobody wants more of it. */
  onStop?: (error?: unknown) => void;
}

/** Passes a body on, piece by piece as it is asked for. One that breaks off breaks off here too: it never just ends. */
export function watchBody(
  body: ReadableStream<Uint8Array>,
  { limit, onBytes, onEnd, onStop }: WatchOptions,
): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const read = reader.read();
          const { done, value } = await (limit === undefined ? read : within(limit, read));
          if (done) {
            onEnd?.();
            controller.close();
          } else {
            onBytes?.(value.length);
            controller.enqueue(value);
          }
        } catch (error) {
          onStop?.(error);
          reader.cancel(error).catch(() => undefined);
          throw error;
        }
      },
      cancel(reason) {
        onStop?.();
        return reader.cancel(reason);
      },
    },
    { highWaterMark: 0 },
  );
}
