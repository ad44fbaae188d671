import type { Block } from './block.ts';
import { parentOf } from './composed.ts';
import type { Change, Changes } from './observe.ts';
import type { ScannedPage } from './scan.ts';

/** What the first scan was made of; handed over, so that it is not loaded twice. */
export interface FollowerTools {
  changes: Changes;
  findRoots(): Element[];
  /** Finds the blocks in `parts`; stops after each at the node where it will go on. */
  scan(parts: readonly Element[], found: (block: Block) => void): Generator<Node>;
  inSlices: typeof import('./slices.ts').inSlices;
  /** Whether an element stands in a line of text. */
  isInline(element: Element): boolean;
  /** Whether nothing at an element is ever marked. */
  isSkipped(element: Element): boolean;
  /** A block is about to be looked at again, or is gone. */
  dropped(block: Block): void;
  /** The blocks are right, as far as is known: shows their marks. */
  settle(): Promise<void>;
}

/** Keeps up with the host's changes. */
export interface Follower {
  /** There are changes. */
  follow(): void;
  /** Looks at the changes now. */
  update(): Promise<void>;
  /** Scans the whole page again. */
  rescan(): Promise<void>;
}

/** A changing page is looked at again at most once in so many milliseconds. */
const PAUSE = 16;
/** How much longer than a look takes we stay away after it: what the host costs us costs it a twentieth. */
const REST = 20;
/** But never longer than this. */
const LONGEST_REST = 500;

/**
 * Keeps the blocks of `page` right while the host changes it; only what has changed is scanned again.
 * Our own changes cause no work. Ends with `signal`.
 */
export function createFollower(
  page: ScannedPage,
  tools: FollowerTools,
  signal: AbortSignal,
): Follower {
  const { changes } = tools;
  /** What has to be looked at, with all that is inside. */
  let dirty = new Set<Element>();
  let running: Promise<void> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let restsUntil = 0;
  signal.addEventListener('abort', () => clearTimeout(timer));

  function follow(): void {
    if (running || timer || signal.aborted) return;
    const wait = restsUntil - performance.now();
    // At once where it can be: then the marks are right in the very frame of the change.
    if (wait > 0) timer = setTimeout(() => void run(), wait);
    else void run();
  }

  function run(): Promise<void> {
    // Begins in a microtask, lest it be over before it is `running`.
    return (running ??= Promise.resolve().then(update));
  }

  async function update(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const began = performance.now();
    try {
      const parts = changedParts(changes.take(), page.blocks, tools);
      parts?.forEach((part) => dirty.add(part));
      if ((!parts && !dirty.size) || signal.aborted) return;
      const looked = dirty;
      const found: Block[][] = [];
      const work = scanEach(partsToScan(), found);
      dirty = new Set();
      if (!(await tools.inSlices(work, signal, changes.tookAway))) {
        // It has lost its way. What it has found is right, or among what has changed since.
        looked.forEach((part) => dirty.add(part));
      }
      if (signal.aborted) return;
      for (const blocks of found) insert(blocks);
      await tools.settle();
    } finally {
      // Not when the promise is told of it: what the host does until then would start no other run.
      running = undefined;
      const now = performance.now();
      restsUntil = now + Math.min(Math.max((now - began) * REST, PAUSE), LONGEST_REST);
      if (dirty.size || changes.isAny) follow();
    }
  }

  function* scanEach(parts: readonly Element[], found: Block[][]): Generator<Node> {
    for (const part of parts) {
      const blocks: Block[] = [];
      found.push(blocks);
      yield* tools.scan([part], (block) => blocks.push(block));
    }
  }

  /** Puts the blocks of one part where they belong: they follow each other, for all others in it are gone. */
  function insert(blocks: readonly Block[]): void {
    if (!blocks[0]) return;
    const place = placeOf(blocks[0], page.blocks);
    page.blocks = [...page.blocks.slice(0, place), ...blocks, ...page.blocks.slice(place)];
  }

  /** Drops the blocks that have to be found again, and says where to look for them. */
  function partsToScan(): Element[] {
    const roots = tools.findRoots();
    // Roots that came or went (a route of a single-page application): everything is new.
    if (roots.length !== page.roots.length || roots.some((root, n) => root !== page.roots[n])) {
      dirty.add(document.documentElement);
    }
    page.roots = roots;
    const inRoots = new Set(roots);
    const gone = new Set(
      page.blocks.filter(({ element }) => isIn(dirty, element) || !isIn(inRoots, element)),
    );
    changes.unobserved(() => gone.forEach(tools.dropped));
    page.blocks = page.blocks.filter((block) => !gone.has(block));
    const outermost = [...dirty].filter((part) => part.isConnected && !isIn(dirty, parentOf(part)));
    return roots.flatMap((root) =>
      outermost.flatMap((part) =>
        isIn(new Set([root]), part) ? part : part.contains(root) ? root : [],
      ),
    );
  }

  return {
    follow,
    update: run,
    async rescan() {
      await running;
      dirty.add(document.documentElement);
      await run();
    },
  };
}

