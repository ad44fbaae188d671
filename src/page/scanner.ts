import { SKIP_SELECTOR } from '../core/skip.ts';
import type { Block } from './block.ts';
import { changedParts, OBSERVED } from './mutations.ts';
import { inSlices } from './slices.ts';
import { type Scope, walk } from './walk.ts';

export interface ScannerOptions extends Scope {
  /** CSS selector of what to scan; of nested matches the outermost count. */
  root: string;
}

export interface ScannerEvents {
  /** A block was found; called in slices. */
  found(block: Block): void;
  /** A block is about to be looked at again, or is gone. */
  dropped(block: Block): void;
  /** All is scanned, and the blocks are right until the host's next change. May change the document. */
  settled(): void;
}

/** Knows the blocks of text of a page, in document order, and keeps up with the host's changes. */
export interface Scanner {
  readonly blocks: readonly Block[];
  readonly roots: readonly Element[];
  /** Scans the whole page; from then on follows its changes. */
  scan(): Promise<void>;
  stop(): void;
}

/** A changing page is looked at again at most once in so many milliseconds. */
const PAUSE = 16;
/** A scan that the host disturbs is begun anew so often in slices, then done in one go. */
const ATTEMPTS = 3;

export function createScanner(options: ScannerOptions, events: ScannerEvents): Scanner {
  const life = new AbortController();
  const { signal } = life;
  const page = document.documentElement;
  let blocks: Block[] = [];
  let roots: Element[] = [];
  /** What has to be looked at, with all that is inside. */
  let dirty = new Set<Element>();
  let changed = false;
  let running: Promise<void> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastScan = -PAUSE;

  const note = (records: MutationRecord[]): void => {
    const theirs = records.filter((record) => !isOurs(record));
    changed ||= theirs.length > 0;
    for (const part of changedParts(theirs, (element) => blocks.some((block) => block.element === element))) dirty.add(part);
  };

  const observer = new MutationObserver((records) => {
    note(records);
    if (!changed || running || timer) return;
    const wait = lastScan + PAUSE - performance.now();
    // At once where it can be: then the marks are right in the very frame of the change.
    if (wait > 0) timer = setTimeout(() => void run(), wait);
    else void run();
  });

  /** Changes of our own; the host's, before them, are not lost. */
  const unobserved = (change: () => void): void => {
    note(observer.takeRecords());
    change();
    observer.takeRecords();
  };

  const run = (): Promise<void> =>
    (running ??= update().finally(() => {
      running = undefined;
      lastScan = performance.now();
    }));

  async function update(): Promise<void> {
    timer = undefined;
    for (let attempt = 1; attempt === 1 || changed; attempt++) {
      const parts = partsToScan();
      const fresh: Block[] = [];
      const work = look(parts, fresh);
      if (attempt < ATTEMPTS) await inSlices(work, signal);
      else while (!work.next().done);
      if (signal.aborted) return;
      // What the host did meanwhile has come on top of what there was to do.
      if (changed && attempt < ATTEMPTS) continue;
      dirty = new Set();
      for (const block of fresh) blocks.splice(placeOf(block, blocks), 0, block);
      unobserved(events.settled);
    }
  }

  /** Drops the blocks that have to be found again, and says where to look for them. */
  function partsToScan(): Element[] {
    const { root } = options;
    const found = [...document.querySelectorAll(root)].filter((element) => !element.parentElement?.closest(root));
    // Roots that came or went (a route of a single-page application): everything is new.
    if (found.length !== roots.length || found.some((each, n) => each !== roots[n])) dirty.add(page);
    roots = found;
    const isDirty = (element: Element | null): boolean => {
      while (element && !dirty.has(element)) element = element.parentElement;
      return !!element;
    };
    const gone = new Set(
      blocks.filter(({ element }) => isDirty(element) || !roots.some((each) => each.contains(element))),
    );
    if (gone.size) unobserved(() => gone.forEach(events.dropped));
    blocks = blocks.filter((block) => !gone.has(block));
    changed = false;
    const outermost = [...dirty].filter((part) => part.isConnected && !isDirty(part.parentElement));
    return roots.flatMap((each) =>
      outermost.flatMap((part) => (each.contains(part) ? part : part.contains(each) ? each : [])),
    );
  }

  function* look(parts: readonly Element[], fresh: Block[]): Generator<void> {
    for (const part of parts) {
      if (part.closest(options.exclude ? `${SKIP_SELECTOR},${options.exclude}` : SKIP_SELECTOR)) continue;
      for (const block of walk(part, options)) {
        events.found(block);
        fresh.push(block);
        yield;
        if (changed) return;
      }
    }
  }

  return {
    get blocks() {
      return blocks;
    },
    get roots() {
      return roots;
    },
    async scan() {
      observer.observe(page, OBSERVED);
      dirty.add(page);
      changed = true;
      await run();
    },
    stop() {
      life.abort();
      clearTimeout(timer);
      observer.disconnect();
    },
  };
}

const isOurs = ({ target, addedNodes, removedNodes }: MutationRecord): boolean =>
  (target instanceof Element && !!target.closest('head,glossary-root')) ||
  (addedNodes.length + removedNodes.length > 0 &&
    [...addedNodes, ...removedNodes].every(({ nodeName }) => nodeName === 'GLOSSARY-ROOT'));

/** Where `block` belongs among blocks in document order. */
function placeOf(block: Block, blocks: readonly Block[]): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const order = anchorOf(blocks[middle]!).compareDocumentPosition(anchorOf(block));
    if (order & Node.DOCUMENT_POSITION_PRECEDING) high = middle;
    else low = middle + 1;
  }
  return low;
}

const anchorOf = ({ nodes, byHand, element }: Block): Node => nodes[0] ?? byHand[0]?.element ?? element;
