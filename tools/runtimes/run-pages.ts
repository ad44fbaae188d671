import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createFixture, writeFixture } from '../../test/conformance/fixture.ts';
import { startOrigin } from '../../test/conformance/origin.ts';
import type { Row, Running } from './rows/row.ts';
import { runRow } from './run-row.ts';
import type { Tally } from './tally.ts';

export interface PagesOptions {
  /** Where builds go. */
  dir: string;
  /** The folder of HTML. */
  pages: string;
  /** The glossary's source. */
  glossary: string;
  annotate: { root: string | undefined };
}

/** Marks every page of a folder by each runtime; all must agree with the same done by Node without an edge, to the byte. */
export async function* runPages(
  rows: readonly Row[],
  { dir, pages: folder, glossary, annotate }: PagesOptions,
): AsyncGenerator<Tally> {
  const source = JSON.parse(await readFile(glossary, 'utf8')) as object;
  const options = annotate.root === undefined ? {} : { root: annotate.root };
  const fixture = createFixture(source, options);
  const pages = await readPages(folder);
  if (pages.size === 0) throw new Error(`${folder} has no HTML`);
  const expected = new Map<string, Buffer>();
  for (const [path, page] of pages) expected.set(path, await fixture.markBytes(page, path));
  const marked = [...expected.values()].filter((page) => page.includes('<glossary-term')).length;
  console.error(`${pages.size} pages, ${marked} of them with marks`);
  const origin = await startOrigin(pages);
  try {
    const written = await writeFixture(fixture, dir, { origin: origin.url, annotate: options });
    const checks = [...expected].map(([path, wanted]) => ({
      name: path,
      run: (running: Running) => compare(running, path, wanted),
    }));
    for (const row of rows) {
      yield await runRow(row, checks, { source: written, dir, origin: origin.url });
    }
  } finally {
    origin.close();
  }
}

async function readPages(folder: string): Promise<Map<string, Buffer>> {
  const names = (await readdir(folder, { recursive: true })).sort();
  const pages = names.filter((name) => /\.html?$/.test(name));
  return new Map(
    await Promise.all(
      pages.map(async (name): Promise<[string, Buffer]> => {
        const path = name.split(/[\\/]/).map(encodeURIComponent).join('/');
        return [`/${path}`, await readFile(join(folder, name))];
      }),
    ),
  );
}

/** Where an edge's page parts from the one that is expected; `undefined` if it does not. */
async function compare(
  { ask }: Running,
  path: string,
  wanted: Buffer,
): Promise<string | undefined> {
  const { status, bytes } = await ask(path, { headers: { accept: 'text/html' } });
  if (status !== 200) return `answered with ${status}`;
  if (bytes.equals(wanted)) return undefined;
  let at = 0;
  while (bytes[at] === wanted[at]) at++;
  const around = (its: Buffer): string => JSON.stringify(`${its.subarray(at - 40, at + 40)}`);
  return `parts at byte ${at}: ${around(bytes)}, expected ${around(wanted)}`;
}
