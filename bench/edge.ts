import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { createFixture, writeFixture } from '../test/conformance/fixture.ts';
import { startOrigin } from '../test/conformance/origin.ts';
import { buildEdge } from '../tools/runtimes/build/targets.ts';
import { installTools } from '../tools/runtimes/build/tools.ts';
import type { Row } from '../tools/runtimes/rows/row.ts';
import { proseOf } from './annotate-pages.ts';
import { median } from './compare.ts';
import { costOfRequest } from './edge-load.ts';
import { compiledFile, edgeRows } from './edge-rows.ts';
import { startWatched, type Watched } from './edge-start.ts';
import type { Grid } from './table.ts';
import { ownCorpus } from './text.ts';

const STARTS = 5;
/** What takes longer than this to come up, in milliseconds, is started once. */
const PATIENCE = 4000;
const PAGES = [1, 16, 64, 256];

/** What a runtime costs: the lines of two grids. */
interface Costs {
  cold: string[];
  warm: string[];
}

/** Our own glossary at the edge, on every runtime that is there: bytes, cold starts, requests. */
export async function* benchEdge(): AsyncGenerator<Grid> {
  await installTools();
  const dir = await mkdtemp(join(tmpdir(), 'glosslight-bench-'));
  const corpus = ownCorpus();
  const pages = PAGES.map((size): [string, Buffer] => [
    `/page-${size}.html`,
    Buffer.from(proseOf(corpus, size * 1000)),
  ]);
  const site = await startOrigin(new Map(pages));
  try {
    const source = JSON.parse(await readFile('glossary.json', 'utf8')) as object;
    const fixture = createFixture(source);
    const written = await writeFixture(fixture, dir, { origin: site.url });
    await writeFile(written.config, JSON.stringify(optionsFor(site.url)));
    const release = `releases/${fixture.id}`;
    const file = [...fixture.files.keys()].find((path) => path.endsWith('.json.br'))!;
    const paths = [
      '/_glossary/healthz',
      `/_glossary/${file.replace(/\.br$/, '')}`,
      `/_glossary/terms/${corpus.terms[0]!.id}.json`,
      ...pages.map(([path]) => path),
    ];
    const { rows, missing } = edgeRows(join(written.store, file));

    const files = new Map<string, string>();
    for (const target of new Set(rows.map((row) => row.target)))
      files.set(target, await buildEdge(target, written, join(dir, target)));
    const costs: Costs[] = [];
    for (const row of rows) {
      console.error(row.name);
      try {
        costs.push(await costsOf(row, { file: files.get(row.target)!, site: site.url, paths }));
      } catch (error) {
        // Where others use the machine too, an engine that compiles first may be given up.
        console.error((error as Error).message);
        missing.push(row.name);
      }
    }
    yield await bytesOf([...files], release);
    yield {
      title: `edge: cold start, from the start of the process to the first answer${missing.length ? `; not here: ${missing.join(', ')}` : ''}`,
      head: ['runtime', 'engine', 'CPU ms', 'wall ms', 'memory MB'],
      lines: costs.map(({ cold }) => cold),
    };
    yield {
      title: 'edge: a request to a warm process, ms of CPU',
      head: [
        'runtime',
        'healthz',
        'release file',
        'term',
        ...pages.map(([, page]) => `page ${Math.round(page.length / 1000)} kB`),
        'memory MB',
      ],
      lines: costs.map(({ warm }) => warm),
    };
  } finally {
    site.close();
    await rm(dir, { recursive: true });
  }
}

/** Limits that no engine reaches, however slow: what is not marked in time would cost less than it does. */
const optionsFor = (site: string): object => ({
  origins: { '*': site },
  allowPrivateOrigins: true,
  limits: { originTime: 120_000, pageTime: 120_000 },
});

async function costsOf(
  row: Row,
  { file, site, paths }: { file: string; site: string; paths: readonly string[] },
): Promise<Costs> {
  const starts: Watched['cold'][] = [];
  let running: Watched;
  for (;;) {
    running = await startWatched(row, file, site);
    starts.push(running.cold);
    if (starts.length === STARTS || running.cold.wall > PATIENCE) break;
    await running.stop();
  }
  const middle = (figure: 'cpu' | 'wall' | 'memory'): number =>
    median(starts.map((start) => start[figure]));
  try {
    const warm: string[] = [];
    for (const path of paths) {
      const cost = await costOfRequest(running, path).catch((error: Error) => error);
      if (cost instanceof Error) console.error(`${row.name}: ${cost.message}`);
      warm.push(typeof cost === 'number' ? cost.toFixed(2) : 'fails');
    }
    return {
      cold: [
        row.name,
        row.engine()!,
        middle('cpu').toFixed(0),
        middle('wall').toFixed(0),
        megabytes(middle('memory')),
      ],
      warm: [row.name, ...warm, megabytes(running.costs().memory)],
    };
  } finally {
    await running.stop();
  }
}

/** What is deployed: each target's file, and what wasmtime makes of it. */
async function bytesOf(files: readonly [string, string][], release: string): Promise<Grid> {
  const lines: string[][] = [];
  const all = files.flatMap(([target, file]): [string, string][] => [
    [target, file],
    ...(existsSync(compiledFile(file)) && file !== compiledFile(file)
      ? [[`${target}, compiled`, compiledFile(file)] as [string, string]]
      : []),
  ]);
  for (const [target, file] of all) {
    const bytes = await readFile(file);
    const gzipped = await promisify(gzip)(bytes, { level: 9 });
    const brotli = await promisify(brotliCompress)(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 9 },
    });
    lines.push([target, ...[bytes, gzipped, brotli].map(({ length }) => kilobytes(length))]);
  }
  return {
    title: `edge: bytes of what is deployed, with our own glossary inside (${release})`,
    head: ['target', 'bytes', 'gzip -9', 'brotli -9'],
    lines,
  };
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(0);
const kilobytes = (bytes: number): string => `${Math.round(bytes / 1000).toLocaleString('en')} kB`;
