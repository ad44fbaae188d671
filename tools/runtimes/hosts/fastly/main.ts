// A test host for Fastly Compute, on loopback only and never for production:
//   node main.ts PORT FILE       FILE is what js-compute-runtime has built
// Each request gets an instance of its own. Where it waits, V8 puts its stack aside (JSPI). Of Fastly's host calls there
// are those that a service takes which answers requests and fetches; every other one answers that it is not supported.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import process from 'node:process';
import { bodyCalls } from './body-calls.ts';
import { Guest, UNSUPPORTED } from './guest.ts';
import { requestCalls } from './request-calls.ts';
import { responseCalls } from './response-calls.ts';
import { Exit, wasiCalls } from './wasi-calls.ts';

/** What the types of TypeScript do not have yet: calls that may wait. */
const { Suspending, promising } = WebAssembly as unknown as {
  Suspending: new (call: (...args: never[]) => unknown) => WebAssembly.ImportValue;
  promising(call: unknown): () => Promise<void>;
};

const [port, file = ''] = process.argv.slice(2);
const module = new WebAssembly.Module(readFileSync(file));
const needed = WebAssembly.Module.imports(module);

/** The calls that wait for something outside. */
const WAITING = new Set(['select', 'read', 'write', 'pending_req_wait_v2', 'send_downstream']);

createServer((message, response) => {
  const guest = new Guest();
  const calls: Record<string, Record<string, (...args: never[]) => unknown>> = {
    ...wasiCalls(guest),
    ...requestCalls(guest, message),
    ...responseCalls(guest, response),
    ...bodyCalls(guest),
  };
  const imports: WebAssembly.Imports = {};
  for (const { module: group, name } of needed) {
    const call = calls[group]?.[name] ?? (() => UNSUPPORTED);
    const isWaiting = WAITING.has(name) && group !== 'wasi_snapshot_preview1';
    (imports[group] ??= {})[name] = isWaiting ? new Suspending(call) : call;
  }
  const { exports } = new WebAssembly.Instance(module, imports);
  guest.memory = exports.memory as WebAssembly.Memory;
  promising(exports._start)()
    .catch((error: unknown) => {
      if (!(error instanceof Exit && error.code === 0)) console.error(error);
    })
    .finally(() => {
      // What it has not finished by now breaks off.
      if (!guest.sent) response.writeHead(500).end();
      else if (!guest.sent.isFinished) guest.sent.abandon();
    });
}).listen(Number(port), '127.0.0.1');
