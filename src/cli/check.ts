import { resolve } from 'node:path';
import type { Command } from 'commander';
import { buildBundle } from '../compiler/build-bundle.ts';
import { formatProblems, problemsToJson } from '../compiler/format-problems.ts';
import { readSource } from '../compiler/read-source.ts';
import { isError } from '../content/problem.ts';
import { ExitCode } from './exit-code.ts';
import { type ProcessLike, write } from './process-like.ts';

interface Options {
  json?: true;
}

/** Adds `glosslight check`. */
export function checkCommand(
  program: Command,
  process: ProcessLike,
  done: (code: ExitCode) => void,
): void {
  program
    .command('check')
    .summary('say what is wrong with a glossary')
    .description('Check a glossary: say everything that is wrong with it. Warnings alone are fine.')
    .argument('<source>', 'the glossary.json to check')
    .option('--json', 'report as one JSON object on stdout')
    .addHelpText('after', '\nExample:\n  glosslight check glossary.json')
    .action(async (source: string, options: Options) =>
      done(await check(source, options, process)),
    );
}

async function check(source: string, { json }: Options, process: ProcessLike): Promise<ExitCode> {
  const { problems } = buildBundle(await readSource(resolve(process.cwd(), source)));
  if (json) await write(process.stdout, `${JSON.stringify(problemsToJson(problems, source))}\n`);
  else await write(process.stderr, formatProblems(problems, source));
  return problems.some(isError) ? ExitCode.Problems : ExitCode.Fine;
}
