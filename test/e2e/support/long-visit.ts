import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import type { GlosslightOptions, GlosslightPage } from '../../../src/index.ts';
import { applicationPage } from './application.ts';
import type { Host } from './host.ts';
import { countActive, countLive, growth } from './live-counts.ts';
import { PATIENCE } from './until.ts';

/** Where a build is tried: what shows pages, what serves them, and the origin of the build. */
export interface Place {
  browser: Browser;
  host: Host;
  cdn: string;
}

interface Point {
  x: number;
  y: number;
}

/** What is done over and over, of which nothing may stay. */
export interface Repetition {
  act(n: number): Promise<void>;
  /** Brings the page to where it can be compared. */
  reset?(): Promise<void>;
  /** It is counted after so many times, when all is warm that gets warm, and after so many. */
  from: number;
  to: number;
}

declare global {
  var glosslightPage: GlosslightPage;
  var ours: WeakRef<object>[];
}

/** A single-page application with a script of ours, made to be used fast and for long. */
export class LongVisit {
  readonly page: Page;
  readonly #cdn: string;

  private constructor(page: Page, cdn: string) {
    this.page = page;
    this.#cdn = cdn;
  }

  /** Goes there; our script waits for `start`. With a clock, its time can be put forward. */
  static async to({ browser, host, cdn }: Place, { hasClock = false } = {}): Promise<LongVisit> {
    // Pictures of no use cost most of the time.
    const viewport = { width: 800, height: 600 };
    const context = await browser.newContext({ reducedMotion: 'reduce', viewport });
    context.setDefaultTimeout(PATIENCE);
    if (hasClock) await context.clock.install();
    await context.addInitScript(countActive);
    const page = await context.newPage();
    await page.goto(host.serve('application.html', { body: applicationPage() }));
    // The first locator brings listeners of Playwright's own.
    await page.locator('main').waitFor();
    return new LongVisit(page, cdn);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.page.context().close();
  }

  /** Has the page marked; resolves when all of ours is there that comes by itself. */
  async start(options: Partial<GlosslightOptions> = {}): Promise<this> {
    await this.page.evaluate(
      async ([cdn, more]) => {
        const { glosslight } = await import(`${cdn}/glosslight.esm.js`);
        globalThis.glosslightPage = await glosslight({ glossary: `${cdn}/glossary.json`, ...more });
      },
      [this.#cdn, { delay: { open: 0, close: 0 }, ...options }] as const,
    );
    await this.page.locator('glossary-panel[count]').waitFor({ state: 'attached' });
    return this;
  }

  /** Undoes that, and forgets it. */
  async end(): Promise<void> {
    await this.page.evaluate(() => {
      const ours = document.querySelectorAll('glossary-root, glossary-root > *');
      globalThis.ours = [globalThis.glosslightPage, ...ours].map((each) => new WeakRef(each));
      globalThis.glosslightPage.destroy();
      Reflect.deleteProperty(globalThis, 'glosslightPage');
    });
    // What does not go is for whoever looks at the document.
    const gone = this.page.locator('glossary-root').waitFor({ state: 'detached', timeout: 1000 });
    await gone.catch(() => undefined);
  }

  /** How many objects of ours have outlived the end and a collection of all garbage. */
  survivors(): Promise<number> {
    return this.page.evaluate(() => globalThis.ours.filter((each) => each.deref()).length);
  }

  /** The middle of the first line of each mark that is in the window. */
  places(): Promise<Point[]> {
    return this.page.evaluate(() =>
      globalThis.glosslightPage.report().marks.flatMap(({ range: place }) => {
        const range = new Range();
        range.setStart(place.startContainer, place.startOffset);
        range.setEnd(place.endContainer, place.endOffset);
        const { x, y, width, height } = range.getClientRects()[0]!;
        return y > 0 && y + height < innerHeight ? [{ x: x + width / 2, y: y + height / 2 }] : [];
      }),
    );
  }

  /** One of them; scrolls up to where there are any. */
  async anyPlace(): Promise<Point> {
    let [place] = await this.places();
    if (!place) {
      await this.page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
      await this.page.clock.fastForward(200);
      [place] = await this.places();
    }
    if (!place) throw new Error('no mark is to be seen');
    return place;
  }

  /** Points at a mark, opens its entry, walks to a related one if there is one, and closes it. */
  async openAt({ x, y }: Point): Promise<void> {
    const { page } = this;
    // The pointer comes and clicks at once; without a delay the tooltip has been there.
    await page.mouse.click(x, y);
    const next = await page.evaluate(relatedTerm);
    if (next) await page.mouse.click(next.x, next.y);
    await page.keyboard.press('Escape');
  }

  /** Takes the hand away, and resolves when nothing is under way any more. */
  async rest(): Promise<void> {
    await this.page.mouse.click(1, 1);
    const end = Date.now() + PATIENCE / 6;
    const isQuiet = (): Promise<boolean> =>
      this.page.evaluate(() => !globalThis.active.timers && !globalThis.active.frames);
    // What never ends is for the count to tell.
    for (let quiet = 0; quiet < 3 && Date.now() < end; quiet = (await isQuiet()) ? quiet + 1 : 0)
      await sleep(30);
  }

  /** What there is more of after many repetitions than after a few. */
  async growthOver({ act, reset, from, to }: Repetition): Promise<string[]> {
    const count = async () => {
      await reset?.();
      await this.rest();
      return countLive(this.page);
    };
    for (let n = 0; n < from; n++) await act(n);
    let more: string[] = [];
    // On a busy machine something may have been under way, or have got warm late. What stays of each time comes again.
    for (let span = 0; span < 2; span++) {
      const before = await count();
      for (let n = from; n < to; n++) await act(n);
      more = growth(before, await count());
      if (more[0]) more = growth(before, await count());
      if (!more[0]) break;
    }
    return more;
  }
}

/** Runs in the page: where a related term of the entry is that is being opened. */
async function relatedTerm(): Promise<Point | undefined> {
  const end = performance.now() + 10_000;
  const popover = (): HTMLElement | null => document.querySelector('glossary-popover:popover-open');
  while (!popover()?.shadowRoot?.querySelector('.body')) {
    if (performance.now() > end) throw new Error('no entry was opened');
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  const tree = popover()!.shadowRoot!;
  const term = tree.querySelector('[part=related-term],[part=term-link]')?.getBoundingClientRect();
  const body = tree.querySelector('.body')!.getBoundingClientRect();
  return term && term.top + 5 < body.bottom ? { x: term.left + 5, y: term.top + 5 } : undefined;
}
