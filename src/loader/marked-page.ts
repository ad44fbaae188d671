import type { Glossary } from '../core/glossary.ts';
import { DEFAULT_ROOT } from '../core/skip.ts';
import { type Annotator, createAnnotator } from '../page/annotator.ts';
import { GlossaryReadyEvent } from './events.ts';
import { handMadeTerm } from './hand-made.ts';
import type { GlosslightOptions } from './options.ts';
import type { Parts } from './parts.ts';
import { settled } from './ready.ts';
import type { SeenTerms } from './seen-terms.ts';

/** A page while its terms are marked. */
export interface MarkedPage {
  readonly annotator: Annotator;
  readonly glossary: Glossary;
  /** The term that an author's link or element names. */
  termOf(element: Element): string | undefined;
  /** How many terms there are. */
  readonly terms: number;
  /** What the reader has seen, where the owner lets known terms fade. */
  readonly seen: SeenTerms | undefined;
  /** Takes the marks away. */
  destroy(): void;
}

const WRAPPED = '[data-glossary-mark=wrap]';

export const has = (selector: string): boolean => !!document.querySelector(selector);

/** Marks the page for the first time; `onChange` is called whenever the marks may have changed. */
export async function markPage(
  glossary: Glossary,
  options: GlosslightOptions,
  parts: Parts,
  onChange: () => void,
): Promise<MarkedPage> {
  const { mark = 'highlight', limit = 'page', exclude = '', lang, links, sense } = options;
  let wraps = mark === 'wrap' || has(WRAPPED);
  // Wrapping changes the document, so it waits until frameworks have taken over theirs.
  if (wraps) await settled();

  const started = performance.now();
  const life = new AbortController();
  const { signal } = life;
  const root = options.root || (has(DEFAULT_ROOT) ? DEFAULT_ROOT : 'body');
  // Links that lead through the site are for going there, wherever they point.
  const plain = `nav,[data-glossary-ignore]${exclude && `,${exclude}`}`;
  const termOf = (element: Element): string | undefined =>
    element.closest(plain) ? undefined : handMadeTerm(element, glossary, links !== 'off');
  let seen: SeenTerms | undefined;
  const annotator = createAnnotator(glossary, {
    root,
    exclude,
    mark,
    limit,
    sense,
    lang,
    termOf,
    // Without these the page is highlighted, as far as it can be.
    wrapPainter: wraps ? (await parts.wrapping().catch(complain))?.createWrapPainter() : undefined,
    shadows: options.shadow === 'on' ? await parts.shadows().catch(complain) : undefined,
    follower: parts.follower,
    onChange: changed,
  });
  await annotator.scan();

  const forced = matchMedia('(forced-colors: active)');
  const adapt = (): void => {
    parts.unpainted().then(({ setPainted }) => setPainted(!forced.matches), ignore);
  };
  if (forced.matches) adapt();
  forced.addEventListener('change', adapt, { signal });

  const { marks, suppressed } = annotator.report();
  if (!marks[0]) {
    parts.explain().then(({ explain }) => explain(annotator, options, root), ignore);
  }
  const duration = performance.now() - started;
  document.dispatchEvent(
    new GlossaryReadyEvent({ found: marks.length, suppressed: suppressed.length, duration }),
  );
  if (options.seen === 'fade') {
    parts.seen().then(({ watchSeenTerms }) => {
      if (!signal.aborted) seen = watchSeenTerms(annotator, signal);
    }, ignore);
  }
  if (options.print === 'notes') {
    parts.print().then(({ printNotes }) => printNotes(annotator, glossary, parts, signal), ignore);
  }

  function changed(): void {
    // Elements of ours that the host has added since.
    if (has('glossary-term:not(:defined)')) parts.wrapping().catch(ignore);
    if (!wraps && has(WRAPPED)) {
      wraps = true;
      Promise.all([parts.wrapping(), settled()])
        .then(([{ createWrapPainter }]) => annotator.wrapWith(createWrapPainter()))
        .catch(() => (wraps = false)); // The next change tries again.
    }
    seen?.update();
    onChange();
  }

  return {
    annotator,
    glossary,
    termOf,
    get terms() {
      return new Set(
        annotator.mentions.map((mention) => ('term' in mention ? mention.term : mention.entry.id)),
      ).size;
    },
    get seen() {
      return seen;
    },
    destroy() {
      life.abort();
      annotator.destroy();
    },
  };
}

/** What was asked for and is out of reach is done without, with a word. */
export const complain = ({ message }: Error): undefined =>
  void console.error(`glosslight: ${message}`);
/** What is nice to have and out of reach is done without. */
export const ignore = (): void => undefined;
