import { createRequire } from 'node:module';
import { Command, CommanderError } from 'commander';
import { SourceError } from '../compiler/read-source.ts';
import { GlosslightError } from '../core/error.ts';
import { annotateCommand } from './annotate.ts';
import { buildCommand } from './build.ts';
import { checkCommand } from './check.ts';
import { ExitCode, UsageError } from './exit-code.ts';
import { findCommand } from './find.ts';
import type { ProcessLike } from './process-like.ts';
import { releaseCommand } from './release.ts';
import { rollbackCommand } from './rollback.ts';
import { serveCommand } from './serve.ts';

// By the package's own name, since sources and built files are not equally deep in it.
const { version } = createRequire(import.meta.url)('glosslight/package.json') as {
  version: string;
};

const COMMANDS = [
  buildCommand,
  checkCommand,
  findCommand,
  annotateCommand,
  releaseCommand,
  rollbackCommand,
  serveCommand,
];

/** Runs `glosslight` with these arguments and returns its exit code. Data goes to stdout, messages to stderr. */
export async function main(argv: readonly string[], process: ProcessLike): Promise<ExitCode> {
  let exitCode: ExitCode = ExitCode.Fine;
  const done = (code: ExitCode): void => {
    exitCode = code;
  };
  const program = new Command('glosslight')
    .description('Builds and checks glossaries, finds and marks their terms, and serves them.')
    .version(version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => process.stdout.write(text),
      writeErr: (text) => process.stderr.write(text),
    });
  for (const add of COMMANDS) add(program, process, done);

  try {
    await program.parseAsync(argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode ? ExitCode.WrongUse : ExitCode.Fine;
    return explain(error, process);
  }
}

/** One line for what a user can mend; anything else is a fault of ours and keeps its stack. */
function explain(error: unknown, { stderr }: ProcessLike): ExitCode {
  const isOutside = error instanceof UsageError || isSystemError(error);
  if (!isOutside && !(error instanceof SourceError) && !(error instanceof GlosslightError))
    throw error;
  stderr.write(`glosslight: ${error.message}\n`);
  return isOutside || (error instanceof SourceError && error.missing)
    ? ExitCode.WrongUse
    : ExitCode.Problems;
}

/** Whether the operating system refused: no permission, no space, a file where a directory should be. */
const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error;
