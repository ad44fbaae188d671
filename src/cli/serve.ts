import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import nodeProcess from 'node:process';
import type { Command } from 'commander';
import { isChannelName } from '../edge/channel.ts';
import { createHandler } from '../edge/handler.ts';
import type { LogRecord } from '../edge/hooks.ts';
import type { EdgeOptions } from '../edge/options.ts';
import { SelectorError } from '../markup/index.ts';
import { createFileStore } from '../runtimes/file-store.ts';
import { serveNode } from '../runtimes/node.ts';
import { ExitCode, UsageError } from './exit-code.ts';
import { type ProcessLike, write } from './process-like.ts';

interface Options {
  port: string;
  host: string;
  channel: string;
  origin: string[];
  privateOrigins?: true;
  trustForwarded?: true;
  base?: string;
  root?: string;
  exclude?: string;
  limit?: string;
  drain: string;
  json?: true;
}

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
    .option('--json', 'log each request as a line of JSON on stdout')
    .addHelpText('after', NOTES)
    .action(async (store: string, options: Options) => done(await serve(store, options, process)));
}

async function serve(store: string, options: Options, process: ProcessLike): Promise<ExitCode> {
  const dir = resolve(process.cwd(), store);
  if (!(await stat(dir)).isDirectory()) throw new UsageError(`${store} is no directory`);
  const port = readNumber('--port', options.port, 65_535);
  const drain = readNumber('--drain', options.drain, 3600) * 1000;
  let isStopping = false;
  const handler = createHandlerOf({
    ...edgeOptions(options),
    store: createFileStore(dir),
    isStopping: () => isStopping,
    log: logTo(process, options),
  });
  const { host } = options;
  const server = await serveNode(handler, { host, port });
  await write(process.stderr, `glosslight: ${store} is served at ${server.origin}\n`);

  await signal();
  isStopping = true;
  // A second one means now.
  const again = signal();
  await Promise.race([again, wait(drain)]);
  await Promise.race([again.then(() => server.close(0)), server.close()]);
  return ExitCode.Fine;
}

function edgeOptions({ limit, channel, origin, ...options }: Options): Omit<EdgeOptions, 'store'> {
  if (limit !== 'page' && limit !== 'section' && limit !== 'none') {
    throw new UsageError(`--limit ${limit} is unknown; use page, section or none`);
  }
  if (!isChannelName(channel)) throw new UsageError(`--channel ${channel} is no name of a channel`);
  const { root, exclude, base, privateOrigins, trustForwarded } = options;
  return {
    channel,
    base,
    origins: origin.length ? Object.fromEntries(origin.map(readOrigin)) : undefined,
    allowPrivateOrigins: privateOrigins,
    trustForwarded,
    annotate: { root, exclude, limit },
  };
}

/** `host=url`, or a URL for any host. */
function readOrigin(text: string): [host: string, origin: string] {
  const [, host = '*', url = ''] = /^(?:([^=/]+)=)?(.*)$/.exec(text) ?? [];
  return [host, url];
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

function logTo({ stdout, stderr }: ProcessLike, { json }: Options): (record: LogRecord) => void {
  if (json) {
    return (record) => {
      stdout.write(`${JSON.stringify({ time: new Date().toISOString(), ...record })}\n`);
    };
  }
  return ({ level, event, route, message }) => {
    if (level !== 'info') stderr.write(`glosslight: ${event}, ${route}: ${message}\n`);
  };
}

function readNumber(name: string, text: string, most: number): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= most) return Number(text);
  throw new UsageError(`${name} ${text} is no number from 0 to ${most}`);
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
