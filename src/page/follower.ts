import type { Block } from './block.ts';
import type { ScannedPage } from './scan.ts';

/** What the first scan was made of; handed over, so that it is not loaded twice. */
export interface FollowerTools {
  /** Calls back with the host's changes, from now on. */
  observe(onChange: (records: MutationRecord[]) => void): MutationObserver;
  isTheirs(record: MutationRecord): boolean;
  findRoots(): Element[];
  /** Finds the blocks in `parts`, one a step. */
  scan(parts: readonly Element[], found: (block: Block) => void): Iterator<unknown>;
  inSlices(work: Iterator<unknown>, signal: AbortSignal): Promise<void>;
  /** Whether an element stands in a line of text. */
  isInline(element: Element): boolean;
  /** A block is about to be looked at again, or is gone. */
  dropped(block: Block): void;
  /** The blocks are right until the host's next change. May change the document. */
  settled(): void;
}

/** Keeps up with the host's changes. */
export interface Follower {
  /** Scans the whole page again. */
  rescan(): Promise<void>;
}

/** A changing page is looked at again at most once in so many milliseconds. */
const PAUSE = 16;
/** A scan that the host disturbs is begun anew so often in slices, then done in one go. */
const ATTEMPTS = 3;

/**
 * Keeps the blocks of `page` right while the host changes it; only what has changed is scanned again. `missed` are the
 * changes since the blocks were found. Our own changes cause no work. Ends with `signal`.
 */
export function createFollower(
  page: ScannedPage,
  tools: FollowerTools,
  missed: readonly MutationRecord[],
  signal: AbortSignal,
): Follower {
  /** What has to be looked at, with all that is inside. */
  let dirty = new Set<Element>();
  let changed = false;
  let running: Promise<void> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastScan = -PAUSE;

  const observer = tools.observe((records) => {
    note(records);
    if (running || timer) return;
    const wait = lastScan + PAUSE - performance.now();
    // At once where it can be: then the marks are right in the very frame of the change.
    if (wait > 0) timer = setTimeout(() => void run(), wait);
    else void run();
  });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    observer.disconnect();
  });
  if (missed.length) {
    note(missed);
    void run();
  }

  function note(records: readonly MutationRecord[]): void {
    if (!records.length) return;
    changed = true;
    for (const part of changedParts(records, page.blocks, tools.isInline)) dirty.add(part);
  }

  /** Changes of our own; the host's, before them, are not lost. */
  function unobserved(change: () => void): void {
    note(observer.takeRecords().filter(tools.isTheirs));
    change();
    observer.takeRecords();
  }

  function run(): Promise<void> {
    // Begins in a microtask, lest it be over before it is `running`.
    return (running ??= Promise.resolve().then(update));
  }

  async function update(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    try {
      for (let attempt = 1; changed && !signal.aborted; attempt++) {
        const fresh: Block[] = [];
        const parts = partsToScan();
        const work = tools.scan(parts, (block) => fresh.push(block));
        if (attempt < ATTEMPTS) await tools.inSlices(untilChanged(work), signal);
        else while (!work.next().done);
        // What the host did meanwhile has come on top of what there was to do.
        if (signal.aborted || (changed && attempt < ATTEMPTS)) continue;
        dirty = new Set();
        for (const block of fresh) page.blocks.splice(placeOf(block, page.blocks), 0, block);
        unobserved(tools.settled);
      }
    } finally {
      // Not when the promise is told of it: what the host does until then would start no other run.
      running = undefined;
      lastScan = performance.now();
    }
  }

  function* untilChanged(work: Iterator<unknown>): Generator<void> {
    while (!changed && !work.next().done) yield;
  }

  /** Drops the blocks that have to be found again, and says where to look for them. */
  function partsToScan(): Element[] {
    const roots = tools.findRoots();
    // Roots that came or went (a route of a single-page application): everything is new.
    if (roots.length !== page.roots.length || roots.some((root, n) => root !== page.roots[n])) {
      dirty.add(document.documentElement);
    }
    page.roots = roots;
    const isDirty = (element: Element | null): boolean => {
      while (element && !dirty.has(element)) element = element.parentElement;
      return !!element;
    };
    const gone = new Set(
      page.blocks.filter(
        ({ element }) => isDirty(element) || !roots.some((root) => root.contains(element)),
      ),
    );
    unobserved(() => gone.forEach(tools.dropped));
    page.blocks = page.blocks.filter((block) => !gone.has(block));
    changed = false;
    const outermost = [...dirty].filter((part) => part.isConnected && !isDirty(part.parentElement));
    return roots.flatMap((root) =>
      outermost.flatMap((part) => (root.contains(part) ? part : part.contains(root) ? root : [])),
    );
  }

  return {
    rescan() {
      dirty.add(document.documentElement);
      changed = true;
      return run();
    },
  };
}

/** The block-level elements whose text the records may have changed. */
function changedParts(
  records: readonly MutationRecord[],
  blocks: readonly Block[],
  isInline: (element: Element) => boolean,
): Set<Element> {
  const withLines = new Set(blocks.map(({ element }) => element));
  const parts = new Set<Element>();
  const around = (node: Node | null): Element | null => {
    while (node && (!(node instanceof Element) || isInline(node))) node = node.parentNode;
    return node as Element | null;
  };
  const add = (node: Node | null): void => {
    const part = around(node);
    if (part) parts.add(part);
  };
  for (const { type, target, addedNodes } of records) {
    // New blocks among blocks are looked at alone; among lines of text they change how the lines run on.
    if (type !== 'childList' || withLines.has(around(target)!)) add(target);
    addedNodes.forEach(add);
    // So may a block by its own attributes, which may take it out of the text.
    if (type === 'attributes' && withLines.has(target.parentNode as Element))
      add(target.parentNode);
  }
  return parts;
}

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

const anchorOf = ({ nodes, byHand, element }: Block): Node =>
  nodes[0] ?? byHand[0]?.element ?? element;
