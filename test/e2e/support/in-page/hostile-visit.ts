// Runs in the page.
import type * as script from '../../../../src/index.ts';
import type { GlosslightError, GlosslightOptions, GlosslightPage } from '../../../../src/index.ts';
import type { GlossaryPopover } from '../../../../src/elements/glossary-popover.ts';
import { cardFaults } from './card-faults.ts';
import { pause, tasks, until } from './patience.ts';
import { changesSince, type Snapshot, takeSnapshot } from './snapshot.ts';

declare global {
  /** Which vectors have run, and what was said to the owner; kept by the page. */
  var ran: number[];
  var said: string[];
}

/** What came of a glossary on a page. */
export interface Outcome {
  /** The code of the error, if there was no glossary. */
  fails?: string;
  marked: string[];
  ran: number[];
  said: string[];
  /** What is in our part of the page that we have not put there. */
  faults: string[];
  /** What is not as it was once all of ours is gone. */
  changes: string[];
}

/** A page that a hostile glossary is tried on: all there is gets opened, and then it all goes away. */
export class HostileVisit {
  readonly #main = document.querySelector('main')!;
  /** Elements of the host that stand for terms. */
  readonly #unseen = document.createElement('p');
  // Only one is ever seen, and is each of them in turn: what is to be laid out takes long.
  readonly #mention = mentionOf('');
  readonly #outcome: Outcome;
  #before: Snapshot;
  #page: GlosslightPage | undefined;

  /** A page with an element for each of the terms. */
  constructor(ids: readonly string[]) {
    this.#unseen.style.display = 'none';
    this.#unseen.append(...ids.map(mentionOf));
    this.#main.append(this.#unseen, this.#mention);
    // Somebody who waits until the page is idle may wait for two seconds.
    Object.assign(globalThis, { requestIdleCallback: setTimeout, ran: [], said: [] });
    this.#outcome = { marked: [], ran, said, faults: [], changes: [] };
    this.#before = takeSnapshot();
  }

  async begin(
    glosslight: typeof script.glosslight,
    options: Partial<GlosslightOptions> & { glossary: string },
  ): Promise<void> {
    try {
      const delay = { open: 0, close: 0 };
      this.#page = await glosslight({ delay, limit: 'none', ...options });
      this.#outcome.marked = marksOf(this.#page);
      // The host's text may be wrapped, but is nothing else than text.
      const made = this.#main.querySelectorAll(':not(p, div, glossary-term)');
      this.#outcome.faults.push(...Array.from(made, ({ outerHTML }) => outerHTML));
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Explains and opens these terms. */
  async open(ids: readonly string[]): Promise<void> {
    if (!this.#page) return;
    try {
      for (const id of ids) {
        this.#mention.setAttribute('term', id);
        await this.#read(this.#mention);
      }
      await pause(0); // What has been drawn may have asked for something.
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Explains and opens the mark of a name that several entries have. */
  async openShared(name: string): Promise<void> {
    const mark = this.#page?.report().marks.find(({ text }) => text === name);
    if (!mark) return;
    const range = new Range();
    range.selectNodeContents(mark.range.startContainer);
    const [rect] = range.getClientRects();
    await this.#read(document.elementFromPoint(rect!.x + 5, rect!.y + 5)!, rect);
  }

  /** Opens the list of terms, and types into it. */
  async list(queries: readonly string[]): Promise<void> {
    if (!this.#page) return;
    await until(() => !!document.querySelector('glossary-panel[count]'));
    document.querySelector<HTMLElement>('glossary-panel')!.click();
    const list = await drawn('glossary-popover', 'input');
    for (const query of ['', ...queries]) {
      const input = list.querySelector('input')!;
      input.value = query;
      input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await drawn('glossary-popover');
      this.#look();
    }
  }

  async end(): Promise<Outcome> {
    this.#page?.destroy();
    await until(() => !document.querySelector('glossary-root'));
    this.#mention.setAttribute('term', '');
    await tasks();
    this.#outcome.changes = changesSince(this.#before);
    this.#unseen.remove();
    this.#mention.remove();
    return this.#outcome;
  }

  /** As the script does for those who have not called it. */
  #fail(error: unknown): void {
    const { code, message } = error as GlosslightError;
    said.push(`error: ${message}`);
    this.#outcome.fails = code ?? String(error);
  }

  /** Rests a pointer on an element until its tooltip is there, and opens it. */
  async #read(element: Element, point?: DOMRect): Promise<void> {
    const explained = nextShow(element);
    pointAt(element, point);
    await soon(explained);
    await drawn('glossary-tooltip');
    this.#look();
    const opened = nextShow(element);
    element.dispatchEvent(new MouseEvent('click', { ...at(point), detail: 1 }));
    await soon(opened);
    await drawn('glossary-popover');
    this.#look();
  }

  #look(): void {
    this.#outcome.faults.push(...cardFaults(document.querySelector('glossary-root')!));
  }
}

function mentionOf(id: string): HTMLElement {
  const element = document.createElement('glossary-term');
  element.setAttribute('term', id);
  element.tabIndex = 0; // It would give itself this.
  element.textContent = 'term';
  return element;
}

/** The ids of the marks, each with what it stands on. */
const marksOf = (page: GlosslightPage): string[] =>
  page.report().marks.map(({ term, text, range }) => {
    const { startContainer: node, startOffset, endOffset } = range;
    const isSound = node.textContent!.slice(startOffset, endOffset) === text;
    return isSound || node instanceof Element ? `${term}: ${text}` : `${term} elsewhere`;
  });

let moves = 0;

/** A pointer's way from elsewhere onto an element. */
function pointAt(element: Element, point?: DOMRect): void {
  for (const target of [document.body, element]) {
    const init = { ...at(point), screenX: ++moves, pointerType: 'mouse' };
    target.dispatchEvent(new PointerEvent('pointermove', init));
  }
}

const at = ({ x, y }: { x: number; y: number } = { x: -9, y: -9 }) => ({
  bubbles: true,
  composed: true,
  cancelable: true,
  clientX: x + 5,
  clientY: y + 5,
});

/** Whether a card of the element has come up since. */
function nextShow(element: Element): () => boolean {
  let isShown = false;
  element.addEventListener('glossary-show', () => (isShown = true), { once: true });
  return () => isShown;
}

/** Resolves once `condition` holds, which it mostly does as soon as promises are kept: then it takes no time. */
async function soon(condition: () => boolean): Promise<void> {
  for (let n = 0; n < 100 && !condition(); n++) await Promise.resolve();
  await until(condition);
}

/** Resolves to the tree of an open card once it is drawn, with something in it. */
async function drawn(name: string, needed = '*'): Promise<ShadowRoot> {
  const card = (): GlossaryPopover | null => document.querySelector(`${name}:popover-open`);
  await soon(() => !!card() && !card()!.isUpdatePending);
  await soon(() => !!card()?.shadowRoot!.querySelector(needed));
  return card()!.shadowRoot!;
}
