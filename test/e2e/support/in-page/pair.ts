// Runs in the page.
import type * as script from '../../../../src/index.ts';
import { marked } from './marked.ts';
import { pause, tasks, until } from './patience.ts';
import { changesSince, takeSnapshot } from './snapshot.ts';
import type { Mode } from './trial.ts';

export interface Instance {
  glossary: string;
  mark: Mode;
}

/** Marks the page with one glossary, and tells what is marked. */
export async function markAlone(url: string, glossary: string): Promise<string[]> {
  const page = await start(url, { glossary, mark: 'highlight' });
  const marks = marked();
  page.destroy();
  return marks;
}

/** Marks the page with all, and tells what is marked then, and after each of them has been destroyed, in turn. */
export async function markTogether(
  url: string,
  instances: readonly Instance[],
  order: readonly number[],
): Promise<{ marks: string[][]; changes: string[] }> {
  const before = takeSnapshot();
  const pages: script.GlosslightPage[] = [];
  for (const instance of instances) pages.push(await start(url, instance));
  const marks = [await settledMarks()];
  for (const n of order) {
    pages[n]!.destroy();
    marks.push(await settledMarks());
  }
  await tasks();
  return { marks, changes: changesSince(before) };
}

async function start(url: string, { glossary, mark }: Instance): Promise<script.GlosslightPage> {
  const { glosslight } = (await import(url)) as typeof script;
  return glosslight({ glossary, mark, limit: 'none', lang: 'en', panel: 'off' });
}

/** What is marked once nothing changes any more: each instance follows what the others do. */
async function settledMarks(): Promise<string[]> {
  let seen = '';
  await until(async () => {
    await pause(50);
    const before = seen;
    seen = marked().join();
    return seen === before;
  });
  return marked();
}
