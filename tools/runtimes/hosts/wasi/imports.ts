import { getRandomValues } from 'node:crypto';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { FutureTrailers, IncomingBody, OutgoingBody } from './bodies.ts';
import { Fields } from './fields.ts';
import {
  FutureIncomingResponse,
  handle,
  IncomingResponse,
  OutgoingRequest,
  RequestOptions,
} from './http-client.ts';
import { IncomingRequest, OutgoingResponse, ResponseOutparam } from './http-server.ts';
import { Pollable } from './poll.ts';
import { InputStream, IoError, OutputStream } from './streams.ts';

const now = (): bigint => process.hrtime.bigint();

/** Is ready at this time of the monotonic clock, in nanoseconds. */
function readyAt(time: bigint): Pollable {
  const left = (): number => Number(time - now()) / 1e6;
  return new Pollable(
    () => left() <= 0,
    () => sleep(Math.max(1, Math.ceil(left())), undefined, { ref: false }),
  );
}

const said = (): OutputStream => new OutputStream(process.stderr);

/** A type that the component names and never gets one of. */
class Nothing {}

/** What a component of StarlingMonkey imports, and not more than it calls. */
export const wasiImports = {
  'wasi:cli/stdin': { getStdin: () => new InputStream() },
  'wasi:cli/stdout': { getStdout: said },
  'wasi:cli/stderr': { getStderr: said },
  'wasi:cli/terminal-input': { TerminalInput: Nothing },
  'wasi:cli/terminal-output': { TerminalOutput: Nothing },
  'wasi:cli/terminal-stdin': { getTerminalStdin: () => undefined },
  'wasi:cli/terminal-stdout': { getTerminalStdout: () => undefined },
  'wasi:cli/terminal-stderr': { getTerminalStderr: () => undefined },
  'wasi:clocks/monotonic-clock': {
    now,
    resolution: () => 1n,
    subscribeDuration: (duration: bigint) => readyAt(now() + duration),
    subscribeInstant: readyAt,
  },
  'wasi:clocks/wall-clock': {
    now: () => ({
      seconds: BigInt(Math.floor(Date.now() / 1000)),
      nanoseconds: (Date.now() % 1000) * 1e6,
    }),
    resolution: () => ({ seconds: 0n, nanoseconds: 1e6 }),
  },
  'wasi:filesystem/preopens': { getDirectories: () => [] },
  'wasi:filesystem/types': { Descriptor: Nothing, filesystemErrorCode: () => undefined },
  'wasi:http/outgoing-handler': { handle },
  'wasi:http/types': {
    Fields,
    FutureIncomingResponse,
    FutureTrailers,
    IncomingBody,
    IncomingRequest,
    IncomingResponse,
    OutgoingBody,
    OutgoingRequest,
    OutgoingResponse,
    RequestOptions,
    ResponseOutparam,
    httpErrorCode: () => undefined,
  },
  'wasi:io/error': { Error: IoError },
  'wasi:io/poll': { Pollable, poll: (list: readonly Pollable[]) => Pollable.poll(list) },
  'wasi:io/streams': { InputStream, OutputStream },
  'wasi:random/random': {
    getRandomBytes: (length: bigint) => getRandomValues(new Uint8Array(Number(length))),
    getRandomU64: () => getRandomValues(new BigUint64Array(1))[0],
  },
};
