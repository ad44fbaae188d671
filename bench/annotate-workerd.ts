import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileGlossary } from '../src/content/compile.ts';
import { bundle } from '../tools/bundle-worker.ts';
import { CLOUDFLARE } from '../tools/runtimes/rows/cloudflare.ts';
import { median } from './compare.ts';
import { startWatched, type Watched } from './edge-start.ts';
import type { Table } from './table.ts';

const ROUNDS = 3;
/** Bytes of pages a round, at least: the kernel counts in steps of ten milliseconds. */
const ENOUGH = 4_000_000;

/** What the worker does, by the path it is asked by. */
const WAYS = [
  { path: '/bare', name: 'passed through, over HTTP' },
  { path: '/ours', name: 'ours, as a stream' },
  { path: '/rewriter', name: 'HTMLRewriter' },
];

/** Marking in workerd: ours beside its own HTMLRewriter, which is native code. CPU time of its process, from outside. */
export async function inWorkerd(source: object, pages: readonly Uint8Array[]): Promise<Table> {
  if (!CLOUDFLARE.engine())
    return { title: 'annotate in workerd: not run (not installed)', rows: [] };
  const dir = await mkdtemp(join(tmpdir(), 'glosslight-bench-'));
  let workerd: Watched | undefined;
  try {
    const { head, content } = compileGlossary(source);
    const id = 'bench:glossary';
    const script = await bundle({
      entry: join(import.meta.dirname, 'annotate-worker.ts'),
      dir,
      name: 'worker.js',
      plugin: {
        name: id,
        resolveId: (asked) => (asked === id ? `\0${id}` : undefined),
        load: (asked) =>
          asked === `\0${id}` ? `export default ${JSON.stringify({ head, content })}` : undefined,
      },
    });
    workerd = await startWatched(CLOUDFLARE, script, 'http://127.0.0.1:1');
    return await measured(workerd, pages);
  } finally {
    await workerd?.stop();
    await rm(dir, { recursive: true });
  }
}

async function measured({ costs, origin }: Watched, pages: readonly Uint8Array[]): Promise<Table> {
  const size = pages.reduce((sum, page) => sum + page.length, 0);
  const times = Math.ceil(ENOUGH / size);
  const megabytes = (size * times) / 1_000_000;
  const rounds: number[][] = [];
  const marks: number[] = [];
  for (let round = -1; round < ROUNDS; round++) {
    const its: number[] = [];
    for (const [n, { path }] of WAYS.entries()) {
      const before = costs().cpu;
      for (let time = 0; time < times; time++)
        marks[n] = await send(pages, (page) =>
          fetch(origin + path, { method: 'POST', body: page as BodyInit }),
        );
      its.push((costs().cpu - before) / megabytes);
    }
    if (round >= 0) rounds.push(its);
  }
  const least = (n: number): number => Math.min(...rounds.map((its) => its[n]!));
  return {
    title: `annotate in workerd, the same pages and terms: CPU time of its process for 1 MB, HTTP included`,
    rows: WAYS.map(({ name }, n) => {
      const alone = median(rounds.map((its) => its[n]! - its[0]!));
      return {
        what: name,
        measured: least(n),
        unit: 'ms',
        note: n
          ? `without HTTP ${alone.toFixed(1)} ms, ${(1000 / alone).toFixed(1)} MB/s  ${marks[n]} marks`
          : '',
      };
    }),
  };
}

async function send(
  pages: readonly Uint8Array[],
  ask: (page: Uint8Array) => Promise<Response>,
): Promise<number> {
  let marks = 0;
  for (const page of pages) {
    const html = Buffer.from(await (await ask(page)).arrayBuffer());
    for (let at = -1; (at = html.indexOf('<glossary-term ', at + 1)) >= 0;) marks++;
  }
  return marks;
}
