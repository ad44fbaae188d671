// Started with a number of megabytes: streams so many through, and prints the peak of its memory in bytes.
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { annotateStream } from '../src/markup/index.ts';
import { glossaryOf, piecesOf, proseOf } from './annotate-pages.ts';
import type { Grid } from './table.ts';
import { ownCorpus } from './text.ts';

const SIZES = [0, 1, 10, 100];
const MEGABYTE = 1_000_000;

/** The most memory that a process of its own ever has while so much streams through it. */
export async function peakMemory(): Promise<Grid> {
  const lines: string[][] = [];
  for (const size of SIZES) {
    const { stdout } = await promisify(execFile)(process.execPath, [
      import.meta.filename,
      `${size}`,
    ]);
    const [peak, marks] = stdout.trim().split(' ').map(Number);
    lines.push([`${size} MB`, `${(peak! / MEGABYTE).toFixed(0)} MB`, `${marks}`]);
  }
  return {
    title:
      'annotate: peak memory of a process (Node itself included) through which one page streams, each mention marked',
    head: ['page', 'most memory', 'marks'],
    lines,
  };
}

async function stream(megabytes: number): Promise<void> {
  const corpus = ownCorpus();
  const page = Buffer.from(proseOf(corpus, MEGABYTE));
  const [start, end] = [page.indexOf('<h2'), page.lastIndexOf('</body')];
  const body = piecesOf(page.subarray(start, end));
  const stream = annotateStream(glossaryOf(corpus.terms, corpus.lang), {
    root: 'body',
    limit: 'none',
    maxLength: Infinity,
  });
  const writer = stream.writable.getWriter();
  const reader = stream.readable.getReader();
  const all = (async () => {
    while (!(await reader.read()).done);
  })();
  await writer.write(page.subarray(0, start));
  for (let n = 0; n < megabytes; n++)
    // Copies, as each piece that comes over a network is one of its own.
    for (const piece of body) await writer.write(piece.slice());
  await writer.close();
  await all;
  // Not `process.resourceUsage`, which also knows what the parent had when this process was made.
  const [, peak] = /VmHWM:\s*(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))!;
  console.log(Number(peak) * 1024, stream.marked);
}

if (import.meta.main) await stream(Number(process.argv[2]));
