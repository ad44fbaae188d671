import type { Glossary } from '../core/glossary.ts';
import type { Reader } from '../elements/reader.ts';
import type { Annotator } from '../page/annotator.ts';
import { findMention, toMention } from '../page/mention.ts';
import { type Via, watch } from '../page/watch.ts';
import type { GlosslightOptions } from './options.ts';
import type { Parts } from './parts.ts';
import { giveRootBack, rootElement } from './root.ts';

/** The marked page, as the reader's tools see it. */
export interface ReadingPage {
  annotator: Annotator;
  glossary: Glossary;
  options: GlosslightOptions;
  parts: Parts;
  termOf(element: Element): string | undefined;
}

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
  const { annotator, glossary, options, parts, termOf } = page;
  const { delay, theme = 'auto', images = false } = options;
  let reader: Promise<Reader> | undefined;
  const said = new Set<string>();

  /** Tells the owner of a failure; once, for a reader may try often. */
  const complain = ({ message }: Error): void => {
    if (!said.has(message)) console.error(`glosslight: no card: ${message}`);
    said.add(message);
  };

  const load = async (): Promise<Reader> => {
    const { Reader } = await parts.cards();
    return new Reader({
      glossary: {
        ...glossary,
        load(ids) {
          const loading = glossary.load(ids);
          loading?.catch(complain); // The reader is told in the card.
          return loading;
        },
      },
      root: rootElement(),
      delay,
      theme,
      images,
      loadPopover: parts.popover,
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

  const openList = (button: Element, via: Via): void =>
    use((it) =>
      it.openList(
        annotator.mentions.map((mention) => toMention(mention, annotator)),
        button,
        via,
      ),
    );

  watch(
    (target, point) =>
      findMention(target, point, annotator, { exclude: options.exclude ?? '', termOf }),
    {
      enter(mention, via, point) {
        const since = performance.now();
        use((it) => it.hover(mention, via, point, performance.now() - since));
      },
      leave(scrolled) {
        if (reader) use((it) => it.leave(scrolled));
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
        if (isPanel(target)) openList(target, via);
      },
    },
    before,
    signal,
  );
  signal.addEventListener(
    'abort',
    () => void reader?.then((it) => it.destroy()).then(giveRootBack, () => undefined),
  );
}

/** The "terms on this page" button, of the script or of the author. */
const isPanel = ({ localName }: Element): boolean => localName === 'glossary-panel';
