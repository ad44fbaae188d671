import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserContext, Locator, Page, Request } from 'playwright-core';
import { type Box, boxOfMark, middleOf, type PaintedMark, paintedMarks } from './painted-marks.ts';
import { PATIENCE, until } from './until.ts';

/** Something that happened in the page: an event of ours, or a violation of its content security policy. */
export interface Heard {
  type: string;
  [field: string]: unknown;
}

/** After a scroll nothing opens for a moment; a reader's hand takes longer. In milliseconds. */
const AFTER_SCROLL = 150;

/** One page in a profile of its own: what a reader does there, and what can be observed. */
export class Visit {
  readonly page: Page;
  readonly tooltip: Locator;
  readonly popover: Locator;
  /** All that was requested, in order. */
  readonly requests: Request[] = [];
  /** What scripts have said in the console. What the browser says there itself is left out. */
  readonly said: string[] = [];
  /** Errors that nobody caught. */
  readonly uncaught: string[] = [];

  private constructor(page: Page) {
    this.page = page;
    this.tooltip = page.locator('glossary-tooltip:popover-open');
    this.popover = page.locator('glossary-popover:popover-open');
    page.on('request', (request) => this.requests.push(request));
    page.on('pageerror', (error) => this.uncaught.push(String(error)));
    page.on('console', (message) => {
      if (message.args().length > 0) this.said.push(`${message.type()}: ${message.text()}`);
    });
  }

  /** Goes to `url`; resolves at the answer, while the page may still be on its way. */
  static async to(url: string, context: BrowserContext): Promise<Visit> {
    context.setDefaultTimeout(PATIENCE);
    await context.addInitScript(listen);
    const visit = new Visit(await context.newPage());
    await visit.page.goto(url, { waitUntil: 'commit' });
    return visit;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.page.context().close();
  }

  /** Resolves once the page has been scanned. */
  async marked(): Promise<this> {
    await this.#hears('glossary-ready');
    return this;
  }

  /** Resolves once all of ours is there that comes by itself. */
  async complete(): Promise<this> {
    await this.marked();
    await this.page.locator('glossary-panel[count]').waitFor({ state: 'attached' });
    return this;
  }

  /** Resolves once the script has given up. */
  async failed(): Promise<this> {
    await this.#hears('glossary-error');
    await this.idle();
    return this;
  }

  /** Resolves once the page has loaded and has had time for whatever else it may do. */
  async idle(): Promise<void> {
    await this.page.waitForLoadState();
    await sleep(150);
  }

  /** Resolves once an address like `pattern` has been asked for and has answered in full. */
  async answered(pattern: RegExp): Promise<void> {
    const find = () => this.requests.find((request) => pattern.test(request.url()));
    await until(
      () => !!find(),
      () => `nobody asked for ${pattern}`,
    );
    await (await find()!.response())?.finished();
  }

  /** Resolves once an element of ours is defined, which is when its part has come. */
  async defined(name: string): Promise<void> {
    const isDefined = (tag: string) => customElements.get(tag) !== undefined;
    await until(
      () => this.page.evaluate(isDefined, name),
      () => `<${name}> is not defined`,
    );
  }

  /** What has happened so far; with `type`, only events whose name begins with it. */
  heard(type = ''): Promise<Heard[]> {
    const from = (start: string) => globalThis.heard.filter((each) => each.type.startsWith(start));
    return this.page.evaluate(from, type);
  }

  /** The marks in document order. */
  marks(): Promise<PaintedMark[]> {
    return this.page.evaluate(paintedMarks);
  }

  async wordings(): Promise<string[]> {
    return (await this.marks()).map(({ text }) => text);
  }

  /** Moves the pointer onto the mark of this wording, from elsewhere. */
  async hover(text: string): Promise<void> {
    const { x, y } = await this.pointOn(text);
    await this.page.mouse.move(x, y);
  }

  async click(text: string): Promise<void> {
    const { x, y } = await this.pointOn(text);
    await this.page.mouse.click(x, y);
  }

  async tap(text: string): Promise<void> {
    const { x, y } = await this.pointOn(text);
    await this.page.touchscreen.tap(x, y);
  }

  /** The title of the open popover. */
  title(): Promise<string> {
    return this.popover.getByRole('heading', { level: 2 }).innerText();
  }

  /** The document as it is now, and as its source has it, which no script has touched. */
  document(): Promise<{ now: string; source: string; isEqual: boolean }> {
    return this.page.evaluate(async () => {
      const response = await fetch(location.href);
      const source = new DOMParser().parseFromString(await response.text(), 'text/html');
      return {
        now: document.documentElement.outerHTML,
        source: source.documentElement.outerHTML,
        // Node by node: what was cut into pieces reads the same.
        isEqual: document.documentElement.isEqualNode(source.documentElement),
      };
    });
  }

  /** The middle of the mark of this wording, of its first line if it has more, scrolled into view. */
  async pointOn(text: string): Promise<{ x: number; y: number }> {
    const box = await this.#boxOf(text);
    const { height } = await this.page.evaluate(() => ({ height: innerHeight }));
    if (box.y >= 0 && box.y + box.height <= height) return middleOf(box);
    await this.page.evaluate(
      (by) => scrollBy({ top: by, behavior: 'instant' }),
      box.y - height / 2,
    );
    await this.still();
    return middleOf(await this.#boxOf(text));
  }

  /** Resolves once the page has come to rest after it was scrolled. */
  async still(): Promise<void> {
    // By then whoever listens has been told.
    await this.page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    await sleep(AFTER_SCROLL);
  }

  async #boxOf(text: string): Promise<Box> {
    return boxOfMark(text, await this.marks());
  }

  async #hears(type: string): Promise<void> {
    // Asked from outside: a strict page lets nobody evaluate a condition inside.
    const isHeard = async () => (await this.heard(type)).length > 0;
    await until(isHeard, () => `no ${type}; said: ${this.said.join() || 'nothing'}`);
  }
}

declare global {
  var heard: Heard[];
}

// What follows runs in the page.

function listen(): void {
  globalThis.heard = [];
  const ours = ['ready', 'error', 'show', 'hide', 'seen', 'follow'].map(
    (name) => `glossary-${name}`,
  );
  for (const type of ours) {
    document.addEventListener(type, (event) => {
      const { isTrusted: _, ...fields } = event;
      globalThis.heard.push({ ...fields, type });
    });
  }
  document.addEventListener('securitypolicyviolation', (event) => {
    const { type, effectiveDirective, blockedURI, sourceFile } = event;
    globalThis.heard.push({ type, effectiveDirective, blockedURI, sourceFile });
  });
}
