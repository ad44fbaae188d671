import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Channel } from '../edge/channel.ts';
import { hasRelease, readChannel, writeChannel } from './channel-file.ts';
import { ExitCode } from './exit-code.ts';
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
  const before = await readChannel(dir, options.channel);
  const why = await whyNot(dir, options, before);
  if (why !== undefined || before?.previous === undefined) {
    if (options.json) await write(process.stdout, `${JSON.stringify({ error: why })}\n`);
    else await write(process.stderr, `glosslight: ${why}\n`);
    return ExitCode.Problems;
  }
  const channel: Channel = { current: before.previous, previous: before.current, weight: 1 };
  await writeChannel(dir, options.channel, channel);
  const text = options.json
    ? JSON.stringify({ channel })
    : `${options.channel}: ${channel.current}`;
  await write(process.stdout, `${text}\n`);
  return ExitCode.Fine;
}

async function whyNot(
  dir: string,
  { store, channel: name }: Options,
  channel: Channel | undefined,
): Promise<string | undefined> {
  if (!channel) return `${store} has no channel ${name}`;
  if (channel.previous === undefined) return `${name} has no release before ${channel.current}`;
  if (await hasRelease(dir, channel.previous)) return undefined;
  return `the release before, ${channel.previous}, is not in ${store} any more`;
}
