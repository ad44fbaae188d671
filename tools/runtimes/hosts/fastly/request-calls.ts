import type { IncomingMessage } from 'node:http';
import { Body } from './body.ts';
import { ERROR, type Guest, OK } from './guest.ts';
import { Head, headCalls } from './head.ts';
import { PendingRequest } from './pending-request.ts';

/** The request that has come, and those to backends. */
export function requestCalls(guest: Guest, message: IncomingMessage) {
  const head = (handle: number): Head => guest.thing(handle, Head)!;

  function send(handle: number, body: Body, out: number): number {
    guest.put32(out, guest.handle(new PendingRequest(head(handle), body)));
    return OK;
  }

  /** Sends with a body that is whole, or that goes on to be written. */
  function sendBody(
    handle: number,
    bodyHandle: number,
    rest: { isOpen: boolean; out: number },
  ): number {
    const body = guest.thing(bodyHandle, Body)!;
    if (!rest.isOpen) body.end();
    return send(handle, body, rest.out);
  }

  return {
    fastly_http_req: {
      ...headCalls(guest),
      body_downstream_get(request: number, body: number): number {
        const its = Head.of(message.rawHeaders);
        its.method = message.method ?? 'GET';
        its.uri = `http://${message.headers.host}${message.url}`;
        guest.put32(request, guest.handle(its));
        guest.put32(body, guest.handle(new Body(message)));
        return OK;
      },
      method_get: (handle: number, ...target: [number, number, number]) =>
        guest.putText(head(handle).method, target),
      method_set: (handle: number, at: number, length: number) => (
        (head(handle).method = guest.text(at, length)),
        OK
      ),
      uri_get: (handle: number, ...target: [number, number, number]) =>
        guest.putText(head(handle).uri, target),
      uri_set: (handle: number, at: number, length: number) => (
        (head(handle).uri = guest.text(at, length)),
        OK
      ),
      cache_override_v2_set: () => OK,
      auto_decompress_response_set: () => OK,
      register_dynamic_backend: () => OK, // requests name their host themselves
      send_async: (...[handle, body, , , out]: number[] & { length: 5 }) =>
        sendBody(handle!, body!, { isOpen: false, out: out! }),
      send_async_streaming: (...[handle, body, , , out]: number[] & { length: 5 }) =>
        sendBody(handle!, body!, { isOpen: true, out: out! }),
      send_async_v2: (...[handle, body, , , streaming, out]: number[] & { length: 6 }) =>
        sendBody(handle!, body!, { isOpen: streaming === 1, out: out! }),
      async pending_req_wait_v2(
        ...[handle, , response, body]: number[] & { length: 4 }
      ): Promise<number> {
        const pending = guest.thing(handle!, PendingRequest)!;
        await pending.wait();
        const { answer } = pending;
        if (!answer) return ERROR;
        const its = Head.of(answer.rawHeaders);
        its.status = answer.statusCode ?? 0;
        guest.put32(response!, guest.handle(its));
        guest.put32(body!, guest.handle(new Body(answer)));
        return OK;
      },
    },
    fastly_http_downstream: {
      downstream_client_ip_addr(at: number, written: number): number {
        guest.put(at, Uint8Array.of(127, 0, 0, 1));
        guest.put32(written, 4);
        return OK;
      },
    },
  };
}
