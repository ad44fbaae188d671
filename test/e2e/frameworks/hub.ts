import type { Recorder } from './recorder.ts';
import { controlPage, markedPage, type Snapshot } from './snapshot.ts';

/** A page to walk through, step by step, in a frame of its own. */
export interface Walk {
  url: string;
  /** Address of the page that it should be like, which has been walked through before in its lane. */
  control?: string;
  /** How long after its load it begins, in milliseconds, if it waits to be told. */
  late?: number;
  /** How long it may take at each step to become like its control, in milliseconds. */
  patience?: number;
}

/** What was seen on a walk. */
export interface Trace extends Recorder {
  snapshots: Snapshot[];
  /** Whether marks were elements at any time. */
  isWrapped: boolean;
}

/** What came of all walks: the traces by address, unless something went wrong. */
export interface Outcome {
  traces?: Record<string, Trace>;
  error?: string;
}

declare global {
  /** Begins to walk through pages, one after another in each lane, in all lanes at once. */
  var walkAll: (lanes: Walk[][]) => void;
  /** Is there once the walks are over. */
  var outcome: Outcome | undefined;
}

const PATIENCE = 10_000;
/** How long a page has to stay like its control, in milliseconds; longer than we let changes wait. */
const REST = 40;

globalThis.walkAll = (lanes) => {
  globalThis.outcome = undefined;
  const traces: Record<string, Trace> = {};
  const walkLane = async (walks: Walk[]): Promise<void> => {
    for (const each of walks) traces[each.url] = await walk(each, traces[each.control ?? '']);
  };
  Promise.all(lanes.map(walkLane)).then(
    () => (globalThis.outcome = { traces }),
    (error) => (globalThis.outcome = { error: String(error) }),
  );
};

async function walk({ url, late, patience = PATIENCE }: Walk, control?: Trace): Promise<Trace> {
  const frame = document.createElement('iframe');
  frame.src = url;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const page = frame.contentWindow as Window & typeof globalThis;
  const snapshots: Snapshot[] = [];
  let isWrapped = false;

  /** Notes what the page is, once it is what it should be, and stays so. */
  async function look(step: string): Promise<void> {
    if (!control) return void snapshots.push(controlPage(page.document, step));
    const wanted = JSON.stringify(control.snapshots[snapshots.length]);
    const isThere = () => JSON.stringify(markedPage(page.document, step)) === wanted;
    const isThereToStay = async () => isThere() && (await sleep(REST), isThere());
    const end = performance.now() + patience;
    while (!(await isThereToStay())) {
      await sleep(REST / 4);
      if (performance.now() < end) continue;
      patience = REST; // What has gone wrong once may stay wrong.
      break;
    }
    snapshots.push(markedPage(page.document, step));
    isWrapped ||= !!page.document.querySelector('glossary-term');
  }

  if (late !== undefined) {
    await Promise.all([look('is served'), sleep(late)]);
    page.host.start();
  }
  await look('begins');
  for (const step of page.host.steps) {
    await page.host.act(step);
    await look(step);
  }
  const trace = JSON.stringify({ snapshots, isWrapped, ...page.recorder });
  frame.remove();
  return JSON.parse(trace) as Trace;
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
