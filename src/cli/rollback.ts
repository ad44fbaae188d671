import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Channel } from '../edge/channel.ts';
import { hasRelease, readChannel, writeChannel } from './channel-file.ts';
import { ExitCode } from './exit-code.ts';
import { lockStore } from './lock-store.ts';
import { type ProcessLike, write } from './process-like.ts';

interface Options {
  store: string;
  channel: string;
  json?: true;
}

/** Adds `glosslight rollback`. */
export function rollbackCommand(
  program: Command,
  process: ProcessLike,
  done: (code: ExitCode) => void,
): void {
  program
    .command('rollback')
    .summary('point a channel back to the release before')
    .description('Point a channel back to the release before, for all readers. Twice is as before.')
    .requiredOption('--store <dir>', 'directory of the store')
    .option('--channel <name>', 'the channel to point back', 'live')
    .option('--json', 'report as one JSON object on stdout')
    .addHelpText('after', '\nExample:\n  glosslight rollback --store store')
    .action(async (options: Options) => done(await rollback(options, process)));
}

async function rollback(options: Options, process: ProcessLike): Promise<ExitCode> {
  const dir = resolve(process.cwd(), options.store);
  const act = (): Promise<Channel | string> => pointBack(dir, options);
  // Without a channel there may be no folder to lock, and nothing is changed.
  const isThere = (await readChannel(dir, options.channel)) !== undefined;
  const channel = await (isThere ? lockStore(dir, act) : act());
  if (typeof channel === 'string') {
    if (options.json) await write(process.stdout, `${JSON.stringify({ error: channel })}\n`);
    else await write(process.stderr, `glosslight: ${channel}\n`);
    return ExitCode.Problems;
  }
  const text = options.json
    ? JSON.stringify({ channel })
    : `${options.channel}: ${channel.current}`;
  await write(process.stdout, `${text}\n`);
  return ExitCode.Fine;
}

/** Where the channel points to now, or why it cannot point back. */
async function pointBack(
  dir: string,
  { store, channel: name }: Options,
): Promise<Channel | string> {
  const before = await readChannel(dir, name);
  if (!before) return `${store} has no channel ${name}`;
  const { current, previous } = before;
  if (previous === undefined) return `${name} has no release before ${current}`;
  if (!(await hasRelease(dir, previous)))
    return `the release before, ${previous}, is not in ${store} any more`;
  const channel: Channel = { current: previous, previous: current, weight: 1 };
  await writeChannel(dir, name, channel);
  return channel;
}
