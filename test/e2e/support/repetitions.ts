import assert from 'node:assert/strict';
import type { LongVisit, Repetition } from './long-visit.ts';

type Span = Pick<Repetition, 'from' | 'to'>;

/** Changes of the host in one go; then it gives way. */
const BURST = 50;

/** Openings of tooltip and entry, from one mark to the next. */
export async function openings(visit: LongVisit, span: Span): Promise<Repetition> {
  const places = await visit.places();
  return {
    ...span,
    act: (n) => visit.openAt(places[n % places.length]!),
    // Cards keep what they have shown last.
    reset: () => visit.openAt(places[0]!),
  };
}

/** Fifty changes of the host each, to text, elements and attributes, in and beside what is marked. */
export async function changes({ page }: LongVisit, span: Span): Promise<Repetition> {
  await readAll(page);
  return {
    ...span,
    act: () =>
      page.evaluate(async (burst) => {
        globalThis.app.edit(burst);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }, BURST),
    reset: () => goHome(page),
  };
}

/** Routes of the host, each of which is marked before the next. */
export async function routes({ page }: LongVisit, span: Span): Promise<Repetition> {
  await readAll(page);
  return { ...span, act: (n) => page.evaluate(goAndBeMarked, n % 10), reset: () => goHome(page) };
}

const goHome = (page: LongVisit['page']): Promise<void> => page.evaluate(goAndBeMarked, 0);

/** Shows all that the host ever says: what the glossary's matcher meets for the first time, it keeps. */
async function readAll(page: LongVisit['page']): Promise<void> {
  const texts = await page.evaluate(async () => {
    globalThis.app.extend(globalThis.app.texts);
    await globalThis.glosslightPage.refresh();
    return globalThis.app.texts;
  });
  const marks = await page.evaluate(() => globalThis.glosslightPage.report().marks.length);
  assert.ok(marks >= texts / 2, `${marks} marks in ${texts} texts`);
}

/** Runs in the page: goes to a route; resolves once marks are to be seen there. */
async function goAndBeMarked(route: number): Promise<void> {
  globalThis.app.go(route);
  const end = performance.now() + 10_000;
  const marks = (): AbstractRange[] => [...(CSS.highlights.get('glossary-term') ?? [])];
  while (!marks().some(({ startContainer }) => startContainer.isConnected)) {
    if (performance.now() > end) throw new Error('the route is not marked');
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}
