import { setTimeout as sleep } from 'node:timers/promises';
import { barePage } from './bare-page.ts';
import type { EnginePage } from './engine-page.ts';
import type { Host } from './host.ts';
import { boxOfMark, middleOf, paintedMarks } from './painted-marks.ts';
import { until } from './until.ts';

/** What a page has said in the console, heard of us, and failed at. What the browser says there itself is left out. */
export interface Recorded {
  said: string[];
  heard: { type: string; [field: string]: unknown }[];
  uncaught: string[];
}

/** A page in any engine that keeps a record of what happens on it. */
export class RecordedPage {
  readonly page: EnginePage;

  private constructor(page: EnginePage) {
    this.page = page;
  }

  /** Goes to the bare page with `head` in its head; resolves once it has loaded. */
  static async open(page: EnginePage, host: Host, head: string): Promise<RecordedPage> {
    const body = await barePage(`<script>(${record})()</script>${head}`);
    await page.goto(host.serve('recorded.html', { body }));
    return new RecordedPage(page);
  }

  get recorded(): Promise<Recorded> {
    return this.page.evaluate(() => globalThis.recorded);
  }

  get said(): Promise<string[]> {
    return this.recorded.then(({ said }) => said);
  }

  /** Resolves once an event of ours has come, and there was time for whatever else the page may do. */
  async hears(type: string): Promise<this> {
    const isHeard = async () => (await this.recorded).heard.some((event) => event.type === type);
    let said: unknown;
    await until(
      async () => (await isHeard()) || ((said = await this.recorded), false),
      () => `no ${type}: ${JSON.stringify(said)}`,
    );
    await sleep(100);
    return this;
  }

  /** Resolves once so many lines are in the console; rejects if there are more. */
  async says(lines: number): Promise<string[]> {
    let said: string[] = [];
    await until(
      async () => (said = await this.said).length >= lines,
      () => `said no more than: ${said.join('; ') || 'nothing'}`,
    );
    return said;
  }

  /** Whether the document is as its source has it, node by node, and nothing of it is marked. */
  isUntouched(): Promise<boolean> {
    return this.page.evaluate(async () => {
      const source = await (await fetch(location.href)).text();
      const { documentElement } = new DOMParser().parseFromString(source, 'text/html');
      return (
        document.documentElement.outerHTML === documentElement.outerHTML &&
        document.documentElement.isEqualNode(documentElement) &&
        document.adoptedStyleSheets.length + CSS.highlights.size === 0
      );
    });
  }

  /** Keeps the document as it is now. */
  remember(): Promise<void> {
    return this.page.evaluate(
      () => void (globalThis.remembered = document.documentElement.cloneNode(true)),
    );
  }

  /** Resolves once the document is as it was then. */
  isAsRemembered(): Promise<void> {
    return this.page.waitFor(
      () => document.documentElement.isEqualNode(globalThis.remembered),
      'the document is not as it was',
    );
  }

  /** The wordings that are marked, in order. */
  async wordings(): Promise<string[]> {
    return (await this.page.evaluate(paintedMarks)).map(({ text }) => text);
  }

  /** Moves the pointer onto the mark of this wording, from the corner of the page. */
  async hover(text: string): Promise<void> {
    const { x, y } = await this.#middleOf(text);
    await this.page.mouse.move(1, 1);
    await this.page.mouse.move(x, y);
  }

  /** Moves the pointer to the corner of the page; resolves once the tooltip has closed. */
  async leave(): Promise<void> {
    await this.page.mouse.move(1, 1);
    await this.page.waitFor(
      () => !document.querySelector('glossary-tooltip:popover-open'),
      'a tooltip that stays',
    );
  }

  async click(text: string): Promise<void> {
    const { x, y } = await this.#middleOf(text);
    await this.page.mouse.click(x, y);
  }

  /** Clicks the button of this name in the open popover, if there is one. */
  async press(name: string): Promise<void> {
    const place = await this.page.evaluate(async (label) => {
      const popover = document.querySelector('glossary-popover:popover-open')!;
      await Promise.all(popover.getAnimations({ subtree: true }).map(({ finished }) => finished));
      const buttons = [...popover.shadowRoot!.querySelectorAll('button')];
      const button = buttons.find(({ textContent }) => textContent === label);
      if (!button) return undefined;
      const box = button.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }, name);
    if (place) await this.page.mouse.click(place.x, place.y);
  }

  /** All words of a card; none if it is not open. */
  wordsIn(card: 'tooltip' | 'popover'): Promise<string> {
    return this.page.evaluate(wordsIn, card);
  }

  /** Resolves once a card that is open has these words. */
  async shows(card: 'tooltip' | 'popover', words: string): Promise<void> {
    let shown = '';
    await until(
      async () => (shown = await this.wordsIn(card)).includes(words),
      () => `the ${card} says: ${shown || 'nothing'}`,
    );
  }

  /** Points at a mark, as often as it takes, until the tooltip has these words. */
  hoverUntilShown(text: string, words: string): Promise<void> {
    return this.#insist(() => this.hover(text), 'tooltip', words);
  }

  /** Clicks on a mark, as often as it takes, until the popover has these words: WebKit's driver now and then loses a click. */
  clickUntilShown(text: string, words: string): Promise<void> {
    return this.#insist(() => this.click(text), 'popover', words);
  }

  /** Each time with more patience. */
  async #insist(
    act: () => Promise<void>,
    card: 'tooltip' | 'popover',
    words: string,
  ): Promise<void> {
    let patience = 0;
    await until(
      async () => {
        await act();
        await sleep((patience += 200));
        return (await this.wordsIn(card)).includes(words);
      },
      () => `no ${card} says: ${words}`,
    );
  }

  async #middleOf(text: string): Promise<{ x: number; y: number }> {
    return middleOf(boxOfMark(text, await this.page.evaluate(paintedMarks)));
  }
}

declare global {
  var recorded: Recorded;
  var remembered: Node;
}

// What follows runs in the page.

function record(): void {
  const said: string[] = [];
  const uncaught: string[] = [];
  const heard: Recorded['heard'] = [];
  globalThis.recorded = { said, heard, uncaught };
  for (const level of ['error', 'warn', 'info', 'log'] as const)
    console[level] = (...words: unknown[]) => void said.push(`${level}: ${words.join(' ')}`);
  addEventListener('error', ({ message, error }) => uncaught.push(String(error ?? message)));
  addEventListener('unhandledrejection', ({ reason }) => uncaught.push(String(reason)));
  for (const name of ['ready', 'error', 'show', 'hide']) {
    document.addEventListener(`glossary-${name}`, (event) => {
      const { isTrusted: _, ...fields } = event;
      heard.push({ ...fields, type: event.type });
    });
  }
}

function wordsIn(card: string): string {
  const open = document.querySelector(`glossary-${card}:popover-open`);
  return open ? `${open.textContent} ${open.shadowRoot?.textContent}` : '';
}