/** Whether `element` is one of `elements`, or inside one of them. */
function isIn(elements: ReadonlySet<Element>, element: Element | null): boolean {
  while (element && !elements.has(element)) element = parentOf(element);
  return !!element;
}

/** The block-level elements whose text the changes may have changed; `undefined` if they do not matter at all. */
function changedParts(
  changes: readonly Change[],
  blocks: readonly Block[],
  { isInline, isSkipped }: Pick<FollowerTools, 'isInline' | 'isSkipped'>,
): Set<Element> | undefined {
  let isConcerned = false;
  const withLines = new Set(changes[0] && blocks.map(({ element }) => element));
  const parts = new Set<Element>();
  const skipped = new Map<Element, boolean>();
  const around = (node: Node | null): Element | null => {
    let element = node instanceof Element ? node : node && parentOf(node);
    while (element && isInline(element)) element = parentOf(element);
    return element;
  };
  const add = (node: Node | null): void => {
    const part = around(node);
    if (part) parts.add(part);
  };
  for (const { type, target, addedNodes } of changes) {
    const outside = type === 'childList' && target instanceof Element ? target : parentOf(target);
    // Where nothing is marked, nothing changes: an editor may write as fast as it likes.
    if (outside) {
      let isOut = skipped.get(outside);
      if (isOut === undefined) skipped.set(outside, (isOut = isSkipped(outside)));
      if (isOut) continue;
    }
    isConcerned = true;
    // New blocks among blocks are looked at alone; among lines of text they change how the lines run on.
    if (type !== 'childList' || withLines.has(around(target)!)) add(target);
    for (const node of addedNodes) add(node);
    // So may a block by its own attributes, which may take it out of the text.
    if (type === 'attributes' && withLines.has(target.parentNode as Element))
      add(target.parentNode);
  }
  return isConcerned ? parts : undefined;
}

/** Where `block` belongs among blocks in document order. */
function placeOf(block: Block, blocks: readonly Block[]): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(anchorOf(block), anchorOf(blocks[middle]!))) high = middle;
    else low = middle + 1;
  }
  return low;
}

const anchorOf = ({ nodes, byHand, element }: Block): Node =>
  nodes[0] ?? byHand[0]?.element ?? element;

/** Whether `a` stands before `b`, where a shadow tree comes before the children of its element. */
function isBefore(a: Node, b: Node): boolean {
  const [as, bs] = [pathTo(a), pathTo(b)];
  let n = 0;
  while (as[n] && as[n] === bs[n]) n++;
  if (!as[n] || !bs[n]) return !as[n];
  return !!(as[n]!.compareDocumentPosition(bs[n]!) & Node.DOCUMENT_POSITION_FOLLOWING);
}

/** The elements whose shadow trees lead to a node, outermost first, and the node. */
function pathTo(node: Node): Node[] {
  const { host } = node.getRootNode() as Partial<ShadowRoot>;
  return host ? [...pathTo(host), node] : [node];
}
