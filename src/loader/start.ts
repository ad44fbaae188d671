import { GlosslightError } from '../core/error.ts';
import { decode, type Glossary } from '../core/glossary.ts';
import { createAnnotator, type Report } from '../page/annotator.ts';
import { GlossaryErrorEvent, GlossaryReadyEvent } from './events.ts';
import { onFirstSign } from './first-sign.ts';
import { addressOf, loadGlossary } from './load-glossary.ts';
import type { GlosslightOptions } from './options.ts';
import { createPanelButton, type PanelButton } from './panel-button.ts';
import type { Parts } from './parts.ts';
import { parsed, settled } from './ready.ts';
import { giveRootBack } from './root.ts';

/** A page whose terms are marked. */
export interface GlosslightPage {
  /** What is marked now, and what is not and why. */
  report(): Report;
  /** Scans the whole page again; resolves when it is marked. */
  refresh(): Promise<void>;
  /** Takes everything of ours away: the document is as it was. */
  destroy(): void;
}

const WRAPPED = '[data-glossary-mark=wrap]';
const CONTENT = 'main,article,[role=main]';

// Shared by every copy of this script on the page, of whatever version: what runs, by glossary and root.
const RUNNING = Symbol.for('glosslight');

/**
 * Marks the page's terms and explains them to its readers. Resolves after the first full scan; called again with
 * the same glossary and root, with the same page. Rejects with a `GlosslightError`, and then has changed nothing.
 */
export function start(options: GlosslightOptions, parts: Parts): Promise<GlosslightPage> {
  const shared = globalThis as { [RUNNING]?: Map<string, Promise<GlosslightPage>> };
  const running = (shared[RUNNING] ??= new Map<string, Promise<GlosslightPage>>());
  const key = `${addressOf(options.glossary)} ${options.root}`;
  let page = running.get(key);
  if (!page) {
    const started = run(options, parts, () => forget());
    const forget = (): void => {
      if (running.get(key) === started) running.delete(key);
    };
    running.set(key, started);
    started.catch(forget);
    page = started;
  }
  return page;
}

async function run(
  options: GlosslightOptions,
  parts: Parts,
  onEnd: () => void,
): Promise<GlosslightPage> {
  const { mark = 'highlight', limit = 'page', exclude = '', lang, panel = 'focus' } = options;
  let glossary: Glossary;
  try {
    checkSelector(options.root);
    checkSelector(exclude);
    // What is inline may stand behind the script.
    if (options.glossary.startsWith('#')) await parsed();
    [glossary] = await Promise.all([loadGlossary(options.glossary, parts), parsed()]);
  } catch (error) {
    if (error instanceof GlosslightError) document.dispatchEvent(new GlossaryErrorEvent(error));
    throw error;
  }
  const has = (selector: string): boolean => !!document.querySelector(selector);
  let wraps = mark === 'wrap' || has(WRAPPED);
  // Wrapping changes the document, so it waits until frameworks have taken over theirs.
  if (wraps) await settled();

  const started = performance.now();
  const life = new AbortController();
  const { signal } = life;
  const root = options.root || (has(CONTENT) ? CONTENT : 'body');
  const termOf = (element: Element): string | undefined => handMadeTerm(element, glossary, options);
  let button: PanelButton | undefined;
  const annotator = createAnnotator(glossary, {
    root,
    exclude,
    mark,
    limit,
    sense: options.sense,
    lang,
    termOf,
    // Without these the page is highlighted, as far as it can be.
    wrapPainter: wraps ? (await parts.wrapping().catch(complain))?.createWrapPainter() : undefined,
    shadows: options.shadow === 'on' ? await parts.shadows().catch(complain) : undefined,
    follower: parts.follower,
    onChange,
  });
  await annotator.scan();
  onFirstSign(async () => {
    const { startReading } = await parts.reading();
    return (events) =>
      startReading({ annotator, glossary, options, parts, termOf }, events, signal);
  }, signal);

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

  if (panel !== 'off') {
    void settled().then(() => {
      if (signal.aborted) return;
      button = createPanelButton(panel === 'on');
      onChange();
      // The one that is seen needs its looks at once.
      if (has('glossary-panel:not([floating]),glossary-panel[visible]'))
        parts.panel().catch(ignore);
    });
  }

  function onChange(): void {
    // Elements of ours that the host has added since.
    if (has('glossary-term:not(:defined)')) parts.wrapping().catch(ignore);
    if (!wraps && has(WRAPPED)) {
      wraps = true;
      Promise.all([parts.wrapping(), settled()])
        .then(([{ createWrapPainter }]) => annotator.wrapWith(createWrapPainter()))
        .catch(() => (wraps = false)); // The next change tries again.
    }
    button?.setCount(
      new Set(
        annotator.mentions.map((mention) => ('term' in mention ? mention.term : mention.entry.id)),
      ).size,
    );
  }

  return {
    report: annotator.report,
    refresh: annotator.rescan,
    destroy() {
      onEnd();
      life.abort();
      annotator.destroy();
      button?.remove();
      giveRootBack();
    },
  };
}

/** What was asked for and is out of reach is done without, with a word. */
const complain = ({ message }: Error): undefined => void console.error(`glosslight: ${message}`);
/** What is nice to have and out of reach is done without. */
const ignore = (): void => undefined;

function checkSelector(selector = ''): void {
  try {
    if (selector) document.querySelector(selector);
  } catch {
    throw new GlosslightError(
      'selector',
      selector,
      'No CSS selector; check data-root and data-exclude',
    );
  }
}

/** The term that an author's link or element names. */
function handMadeTerm(
  element: Element,
  glossary: Glossary,
  { links }: GlosslightOptions,
): string | undefined {
  let id = element.getAttribute(element.localName === 'glossary-term' ? 'term' : 'data-term');
  if (id === null && links !== 'off' && element instanceof HTMLAnchorElement) {
    id =
      element.protocol === 'glossary:'
        ? decode(element.pathname)
        : (glossary.entryAt(element)?.id ?? null);
  }
  return id !== null && glossary.has(id) ? id : undefined;
}
