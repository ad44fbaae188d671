import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { CompileCost } from './compile-once.ts';
import { median } from './compare.ts';
import type { Table } from './table.ts';
import { ownCorpus } from './text.ts';

const ENTRIES = 15_000;
const ROUNDS = 3;

/** Compiling a large glossary, each time in a process of its own, as the command does. */
export async function* benchCompile(): AsyncGenerator<Table> {
  const input = source(ENTRIES);
  const costs = Array.from({ length: ROUNDS }, () => compileOnce(input));
  const middle = (figure: keyof CompileCost): number => median(costs.map((cost) => cost[figure]));
  yield {
    title: `compiling ${ENTRIES.toLocaleString('en')} entries, a source of ${(input.length / 1e6).toFixed(0)} MB`,
    rows: [
      { what: 'processor time', measured: middle('time'), unit: 'ms', goal: 3000, digits: 0 },
      { what: 'memory at its peak', measured: middle('peak'), unit: 'MB', goal: 300, digits: 0 },
      { what: 'heap that the result takes', measured: middle('heap'), unit: 'MB', digits: 0 },
      {
        what: 'time against the lexer of Markdown alone',
        measured: median(costs.map(({ time, lexer }) => time / lexer)),
        unit: '×',
      },
    ],
  };
}

/** Our own entries over and over, from the second round on with ids and names of their own: nothing is wrong with it. */
function source(count: number): string {
  const { lang, terms } = ownCorpus();
  const entries = Array.from({ length: count }, (_, n) => {
    const entry = terms[n % terms.length]!;
    const round = Math.floor(n / terms.length);
    if (!round) return entry;
    const rename = (name: string): string => `${name} ${round}`;
    return {
      ...entry,
      id: `${entry.id}-${round}`,
      term: rename(entry.term),
      definition: `${entry.definition}\n\nRound ${round}.`,
      ...(entry.abbreviation && { abbreviation: rename(entry.abbreviation) }),
      ...(entry.aliases && { aliases: entry.aliases.map(rename) }),
    };
  });
  return JSON.stringify({ version: 1, lang, terms: entries });
}

function compileOnce(input: string): CompileCost {
  const script = fileURLToPath(new URL('compile-once.ts', import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', script], {
    input,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as CompileCost;
}
