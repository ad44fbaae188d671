import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { type Bundle, buildBundle } from '../compiler/build-bundle.ts';
import { formatProblems, problemsToJson } from '../compiler/format-problems.ts';
import { readSource } from '../compiler/read-source.ts';
import { releaseFiles } from '../compiler/release-files.ts';
import { writeRelease } from '../compiler/write-release.ts';
import { compileGlossary } from '../content/compile.ts';
import { type Channel, isWeight } from '../edge/channel.ts';
import { readChannel, writeChannel } from './channel-file.ts';
import { ExitCode, UsageError } from './exit-code.ts';
import { lockStore } from './lock-store.ts';
import { pageSlices } from './page-slices.ts';
import { type ProcessLike, write } from './process-like.ts';
import { removeOldReleases } from './remove-old-releases.ts';

interface Options {
  store: string;
  channel: string;
  weight: string;
  pages?: string;
  keep?: string;
  json?: true;
}

const NOTES = `
The release is written whole before the channel points to it. With --weight 0.1 a tenth of all readers get it, each of
them from then on, and the others stay with the one before; the same again with --weight 1 gives it to all.
With --pages each page has a small glossary of its own, at slices/ and the page's path.

Examples:
  glosslight release glossary.json --store store
  glosslight release glossary.json --store store --weight 0.1 --keep 5`;

/** Adds `glosslight release`. */
export function releaseCommand(
  program: Command,
  process: ProcessLike,
  done: (code: ExitCode) => void,
): void {
  program
    .command('release')
    .summary('build a glossary into a store for the edge, and point a channel to it')
    .description('Build a glossary for the edge: an immutable release, to which a channel points.')
    .argument('<source>', 'the glossary.json to release')
    .requiredOption('--store <dir>', 'directory of the store, made if need be')
    .option('--channel <name>', 'the channel to point to the release', 'live')
    .option('--weight <share>', 'share of readers that get it, from 0 to 1', '1')
    .option('--pages <dir>', 'folder of HTML, each page of which gets a slice with its terms')
    .option('--keep <number>', 'remove all but so many of the newest releases, and those in use')
    .option('--json', 'report as one JSON object on stdout')
    .addHelpText('after', NOTES)
    .action(async (source: string, options: Options) =>
      done(await release(source, options, process)),
    );
}

async function release(source: string, options: Options, process: ProcessLike): Promise<ExitCode> {
  const weight = readWeight(options.weight);
  const keep = options.keep === undefined ? undefined : readKeep(options.keep);
  const dir = resolve(process.cwd(), options.store);
  await readChannel(dir, options.channel); // What is wrong with it is known before anything is built.
  const json = await readSource(resolve(process.cwd(), source));
  const bundle = buildBundle(json);
  if (!bundle.manifest) {
    await reportProblems(source, bundle, options, process);
    return ExitCode.Problems;
  }
  const slices = options.pages
    ? await pageSlices(compileGlossary(json), resolve(process.cwd(), options.pages))
    : [];
  const files = releaseFiles(new Map([...bundle.files, ...slices]));
  await mkdir(dir, { recursive: true });
  const { isNew, channel, isMoved, removed } = await lockStore(dir, async () => {
    const isNew = await writeRelease(files, dir);
    const before = await readChannel(dir, options.channel);
    const channel = pointTo(files.id, weight, before);
    const isMoved = JSON.stringify(channel) !== JSON.stringify(before);
    if (isMoved) await writeChannel(dir, options.channel, channel);
    const removed = keep === undefined ? [] : await removeOldReleases(dir, keep);
    return { isNew, channel, isMoved, removed };
  });

  if (options.json) {
    const { problems } = bundle;
    const { id } = files;
    const report = { ...problemsToJson(problems, source), id, isNew, isMoved, channel, removed };
    await write(process.stdout, `${JSON.stringify(report)}\n`);
    return ExitCode.Fine;
  }
  await reportProblems(source, bundle, options, process);
  const what = `release ${files.id}${isNew ? '' : ', which was there already'}`;
  const where = isMoved ? '' : ', as it was';
  await write(process.stdout, `${what}\n${describe(options.channel, channel)}${where}\n`);
  for (const id of removed) await write(process.stdout, `release ${id} removed\n`);
  return ExitCode.Fine;
}

/** Where a channel points to, in words. */
export function describe(name: string, { current, previous, weight }: Channel): string {
  const percent = Math.round(weight * 1000) / 10;
  return weight < 1 && previous !== undefined
    ? `${name}: ${current} for ${percent} % of readers, ${previous} for the others`
    : `${name}: ${current}`;
}

/**
 * A channel that points to a release. While another was only being tried, the one before it stays what most readers have
 * and what a rollback leads to.
 */
export function pointTo(id: string, weight: number, before: Channel | undefined): Channel {
  if (before?.current === id) {
    return before.previous === undefined ? { current: id, weight: 1 } : { ...before, weight };
  }
  const tried = before && before.weight < 1 ? before.previous : undefined;
  const previous = tried === undefined || tried === id ? before?.current : tried;
  return previous === undefined ? { current: id, weight: 1 } : { current: id, previous, weight };
}

function readWeight(text: string): number {
  const weight = text.trim() === '' ? NaN : Number(text);
  if (isWeight(weight)) return weight;
  throw new UsageError(`--weight ${text} is no share; use a number from 0 to 1`);
}

function readKeep(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new UsageError(`--keep ${text} is no number of releases; use 1 or more`);
}

async function reportProblems(
  source: string,
  { problems }: Bundle,
  { json }: Options,
  { stdout, stderr }: ProcessLike,
): Promise<void> {
  if (json) await write(stdout, `${JSON.stringify(problemsToJson(problems, source))}\n`);
  else if (problems.length) await write(stderr, formatProblems(problems, source));
}
