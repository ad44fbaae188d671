// Compiles the glossary on stdin and prints what that cost, as JSON. A process of its own, because memory at its peak is
// a figure of the process.
import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { Lexer } from 'marked';
import { type Compiled, compileGlossary } from '../src/content/compile.ts';

export interface CompileCost {
  /** Processor time of all threads, in milliseconds. */
  time: number;
  /** The same, of marked's lexer alone over the same definitions. */
  lexer: number;
  /** The largest size of the process, in megabytes. */
  peak: number;
  /** What the compiled glossary takes, in megabytes. */
  heap: number;
}

setFlagsFromString('--semi-space-growth-factor=1'); // as the command does

// By a function, so that the text is garbage when it has been read.
const readStdin = (): { terms: { definition: string }[] } =>
  JSON.parse(readFileSync(0, 'utf8')) as { terms: { definition: string }[] };

const json = readStdin();
const collectGarbage = globalThis.gc!;

collectGarbage();
const before = process.memoryUsage().heapUsed;
let compiled: Compiled | undefined;
const time = processorTime(() => (compiled = compileGlossary(json)));
const peak = (process.resourceUsage().maxRSS * 1024) / 1e6;
collectGarbage();
const heap = (process.memoryUsage().heapUsed - before) / 1e6;
if (compiled?.content.entries.length !== json.terms.length)
  throw new Error('not all entries are compiled');

const lexer = processorTime(() => json.terms.forEach(({ definition }) => Lexer.lex(definition)));
const cost: CompileCost = { time, lexer, peak, heap };
console.log(JSON.stringify(cost));

function processorTime(act: () => unknown): number {
  const start = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
