import type { Application } from './application.ts';
import type { LongVisit } from './long-visit.ts';

/** What the host does in a minute, and what the reader does after it. */
export interface Minute {
  host: readonly [act: 'go' | 'edit' | 'extend' | 'scroll', count: number];
  reader: keyof typeof reader;
}

const MINUTES = 20;

/** So many minutes of a page; those of one session are always the same. */
export function minutesOf(session: number): Minute[] {
  let seed = session + 1;
  const any = (limit: number): number => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return (seed >>> 8) % limit;
  };
  return Array.from({ length: MINUTES }, () => {
    const hosts = [
      ['go', any(10)],
      ['edit', 10 + any(90)],
      ['extend', 1 + any(20)],
      ['scroll', any(2000)],
    ] as const;
    const readers = Object.keys(reader) as Minute['reader'][];
    return { host: hosts[any(hosts.length)]!, reader: readers[any(readers.length)]! };
  });
}

/** The host's part of a minute. */
export const actAsHost = ({ page }: LongVisit, { host }: Minute): Promise<void> =>
  page.evaluate(([act, count]) => {
    const { app } = globalThis;
    (app[act] as Application[typeof act])(count);
  }, host);

/** The reader's part, and the rest of the minute; the page has a clock that can be put forward. */
export async function actAsReader(visit: LongVisit, { reader: act }: Minute): Promise<void> {
  const { clock } = visit.page;
  // By then the marks are right, and the page stands still.
  await clock.fastForward(1000);
  await reader[act](visit);
  await clock.fastForward(57_000);
}

const reader = {
  /** Rests on a mark until its tooltip has been read, and goes on. */
  async point(visit: LongVisit): Promise<void> {
    const { clock, mouse } = visit.page;
    const { x, y } = await visit.anyPlace();
    await mouse.move(x, y);
    await clock.fastForward(300);
    await clock.fastForward(1100);
    await mouse.move(1, 1);
  },
  /** Reads an entry, a related one, and closes it. */
  async open(visit: LongVisit): Promise<void> {
    await visit.openAt(await visit.anyPlace());
  },
  /** Leaves an entry open. */
  async leave(visit: LongVisit): Promise<void> {
    const { x, y } = await visit.anyPlace();
    await visit.page.mouse.click(x, y);
  },
  /** Asks for the list of terms, and chooses one. */
  async list({ page }: LongVisit): Promise<void> {
    await page.locator('glossary-panel').focus();
    await page.keyboard.press('Enter');
    await page.locator('glossary-popover [part=terms] button').first().click();
    await page.keyboard.press('Escape');
  },
};
