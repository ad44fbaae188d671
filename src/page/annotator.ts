import type { Glossary } from '../core/glossary.ts';
import { createSelection, type Reason, scopeOf } from '../core/select.ts';
import { chosenSenses } from '../core/senses.ts';
import { type Block, type HandMade, type Mark, rangeOf } from './block.ts';
import { parentOf } from './composed.ts';
import type { Follower } from './follower.ts';
import { createHighlightPainter } from './highlight-painter.ts';
import { type Changes, observeChanges } from './observe.ts';
import type { Painter, WrapPainter } from './painter.ts';
import { findRoots, isSkipped, scan, type ScannedPage, type ScanOptions } from './scan.ts';
import { giveWay, inSlices } from './slices.ts';
import { isInline } from './walk.ts';

/** What was marked on the page, what was not and why, and what was not read at all; in document order. */
export interface Report {
  marks: { term: string; text: string; range: StaticRange }[];
  suppressed: { term: string; text: string; reason: Reason }[];
  /** Languages that the glossary does not have, and how many blocks of text are in each. */
  foreign: { lang: string; blocks: number }[];
}

export interface AnnotatorOptions extends ScanOptions {
  /** Reads all text as this language, whatever its `lang`. */
  lang: string | undefined;
  /** Marks regions that ask to be wrapped; without it they are highlighted. */
  wrapPainter: WrapPainter | undefined;
  /** What reads the open shadow trees of the host, if it is to. */
  shadows: typeof import('./shadows.ts') | undefined;
  /** What follows the host's changes; fetched at the first, since many pages never change. */
  follower(): Promise<typeof import('./follower.ts')>;
  /** Called whenever the marks may have changed. */
  onChange(): void;
}

/** Marks the terms of a glossary on the page, and keeps the marks right while the page changes. */
export interface Annotator {
  readonly blocks: readonly Block[];
  /** The mentions that a reader can open, in document order: the marks, and those made by hand. */
  readonly mentions: (Mark | HandMade)[];
  /** Scans the whole page, and from then on follows its changes; resolves when it is marked. */
  scan(): Promise<void>;
  /** Scans it again. */
  rescan(): Promise<void>;
  /** From now on, marks regions that ask to be wrapped. */
  wrapWith(painter: WrapPainter): Promise<void>;
  /** Where a mark stands now. */
  placeOf(mark: Mark): StaticRange;
  /** The element that a mark is, or stands in. */
  elementOf(mark: Mark): Element;
  report(): Report;
  /** Stops, and leaves the document as it was. */
  destroy(): void;
}

