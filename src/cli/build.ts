import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { brotliSize } from '../compiler/brotli-size.ts';
import { type Bundle, buildBundle } from '../compiler/build-bundle.ts';
import { formatProblems, problemsToJson } from '../compiler/format-problems.ts';
import { readSource } from '../compiler/read-source.ts';
import { findSameFile } from '../compiler/same-file.ts';
import { writeBundle } from '../compiler/write-bundle.ts';
import { ExitCode, UsageError } from './exit-code.ts';
import { type ProcessLike, write } from './process-like.ts';

interface Options {
  out: string;
  json?: true;
}

/** Adds `glosslight build`. */
export function buildCommand(
  program: Command,
  process: ProcessLike,
  done: (code: ExitCode) => void,
): void {
  program
    .command('build')
    .summary('build a glossary for the CDN')
    .description('Build a glossary: a manifest, and a content file named by its hash.')
    .argument('<source>', 'the glossary.json to build')
    .requiredOption('--out <dir>', 'directory for the built files, made if need be')
    .option('--json', 'report as one JSON object on stdout')
    .addHelpText('after', '\nExample:\n  glosslight build glossary.json --out public/glossary')
    .action(async (source: string, options: Options) =>
      done(await build(source, options, process)),
    );
}

async function build(source: string, options: Options, process: ProcessLike): Promise<ExitCode> {
  const file = resolve(process.cwd(), source);
  const dir = resolve(process.cwd(), options.out);
  const bundle = buildBundle(await readSource(file));
  const same = await findSameFile(file, dir, bundle.files.keys());
  if (same !== undefined) {
    throw new UsageError(
      `${join(options.out, same)} is the source; choose another directory for --out`,
    );
  }
  if (bundle.manifest) await writeBundle(bundle.files, dir);
  await report(source, bundle, options, process);
  return bundle.manifest ? ExitCode.Fine : ExitCode.Problems;
}

async function report(
  source: string,
  { files, problems }: Bundle,
  { out, json }: Options,
  { stdout, stderr }: ProcessLike,
): Promise<void> {
  const written = [...files].map(([name, bytes]) => ({
    file: join(out, name),
    bytes: bytes.length,
    brotli: brotliSize(bytes),
  }));
  if (json) {
    const machines = { ...problemsToJson(problems, source), written };
    return write(stdout, `${JSON.stringify(machines)}\n`);
  }
  if (problems.length) await write(stderr, formatProblems(problems, source));
  for (const { file, bytes, brotli } of written) {
    await write(stdout, `${file}  ${kilobytes(bytes)}, ${kilobytes(brotli)} with brotli\n`);
  }
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
