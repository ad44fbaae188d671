import type { GlossarySeenEvent } from '../elements/events.ts';
import type { Annotator } from '../page/annotator.ts';
import { createKnownMarks } from '../page/known-marks.ts';

/** What a reader has opened so often is known. */
const OFTEN = 3;
const KEY = 'glosslight-seen';

/** How often a reader has seen what. Kept only if the reader wants it to be. */
export interface SeenTerms {
  /** Whether it is kept, from one page to the next. */
  readonly isKept: boolean;
  keep(isKept: boolean): void;
  /** The marks have changed. */
  update(): void;
}

/** Counts what the reader sees, and lets the marks of what is known fade. Ends with `signal`. */
export function watchSeenTerms(annotator: Annotator, signal: AbortSignal): SeenTerms {
  const marks = createKnownMarks();
  const kept = read();
  const counts = new Map<string, number>(Object.entries(kept ?? {}));
  let isKept = !!kept;

  const update = (): void => {
    const known = [...counts].flatMap(([term, count]) => (count >= OFTEN ? term : []));
    marks.update(annotator.report().marks, new Set(known));
  };
  const count = ({ term }: GlossarySeenEvent): void => {
    if (!term) return;
    counts.set(term, (counts.get(term) ?? 0) + 1);
    if (isKept) write(counts);
    update();
  };
  // Bubbles up to the document, also out of shadow trees.
  document.addEventListener('glossary-seen', count as EventListener, { signal });
  signal.addEventListener('abort', () => marks.remove());
  update();

  return {
    get isKept() {
      return isKept;
    },
    keep(keeps) {
      isKept = keeps;
      write(keeps ? counts : undefined);
    },
    update,
  };
}

/** What was kept, if anything was and it is sound. */
function read(): Record<string, number> | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    return typeof kept === 'object' && kept !== null ? (kept as Record<string, number>) : undefined;
  } catch {
    return undefined;
  }
}

function write(counts: ReadonlyMap<string, number> | undefined): void {
  try {
    if (counts) localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(counts)));
    else localStorage.removeItem(KEY);
  } catch {
    // It holds for this page only.
  }
}
