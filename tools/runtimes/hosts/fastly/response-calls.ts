import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream';
import { Body } from './body.ts';
import { type Guest, OK } from './guest.ts';
import { Head, headCalls } from './head.ts';

/** The answer. */
export function responseCalls(guest: Guest, response: ServerResponse) {
  const head = (handle: number): Head => guest.thing(handle, Head)!;
  return {
    fastly_http_resp: {
      ...headCalls(guest),
      status_get: (handle: number, out: number) => (guest.put16(out, head(handle).status), OK),
      status_set: (handle: number, status: number) => ((head(handle).status = status), OK),
      /** With a body that is whole, or that goes on to be written. */
      send_downstream(handle: number, bodyHandle: number, streaming: number): number {
        const { status, fields } = head(handle);
        const body = guest.thing(bodyHandle, Body)!;
        guest.sent = body;
        response.writeHead(status, Object.fromEntries(fields));
        response.flushHeaders();
        if (streaming === 0) body.end();
        // Who has left reads no more, and what breaks off here breaks off there.
        pipeline(body.source, response, () => undefined);
        return OK;
      },
    },
  };
}
