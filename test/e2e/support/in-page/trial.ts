// Runs in the page.
import type * as script from '../../../../src/index.ts';
import type { GlosslightPage, GlosslightOptions } from '../../../../src/index.ts';
import { EDITS, EDITS_OF_NODES } from './edits.ts';
import { changesSince, type Snapshot, takeSnapshot } from './snapshot.ts';
import { live, visiblePoint } from './points.ts';
import { pause, tasks, until } from './patience.ts';
import { differences, textsToEdit, twinOf } from './twin.ts';
import { countYields } from './yields.ts';

export const MODES = ['highlight', 'wrap'] as const;
export type Mode = (typeof MODES)[number];
export const TIMES = ['at once', 'later'] as const;
export type Time = (typeof TIMES)[number];
/** When in a scan, of the times that it gives way to the page. */
export type Moment = 'first' | 'third' | 'middle' | 'last';

/** Tries on a page what a reader, an owner and a host may do while it is marked. */
export class Trial {
  readonly #glosslight: typeof script.glosslight;
  readonly #options: GlosslightOptions;
  #before: Snapshot | undefined;
  #page: GlosslightPage | undefined;
  /** Those of the host in which it can do something while they are marked. */
  #texts: Text[] = [];
  #mutations: string[] = [];
  readonly #observer = new MutationObserver((records) => this.#note(records));

  constructor(glosslight: typeof script.glosslight, glossary: string) {
    this.#glosslight = glosslight;
    // Somebody who waits until the page is idle may wait for two seconds.
    Object.assign(globalThis, { requestIdleCallback: setTimeout });
    this.#options = {
      glossary,
      limit: 'none',
      lang: 'en',
      shadow: 'on',
      delay: { open: 0, close: 0 },
    };
  }

  /** Marks the page, having looked at it before. Resolves to the number of marks once all of ours is there that comes by itself. */
  async begin(mark: Mode): Promise<number> {
    this.#before = takeSnapshot();
    this.#mutations = [];
    for (const node of this.#before.nodes) {
      if (node !== document && !(node instanceof ShadowRoot)) continue;
      this.#observer.observe(node, {
        attributes: true,
        characterData: true,
        childList: true,
        subtree: true,
      });
    }
    this.#page = await this.#glosslight({ ...this.#options, mark });
    await until(() => !!document.querySelector('glossary-panel[count]'));
    const marks = this.#page.report().marks.map(({ range }) => range);
    if (mark === 'highlight' && !this.#texts.length) this.#texts = textsToEdit(marks);
    return marks.length;
  }

  /** The terms that are marked, in order. */
  terms(): string[] {
    return this.#page!.report().marks.map(({ term }) => term);
  }

  /** Where they are in the page. */
  places(): string[] {
    return this.#page!.report().marks.map(({ range }) => {
      const { x, y, width, height } = live(range).getBoundingClientRect();
      return [x + scrollX, y + scrollY, width, height].join(' ');
    });
  }

  /** A point of a mark that a reader can see, scrolled to if there is none; of the `n`th mark, if that is said. */
  async pointOnMark(n?: number): Promise<{ x: number; y: number }> {
    const all = this.#page!.report().marks.map(({ range }) => live(range));
    const ranges = n === undefined ? all : all.slice(n, n + 1);
    const point = ranges.map(visiblePoint).find((each) => !!each);
    if (point) return point;
    for (const range of ranges) {
      const { startContainer } = range;
      const element =
        startContainer instanceof Element ? startContainer : startContainer.parentElement;
      element?.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
      const seen = visiblePoint(range);
      if (seen) return seen;
    }
    throw new Error('no mark can be seen');
  }

  /** What is not as it was once all of ours is gone. */
  async end(): Promise<{ changes: string[]; mutations: string[] }> {
    this.#page!.destroy();
    await until(() => !document.querySelector('glossary-root'));
    await tasks();
    this.#note(this.#observer.takeRecords());
    this.#observer.disconnect();
    return { changes: changesSince(this.#before!), mutations: this.#mutations };
  }

  /** Scans the page once to see how often that gives way to it, and once more, to destroy it `at` such a moment. */
  async endInScan(mark: Mode, at: Moment): Promise<{ brokenOff: boolean; changes: string[] }> {
    await this.begin(mark);
    const page = this.#page!;
    let yields = 0;
    let last = Infinity;
    const undo = countYields(() => {
      yields++;
      if (yields === last) page.destroy();
    });
    await page.refresh();
    last = Math.min(
      yields,
      { first: 1, third: 3, middle: Math.ceil(yields / 2), last: yields }[at],
    );
    yields = 0;
    await page.refresh();
    await tasks();
    undo();
    return { brokenOff: yields > 0 && yields === last, changes: (await this.end()).changes };
  }

  /** The host takes away all content while it is first scanned, and brings it back when we are gone. */
  async endWithoutContent(mark: Mode): Promise<string[]> {
    this.#before = takeSnapshot();
    const content = document.querySelector('main, article') ?? document.body.firstElementChild!;
    const place = [content.parentNode!, content.nextSibling] as const;
    const undo = countYields(() => content.remove());
    this.#page = await this.#glosslight({ ...this.#options, mark });
    undo();
    await tasks();
    const left = content.isConnected ? ['the content is still there'] : [];
    this.#page.destroy();
    place[0].insertBefore(content, place[1]);
    return [...left, ...(await this.end()).changes];
  }

  /**
   * The host edits texts in which terms are marked, each in one of the ways there are, from the `first` on; then it is destroyed,
   * at once or after it has answered. What is not as in a document that saw the same without us.
   */
  async endAfterEdits(
    mark: Mode,
    first: number,
    when: Time,
  ): Promise<{ edits: string[]; changes: string[] }> {
    const { twin, counterpart } = twinOf(document);
    const known = mark === 'wrap' ? EDITS : [...EDITS, ...EDITS_OF_NODES];
    // Some of them, so that there is something left for the other modes and times.
    const turn = 2 * MODES.indexOf(mark) + TIMES.indexOf(when);
    const texts = this.#texts.filter((text, n) => n % 4 === turn && document.contains(text));
    const pairs = texts.slice(0, known.length).map((text) => [text, counterpart(text)] as const);
    await this.begin(mark);
    const edits = pairs.map((pair, n) => {
      const [name, edit] = known[(first + n) % known.length]!;
      pair.forEach(edit);
      return name;
    });
    if (when === 'later') await pause(60);
    this.#page!.destroy();
    await until(() => !document.querySelector('glossary-root'));
    await tasks();
    this.#observer.disconnect();
    return { edits, changes: differences(document, twin) };
  }

  #note(records: readonly MutationRecord[]): void {
    for (const { type, target, addedNodes, removedNodes, attributeName } of records) {
      if (target instanceof Element && target.closest('glossary-root')) continue;
      const names = (nodes: NodeList): string => Array.from(nodes, (node) => node.nodeName).join();
      this.#mutations.push(
        `${type} ${target.nodeName} ${attributeName ?? ''}+${names(addedNodes)} -${names(removedNodes)}`,
      );
    }
  }
}
