import { GlosslightError } from '../core/error.ts';
import type { Glossary } from '../core/glossary.ts';
import type { Report } from '../page/annotator.ts';
import { isOff, keepOff } from './choices.ts';
import { GlossaryErrorEvent } from './events.ts';
import { onFirstSign } from './first-sign.ts';
import { addressOf, loadGlossary } from './load-glossary.ts';
import { complain, has, ignore, type MarkedPage, markPage } from './marked-page.ts';
import type { GlosslightOptions } from './options.ts';
import { createPanelButton, type PanelButton } from './panel-button.ts';
import type { Parts } from './parts.ts';
import { parsed, settled } from './ready.ts';
import { giveRootBack } from './root.ts';
import { foreignSpeech, speechIn } from './speech.ts';

/** A page whose terms are marked. */
export interface GlosslightPage {
  /** What is marked now, and what is not and why; nothing while the reader has switched it off. */
  report(): Report;
  /** Scans the whole page again; resolves when it is marked. */
  refresh(): Promise<void>;
  /** Takes everything of ours away: the document is as it was. */
  destroy(): void;
}

// Shared by every copy of this script on the page, of whatever version: what runs, by glossary and root.
const RUNNING = Symbol.for('glosslight');
/** The elements that show what is in the glossary. */
const ELEMENTS = ['card', 'index', 'graph'] as const;

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
  const { panel = 'focus' } = options;
  const life = new AbortController();
  const { signal } = life;
  let loading: Promise<Glossary> | undefined;
  let marked: MarkedPage | undefined;
  let isWanted = !isOff();
  let isReading = false;
  let button: PanelButton | undefined;
  let isButtonAsked = false;

  const load = (): Promise<Glossary> =>
    (loading ??= readGlossary(options, parts).catch((error: unknown) => {
      loading = undefined;
      if (error instanceof GlosslightError) document.dispatchEvent(new GlossaryErrorEvent(error));
      throw error;
    }));

  async function mark(): Promise<void> {
    const page = await markPage(await load(), options, parts, onChange);
    if (signal.aborted) return page.destroy();
    marked = page;
    if (!isReading) {
      isReading = true;
      onFirstSign(
        async () => {
          const { startReading } = await parts.reading();
          return (events) => startReading(reading(page), events, signal);
        },
        page.termOf,
        signal,
      );
    }
    onChange();
  }

  const reading = ({ glossary, termOf }: MarkedPage) => ({
    get annotator() {
      return marked?.annotator;
    },
    glossary,
    termOf,
    options,
    parts,
    choices: {
      turnOff() {
        keepOff(true);
        isWanted = false;
        marked?.destroy();
        marked = undefined;
        onChange();
      },
      turnOn,
      get fadesKnown() {
        return marked?.seen?.isKept;
      },
      fadeKnown: (isOn: boolean) => marked?.seen?.keep(isOn),
    },
  });

  function turnOn(): void {
    keepOff(false);
    if (!isWanted) mark().catch(complain);
    isWanted = true;
  }

  /** The button is wanted where it leads to terms, and where it leads back to having them. */
  function onChange(): void {
    for (const name of ELEMENTS) if (has(`glossary-${name}`)) serve(name);
    if (button) return showButton(button);
    if (isButtonAsked || (panel === 'off' && isWanted)) return;
    isButtonAsked = true;
    void settled()
      .then(() =>
        foreignSpeech(document.documentElement.lang || marked?.glossary.lang || 'en', parts),
      )
      .then((speech) => {
        if (signal.aborted) return;
        button = createPanelButton(panel === 'on', speech, turnOn);
        showButton(button);
      });
  }

  function showButton(it: PanelButton): void {
    if (!isWanted) it.setOff();
    else if (marked) it.setCount(panel === 'off' ? 0 : marked.terms);
    // What is seen needs its looks at once.
    if (has('glossary-panel:is(:not([floating]),[visible],[off])')) parts.panel().catch(ignore);
  }

  /** Gives the glossary to elements that show it. */
  function serve(name: (typeof ELEMENTS)[number]): void {
    const speaking = load().then(({ lang }) =>
      speechIn(document.documentElement.lang || lang, parts),
    );
    Promise.all([load(), parts[name](), speaking]).then(([glossary, { speak }, speech]) => {
      speak(speech);
      for (const element of document.querySelectorAll(`glossary-${name}`)) {
        if (!signal.aborted && !(element as { glossary?: unknown }).glossary)
          Object.assign(element, { glossary, images: options.images, theme: options.theme });
      }
    }, ignore);
  }

  if (isWanted) await mark();
  else {
    console.info('glosslight: nothing is marked: the reader has switched it off');
    await parsed();
    onChange();
  }

  return {
    report: () => marked?.annotator.report() ?? { marks: [], suppressed: [], foreign: [] },
    refresh: async () => marked?.annotator.rescan(),
    destroy() {
      onEnd();
      life.abort();
      marked?.destroy();
      button?.remove();
      giveRootBack();
    },
  };
}

/** The glossary that the options name, once the document is there. */
async function readGlossary(options: GlosslightOptions, parts: Parts): Promise<Glossary> {
  checkSelector(options.root);
  checkSelector(options.exclude);
  // What is inline may stand behind the script.
  if (options.glossary.startsWith('#')) await parsed();
  const [glossary] = await Promise.all([loadGlossary(options.glossary, parts), parsed()]);
  return glossary;
}

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
