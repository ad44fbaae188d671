import { Body } from './body.ts';
import { BAD_HANDLE, ERROR, type Guest, NONE, OK } from './guest.ts';
import { PendingRequest } from './pending-request.ts';

const NOTHING_READY = 0xffff_ffff;

/** Bodies, and waiting for one of several things. */
export function bodyCalls(guest: Guest) {
  const body = (handle: number): Body | undefined => guest.thing(handle, Body);
  const waitable = (handle: number): Body | PendingRequest =>
    body(handle) ?? guest.thing(handle, PendingRequest)!;
  return {
    fastly_http_body: {
      new: (out: number) => (guest.put32(out, guest.handle(new Body())), OK),
      async read(handle: number, at: number, length: number, out: number): Promise<number> {
        const its = body(handle);
        if (!its) return BAD_HANDLE;
        try {
          const bytes = await its.read(length);
          guest.put(at, bytes);
          guest.put32(out, bytes.length);
          return OK;
        } catch {
          return ERROR;
        }
      },
      async write(...[handle, at, length, , out]: number[] & { length: 5 }): Promise<number> {
        const its = body(handle!);
        if (!its) return BAD_HANDLE;
        try {
          await its.write(guest.bytes(at!, length!));
          guest.put32(out!, length!);
          return OK;
        } catch {
          return ERROR;
        }
      },
      append: (to: number, from: number) => (body(to)!.append(body(from)!), OK),
      close: (handle: number) => (body(handle)?.end(), OK),
      abandon: (handle: number) => (body(handle)?.abandon(), OK),
      known_length: () => NONE,
    },
    fastly_async_io: {
      is_ready: (handle: number, out: number) => (
        guest.put32(out, waitable(handle).isReady ? 1 : 0),
        OK
      ),
      /** Waits for the first that is ready, or for so many milliseconds, of which 0 are without end. */
      async select(at: number, count: number, timeout: number, out: number): Promise<number> {
        const things = guest.handles(at, count).map(waitable);
        const end = timeout === 0 ? Infinity : performance.now() + timeout;
        for (;;) {
          const ready = things.findIndex(({ isReady }) => isReady);
          const left = end - performance.now();
          if (ready >= 0 || left <= 0) {
            guest.put32(out, ready >= 0 ? ready : NOTHING_READY);
            return OK;
          }
          let timer: NodeJS.Timeout | undefined;
          const waits: Promise<unknown>[] = things.map((thing) => thing.wait());
          if (left < Infinity) {
            waits.push(new Promise((resolve) => (timer = setTimeout(resolve, Math.ceil(left)))));
          }
          await Promise.race(waits);
          clearTimeout(timer);
        }
      },
    },
  };
}
