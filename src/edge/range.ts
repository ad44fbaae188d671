/** The bytes of a file from `start` to before `end`. */
export interface ByteRange {
  start: number;
  end: number;
}

/**
 * The range of a file of `size` bytes that a client wants by `Range` (RFC 9110, 14.2); `unsatisfiable` where there are no
 * such bytes, `undefined` where it gets all: also where it wants several ranges, or something else than bytes.
 */
export function rangeOf(
  headers: Headers,
  { size, etag }: { size: number; etag: string },
): ByteRange | 'unsatisfiable' | undefined {
  const condition = headers.get('if-range');
  // A date is no condition that we could check, and a weak tag does not vouch for bytes.
  if (condition !== null && condition.trim() !== etag) return undefined;
  const match = /^\s*bytes\s*=\s*(\d*)\s*-\s*(\d*)\s*$/i.exec(headers.get('range') ?? '');
  if (!match) return undefined;
  const [, first, last] = match as unknown as [string, string, string];
  if (!first && !last) return undefined;
  if (first && last && Number(last) < Number(first)) return undefined;
  const start = first ? Number(first) : Math.max(0, size - Number(last));
  const end = first && last ? Math.min(size, Number(last) + 1) : size;
  return start < end ? { start, end } : 'unsatisfiable';
}

/** A body that has to be of a certain size, and what is wanted of it. */
export interface Cut extends ByteRange {
  size: number;
}

/**
 * The bytes of a body that are wanted. A stream fails where it turns out shorter or longer than it has to be, so that
 * nothing cut off is taken for whole.
 */
export function cut(
  body: Uint8Array | ReadableStream<Uint8Array>,
  { start, end, size }: Cut,
): Uint8Array | ReadableStream<Uint8Array> {
  if (body instanceof Uint8Array) return body.subarray(start, end);
  const reader = body.getReader();
  let at = 0;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      for (;;) {
        const { done, value } = await reader.read();
        if (done) {
          if (at !== size) throw new RangeError(`has ${at} bytes in place of ${size}`);
          return controller.close();
        }
        const from = at;
        at += value.length;
        if (at > size) {
          await reader.cancel();
          throw new RangeError(`has more than ${size} bytes`);
        }
        const wanted = value.subarray(Math.max(0, start - from), Math.max(0, end - from));
        if (wanted.length) controller.enqueue(wanted);
        if (at >= end && end < size) {
          await reader.cancel();
          return controller.close();
        }
        if (wanted.length) return undefined;
      }
    },
    cancel: (reason) => reader.cancel(reason),
  });
}
