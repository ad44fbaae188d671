import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import nodeProcess from 'node:process';
import type { Command } from 'commander';
import { createHandler } from '../edge/handler.ts';
import type { LogRecord } from '../edge/hooks.ts';
import { jsonLog } from '../edge/log.ts';
import type { EdgeOptions } from '../edge/options.ts';
import { createTelemetry } from '../edge/telemetry/create-telemetry.ts';
import { createMetrics } from '../edge/telemetry/metrics.ts';
import { SelectorError } from '../markup/index.ts';
import { createFileStore } from '../runtimes/file-store.ts';
import { nodeFetch } from '../runtimes/node-fetch.ts';
import { publicFetch } from '../runtimes/public-fetch.ts';
import { serveNode } from '../runtimes/node.ts';
import { ExitCode, UsageError } from './exit-code.ts';
import { type ProcessLike, write } from './process-like.ts';
import { edgeOptions, readNumber, type ServeOptions } from './serve-options.ts';

const NOTES = `
Without --origin only the glossary is served, at /channels/live/glossary.json and beside it. With it all other pages
come from there, with their terms marked, and the glossary is under /_glossary/.

On SIGTERM or SIGINT /readyz answers 503, so that a load balancer sends nothing new; after --drain seconds the server
takes no new requests, and ends once those under way are answered.

Examples:
  glosslight serve store
  glosslight serve store --port 80 --host 0.0.0.0 --origin https://www.example.org --root main`;

/** Adds `glosslight serve`. */
export function serveCommand(
  program: Command,
  process: ProcessLike,
  done: (code: ExitCode) => void,
): void {
  const collect = (value: string, values: string[]): string[] => [...values, value];
  program
    .command('serve')
    .summary('serve a store, and pages with their terms marked')
    .description('Serve the releases of a store, and pages of other origins with terms marked.')
    .argument('<store>', 'directory that glosslight release has written to')
    .option('--port <number>', 'where to listen; 0 is any that is free', '8080')
    .option('--host <address>', 'where to listen', '127.0.0.1')
    .option('--channel <name>', 'the channel to serve', 'live')
    .option('--origin <url>', 'site to mark, or host=url; may be repeated', collect, [])
    .option('--private-origins', 'origins may be in private networks')
    .option('--trust-forwarded', 'a proxy of yours stands in front, and says who the client is')
    .option('--base <path>', 'path of the glossary; /_glossary/ with --origin')
    .option('--root <selector>', 'where to mark pages')
    .option('--exclude <selector>', 'what to leave unmarked')
    .option('--limit <scope>', 'mark a term once per page or section; none marks each', 'page')
    .option('--drain <seconds>', 'how long to say that it is about to stop', '5')
    .option('--metrics', 'publish what is counted at /metrics, for Prometheus')
    .option('--json', 'log each request as a line of JSON on stdout')
    .addHelpText('after', NOTES)
    .action(async (store: string, options: ServeOptions) =>
      done(await serve(store, options, process)),
    );
}

async function serve(
  store: string,
  options: ServeOptions,
  process: ProcessLike,
): Promise<ExitCode> {
  const dir = resolve(process.cwd(), store);
  if (!(await stat(dir)).isDirectory()) throw new UsageError(`${store} is no directory`);
  const port = readNumber('--port', options.port, 65_535);
  const drain = readNumber('--drain', options.drain, 3600) * 1000;
  let isStopping = false;
  const metrics = options.metrics && createMetrics();
  const handler = createHandlerOf({
    ...edgeOptions(options),
    store: createFileStore(dir),
    fetch: options.privateOrigins ? nodeFetch : publicFetch,
    fetchDecodes: [],
    isStopping: () => isStopping,
    log: logTo(process, options),
    telemetry: createTelemetry({ metrics }),
    metrics,
  });
  const { host } = options;
  const server = await serveNode(handler, { host, port });
  const stop = signal();
  await write(process.stderr, `glosslight: ${store} is served at ${server.origin}\n`);

  await stop;
  isStopping = true;
  // A second one means now.
  const again = signal();
  await Promise.race([again, wait(drain)]);
  await Promise.race([again.then(() => server.close(0)), server.close()]);
  return ExitCode.Fine;
}

/** A handler; what is wrong with the options is the caller's to mend. */
function createHandlerOf(options: EdgeOptions): ReturnType<typeof createHandler> {
  try {
    return createHandler(options);
  } catch (error) {
    if (error instanceof TypeError || error instanceof SelectorError)
      throw new UsageError(error.message);
    throw error;
  }
}

function logTo(
  { stdout, stderr }: ProcessLike,
  { json }: ServeOptions,
): (record: LogRecord) => void {
  if (json) return jsonLog((line) => stdout.write(`${line}\n`));
  return ({ level, event, route, message }) => {
    if (level !== 'info') stderr.write(`glosslight: ${event}, ${route}: ${message}\n`);
  };
}

/** Resolves when the process is asked to end. */
const signal = (): Promise<void> =>
  new Promise((resolve) => {
    const stop = (): void => {
      nodeProcess.off('SIGTERM', stop).off('SIGINT', stop);
      resolve();
    };
    nodeProcess.on('SIGTERM', stop).on('SIGINT', stop);
  });

const wait = (duration: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, duration).unref());
