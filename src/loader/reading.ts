import type { Choices } from '../elements/choices.ts';
import type { Mention as ReadMention } from '../elements/mention.ts';
import type { Reader } from '../elements/reader.ts';
import type { Glossary } from '../core/glossary.ts';
import type { Annotator } from '../page/annotator.ts';
import { findMention, toMention } from '../page/mention.ts';
import { type Mention, type Via, watch } from '../page/watch.ts';
import type { GlosslightOptions } from './options.ts';
import type { Parts } from './parts.ts';
import { giveRootBack, rootElement } from './root.ts';
import { speechIn } from './speech.ts';

/** The page, as the reader's tools see it. */
export interface ReadingPage {
  /** The marks; none while the reader has switched them off. */
  readonly annotator: Annotator | undefined;
  glossary: Glossary;
  options: GlosslightOptions;
  parts: Parts;
  choices: Choices;
  termOf(element: Element): string | undefined;
}

/** How long nothing opens after a scroll, in milliseconds. */
const MUTE = 100;

/**
 * Watches the reader, and fetches tooltip and popover at the first intent. What happens while they are on their way is
 * not lost: it is told to them in order. So are the events of `before`, which happened while this was on its way.
 * What cannot be had is a line in the console, and asked for again at the next intent. Ends with `signal`.
 */
export function startReading(
  page: ReadingPage,
  before: ReadonlyMap<Event, EventTarget>,
  signal: AbortSignal,
): void {
  const { glossary, options, parts, choices, termOf } = page;
  const { delay, theme = 'auto', images = false } = options;
  let reader: Promise<Reader> | undefined;
  let point: typeof import('../page/point-out.ts').pointOut | undefined;
  const said = new Set<string>();

  /** Tells the owner of a failure; once, for a reader may try often. */
  const complain = ({ message }: Error): void => {
    if (!said.has(message)) console.error(`glosslight: no card: ${message}`);
    said.add(message);
  };

  const load = async (): Promise<Reader> => {
    const [{ Reader, speak }, speech] = await Promise.all([
      parts.cards(),
      speechIn(document.documentElement.lang || glossary.lang, parts),
    ]);
    speak(speech);
    const root = rootElement();
    root.ariaLabel = speech.words.glossary;
    return new Reader({
      glossary: {
        ...glossary,
        load(ids) {
          const loading = glossary.load(ids);
          loading?.catch(complain); // The reader is told in the card.
          return loading;
        },
      },
      root,
      delay,
      theme,
      images,
      async loadPopover() {
        const [popover, { pointOut }] = await Promise.all([parts.popover(), parts.pointing()]);
        point = pointOut;
        return popover;
      },
      choices,
      pointOut: (mention: ReadMention & Partial<Mention>, flash) =>
        (mention.range && point?.(mention.range(), flash)) ?? (() => undefined),
    });
  };

  const use = (act: (reader: Reader) => unknown, otherwise?: () => void): void => {
    // Out of reach: the next intent tries again.
    if (!reader) (reader = load()).catch(() => (reader = undefined));
    reader
      .then((it) => signal.aborted || act(it))
      .catch((error: Error) => {
        complain(error);
        otherwise?.();
      });
  };

  const openList = (button: Element, via: Via, annotator: Annotator): void =>
    use((it) =>
      it.openList(
        annotator.mentions.map((mention) => toMention(mention, annotator)),
        button,
        via,
      ),
    );

  watch(
    (target, point) => page.annotator && findMention(target, point, page.annotator, termOf),
    {
      enter(mention, via, point) {
        const since = performance.now();
        use((it) => it.hover(mention, via, point, performance.now() - since));
      },
      leave(atOnce) {
        if (reader) use((it) => it.leave(atOnce));
      },
      open(mention, via, point) {
        use(
          (it) => it.open(mention, via, { point }),
          () => {
            // Without our card the link is still a link.
            if (mention.target instanceof HTMLAnchorElement) location.assign(mention.target.href);
          },
        );
      },
      focus(target) {
        if (isPanel(target)) parts.panel().catch(complain);
      },
      click(target, via) {
        if (page.annotator && isPanel(target) && !target.hasAttribute('off'))
          openList(target, via, page.annotator);
      },
    },
    { before, mute: delay?.mute ?? MUTE, signal },
  );
  signal.addEventListener(
    'abort',
    () => void reader?.then((it) => it.destroy()).then(giveRootBack, () => undefined),
  );
}

/** The "terms on this page" button, of the script or of the author. */
const isPanel = ({ localName }: Element): boolean => localName === 'glossary-panel';