export function createAnnotator(glossary: Glossary, options: AnnotatorOptions): Annotator {
  const { lang } = options;
  let { wrapPainter } = options;
  const highlightPainter = 'highlights' in CSS ? createHighlightPainter() : undefined;
  const painterOf = (block: Block): Painter | undefined =>
    block.rules.mark === 'wrap' && wrapPainter?.takes(block) ? wrapPainter : highlightPainter;
  const life = new AbortController();
  const { signal } = life;
  const page: ScannedPage = { roots: [], blocks: [] };
  let changes: Changes | undefined;
  let scanned = false;
  let following: Promise<Follower> | undefined;
  const shadows = options.shadows?.createShadows(
    highlightPainter?.sheet,
    (root) => changes?.watch(root),
    () => void rescan().catch(retryLater),
  );
  const scope = { ...options, shadowOf: shadows?.of };

  /** The first scan. What the host does meanwhile, the follower makes good. */
  async function firstScan(): Promise<void> {
    changes = observeChanges(() => {
      if (scanned) follow().then((it) => it.follow(), retryLater);
    });
    page.roots = findRoots(options);
    await giveWay(); // The glossary has just been read.
    // The matcher is made in a task of its own, the longest of all.
    if (options.mark !== 'none')
      glossary.matcherFor(lang || document.documentElement.lang || glossary.lang);
    await giveWay();
    if (signal.aborted) return;
    const work = look(page.roots, (block) => page.blocks.push(block));
    const isWhole = await inSlices(work, signal, changes.tookAway);
    await giveWay();
    if (signal.aborted) return;
    await settle();
    scanned = true;
    if (isWhole && !changes.isAny) return;
    await follow()
      .then((it) => (isWhole ? it.update() : it.rescan()))
      .catch(retryLater);
  }

  // Out of reach: the next change asks for it again.
  const retryLater = (): void => void (following = undefined);

  function follow(): Promise<Follower> {
    return (following ??= options.follower().then(({ createFollower }) => {
      signal.throwIfAborted();
      const tools = {
        changes: changes!,
        findRoots: () => findRoots(options),
        scan: look,
        inSlices,
        isInline,
        isSkipped: (element: Element) => isSkipped(element, options),
        dropped: (block: Block) => painterOf(block)?.paint(block, []),
        settle,
      };
      return createFollower(page, tools, signal);
    }));
  }

  const rescan = async (): Promise<void> => {
    if (!signal.aborted) await (await follow()).rescan();
  };

  /** Finds the blocks in `parts`, and the terms in each. */
  const look = (parts: readonly Element[], found: (block: Block) => void): Generator<Node> =>
    scan(parts, scope, (block) => {
      read(block);
      found(block);
    });

  function read(block: Block): void {
    if (block.heading || block.rules.mark === 'none' || !painterOf(block)) return;
    const its = lang ?? block.rules.lang ?? glossary.lang;
    const matcher = glossary.matcherFor(its);
    if (!matcher) {
      block.foreign = its;
      return;
    }
    block.marks = matcher.find(block.text).map(({ entry, senses = [entry], ...place }) => {
      const all = senses.map((position) => glossary.entries[position]!);
      const chosen = chosenSenses(all, block.rules.sense);
      return { ...place, block, entry: chosen[0]!, senses: chosen, reason: undefined };
    });
  }

  /** Decides which mentions are marked, and shows the marks. */
  async function settle(): Promise<void> {
    const own = glossary.entryAt(location);
    const selection = createSelection();
    let section = 0;
    for (const block of page.blocks) {
      if (block.heading) section++;
      const scope = scopeOf(block.rules.limit, section);
      for (const mention of inOrder(block)) {
        if ('term' in mention) {
          selection({ term: mention.term, byHand: true, scope, block, words: 0 });
        } else {
          const { entry, senses, words } = mention;
          const candidate = { term: entry.id, auto: entry.auto !== false, scope, block, words };
          decide(mention, senses.includes(own!) ? 'own-page' : selection(candidate));
        }
      }
    }
    await inSlices(show(page.blocks.filter(({ isShown }) => !isShown)), signal);
    wrapPainter?.finish(page.blocks);
    shadows?.tidy();
    if (!signal.aborted) options.onChange();
  }

  function decide(mark: Mark, reason: Reason | undefined): void {
    // What cannot be selected was found out when it was to be shown, and stays so until it is read again.
    if (mark.reason === reason || (mark.reason === 'not-selectable' && !reason)) return;
    mark.reason = reason;
    mark.block.isShown = false;
  }

  /** Shows the marks of blocks, those in sight first. */
  function* show(blocks: readonly Block[]): Generator<void> {
    const first = blocks.length > MANY ? firstInSight(blocks) : 0;
    for (const block of [...blocks.slice(first), ...blocks.slice(0, first)]) {
      block.isShown = true;
      if (!block.marks.length) continue;
      const painter = painterOf(block);
      changes?.unobserved(() =>
        painter?.paint(
          block,
          block.marks.filter((mark) => isToShow(mark, painter)),
        ),
      );
      yield;
    }
  }

  function isToShow(mark: Mark, painter: Painter | undefined): boolean {
    if (
      !mark.reason &&
      painter === highlightPainter &&
      !painter?.place(mark) &&
      !isSelectable(mark)
    ) {
      mark.reason = 'not-selectable';
    }
    return !mark.reason;
  }

  const placeOf = (mark: Mark): StaticRange => painterOf(mark.block)?.place(mark) ?? rangeOf(mark);

  return {
    get blocks() {
      return page.blocks;
    },
    get mentions() {
      return page.blocks.flatMap(inOrder).filter((mention) => 'term' in mention || !mention.reason);
    },
    scan: firstScan,
    rescan,
    wrapWith(painter) {
      for (const block of page.blocks)
        if (block.rules.mark === 'wrap') highlightPainter?.paint(block, []);
      wrapPainter = painter;
      return rescan();
    },
    placeOf,
    elementOf(mark) {
      const { startContainer: start } = placeOf(mark);
      return start instanceof Element ? start : parentOf(start)!;
    },
    report() {
      const report: Report = { marks: [], suppressed: [], foreign: [] };
      for (const { marks, text, foreign: lang } of page.blocks) {
        for (const mark of marks) {
          const { entry, start, end, reason } = mark;
          const mention = { term: entry.id, text: text.slice(start, end) };
          if (reason) report.suppressed.push({ ...mention, reason });
          else report.marks.push({ ...mention, range: placeOf(mark) });
        }
        if (!lang) continue;
        const known = report.foreign.find((each) => each.lang === lang);
        if (known) known.blocks++;
        else report.foreign.push({ lang, blocks: 1 });
      }
      return report;
    },
    destroy() {
      life.abort();
      changes?.stop();
      highlightPainter?.destroy();
      wrapPainter?.destroy();
      shadows?.destroy();
    },
  };
}

const inOrder = ({ marks, byHand }: Block): (Mark | HandMade)[] =>
  byHand.length ? [...marks, ...byHand].sort((a, b) => a.start - b.start) : marks;

/** WebKit paints highlights on unselectable text in the wrong place. */
function isSelectable(mark: Mark): boolean {
  const style = getComputedStyle(parentOf(rangeOf(mark).startContainer)!);
  return (style.userSelect || style.webkitUserSelect) !== 'none';
}

/** So many blocks to show are worth asking where the reader is. */
const MANY = 100;

/** The first of `blocks`, roughly, that is not above the window. */
function firstInSight(blocks: readonly Block[]): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle]!.element.getBoundingClientRect().bottom < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
