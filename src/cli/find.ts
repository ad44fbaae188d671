import type { Command } from 'commander';
import { isObject } from '../content/read-json.ts';
import type { Glossary } from '../core/glossary.ts';
import { ExitCode } from './exit-code.ts';
import { linesOf, textOf } from './lines.ts';
import { type ProcessLike, write } from './process-like.ts';
import { usableGlossary } from './usable-glossary.ts';

interface Options {
  json?: true;
}

/** One mention in a text: `text.slice(start, end)`, in UTF-16 code units. */
export interface Mention {
  start: number;
  end: number;
  /** The entry's id. */
  term: string;
  text: string;
}

const NOTES = `
Without --json, stdin is one text, and each mention is a line: start, end, id and text, with tabs between.
With --json, stdin is lines of {"id", "text", "lang"}, and each is answered at once by a line
{"id", "mentions": [{"start", "end", "term", "text"}]}. A line that cannot be read is answered too, with
an "error" in place of mentions, and the exit code is 1. Offsets count UTF-16 code units.

Examples:
  glosslight find < article.txt
  echo '{"id": 1, "text": "Docker runs containers."}' | glosslight find glossary.json --json`;

/** Adds `glosslight find`. */
export function findCommand(
  program: Command,
  process: ProcessLike,
  done: (code: ExitCode) => void,
): void {
  program
    .command('find')
    .summary('find the terms of a glossary in text')
    .description('Find every mention of a term in text from stdin.')
    .argument('[glossary]', 'a glossary.json, source or built', './glossary.json')
    .option('--json', 'read and write JSON lines')
    .addHelpText('after', NOTES)
    .action(async (file: string, options: Options) => done(await find(file, options, process)));
}

async function find(file: string, { json }: Options, process: ProcessLike): Promise<ExitCode> {
  const glossary = await usableGlossary(file, process);
  if (!glossary) return ExitCode.Problems;
  return json ? findInLines(glossary, process) : findInText(glossary, process);
}

async function findInText(
  glossary: Glossary,
  { stdin, stdout, stderr }: ProcessLike,
): Promise<ExitCode> {
  if (stdin.isTTY) await write(stderr, 'Type or paste a text, then press Ctrl+D.\n');
  let input = '';
  for await (const part of textOf(stdin)) input += part;
  for (const { start, end, term, text } of mentionsIn(glossary, input)) {
    await write(stdout, `${start}\t${end}\t${term}\t${text.replace(/\s+/g, ' ')}\n`);
  }
  return ExitCode.Fine;
}

async function findInLines(
  glossary: Glossary,
  { stdin, stdout, stderr }: ProcessLike,
): Promise<ExitCode> {
  let exitCode: ExitCode = ExitCode.Fine;
  let number = 0;
  for await (const line of linesOf(stdin)) {
    number++;
    if (!line.trim()) continue;
    const { id, text, lang, error } = readQuery(line);
    if (error === undefined) {
      await write(
        stdout,
        `${JSON.stringify({ id, mentions: mentionsIn(glossary, text, lang) })}\n`,
      );
    } else {
      // Answered all the same, so that the lines of input and output stay side by side.
      exitCode = ExitCode.Problems;
      await write(stderr, `stdin: line ${number}: ${error}\n`);
      await write(
        stdout,
        `${JSON.stringify({ id, mentions: [], error: `line ${number}: ${error}` })}\n`,
      );
    }
  }
  return exitCode;
}

/** All longest leftmost mentions; none in a language that the glossary does not have. */
function mentionsIn(glossary: Glossary, text: string, lang = glossary.lang): Mention[] {
  const matches = glossary.matcherFor(lang)?.find(text) ?? [];
  return matches.map(({ start, end, entry }) => ({
    start,
    end,
    term: glossary.entries[entry]!.id,
    text: text.slice(start, end),
  }));
}

/** A line of input; `error` says why it cannot be answered. */
interface Query {
  id: unknown;
  text: string;
  lang?: string;
  error?: string;
}

function readQuery(line: string): Query {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return { id: null, text: '', error: 'is not JSON' };
  }
  if (!isObject(json)) return { id: null, text: '', error: 'is not an object' };
  const { id = null, text, lang } = json;
  if (typeof text !== 'string') return { id, text: '', error: 'has no "text"' };
  if (lang === undefined || lang === null || lang === '') return { id, text };
  return typeof lang === 'string'
    ? { id, text, lang }
    : { id, text, error: 'has a "lang" that is not text' };
}
