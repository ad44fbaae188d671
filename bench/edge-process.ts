import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What the kernel knows of a process. Linux only. */
export interface ProcessCosts {
  /** Milliseconds of CPU since it began, of all threads; in steps of ten. */
  cpu: number;
  /** Bytes of memory that it holds now. */
  memory: number;
}

const setting = (name: string): number => Number(execFileSync('getconf', [name]).toString());
const TICK = 1000 / setting('CLK_TCK');
const PAGE = setting('PAGESIZE');

/** Throws if there is no such process. */
export function costsOf(pid: number): ProcessCosts {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name in brackets may hold anything.
  const fields = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  return { cpu: (fields[11]! + fields[12]!) * TICK, memory: fields[21]! * PAGE };
}
