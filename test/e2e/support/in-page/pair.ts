// Runs in the page.
import type * as script from '../../../../src/index.ts';
import { marked } from './marked.ts';
import { tasks, until } from './patience.ts';
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

/**
 * Marks the page with all of them, and destroys one after the other in `order`. Tells what is marked after each step,
 * once it is what is `expected` or they have had time enough to follow each other.
 */
export async function markTogether(
  url: string,
  instances: readonly Instance[],
  order: readonly number[],
  expected: readonly string[][],
): Promise<{ marks: string[][]; changes: string[] }> {
  const before = takeSnapshot();
  const pages: script.GlosslightPage[] = [];
  for (const instance of instances) pages.push(await start(url, instance));
  const marks = [await marksLike(expected[0]!)];
  for (const [step, n] of order.entries()) {
    pages[n]!.destroy();
    marks.push(await marksLike(expected[step + 1]!));
  }
  await tasks();
  return { marks, changes: changesSince(before) };
}

async function start(url: string, { glossary, mark }: Instance): Promise<script.GlosslightPage> {
  const { glosslight } = (await import(url)) as typeof script;
  return glosslight({ glossary, mark, limit: 'none', lang: 'en', panel: 'off' });
}

async function marksLike(expected: readonly string[]): Promise<string[]> {
  await until(() => String(marked().sort()) === String(expected.toSorted())).catch(() => undefined);
  return marked();
}
