import type { Glossary } from '../core/glossary.ts';
import type { Reader } from '../elements/reader.ts';
import type { Mention, Via, WatchEvents } from '../page/watch.ts';
import type { GlosslightOptions } from './options.ts';
import type { Parts } from './parts.ts';
import { giveRootBack, rootElement } from './root.ts';

/** The way from the mentions of a page to the reader's tools. */
export interface Reading extends WatchEvents {
  /** Opens the list of a page's mentions at the button that asked for it. */
  openList(mentions: readonly Mention[], button: Element, via: Via): void;
  end(): void;
}

/**
 * Fetches the reader's tools at the first intent. What happens while they are on their way is not lost:
 * it is told to them in order.
 */
export function createReading(glossary: Glossary, options: GlosslightOptions, parts: Parts): Reading {
  const { delay, theme = 'auto', images = false } = options;
  let reader: Promise<Reader> | undefined;
  let ended = false;

  const load = async (): Promise<Reader> => {
    const { Reader } = await parts.cards();
    return new Reader({
      glossary,
      root: rootElement(),
      delay: { open: 250, close: 300, ...delay },
      theme,
      images,
      loadPopover: parts.popover,
    });
  };

  const use = (act: (reader: Reader) => unknown, otherwise?: () => void): void => {
    (reader ??= load())
      .then((it) => ended || act(it))
      .catch((error: Error) => {
        reader = undefined; // The next intent tries again.
        console.error(`glosslight: no card: ${error.message}`);
        otherwise?.();
      });
  };

  return {
    enter(mention, via, point) {
      const since = performance.now();
      use((it) => it.hover(mention, via, point, performance.now() - since));
    },
    leave(scrolled) {
      if (reader) use((it) => it.leave(scrolled));
    },
    open(mention, via, point) {
      use(
        (it) => it.open(mention, via, point),
        () => {
          // Without our card the link is still a link.
          if (mention.target instanceof HTMLAnchorElement) location.assign(mention.target.href);
        },
      );
    },
    openList: (mentions, button, via) => use((it) => it.openList(mentions, button, via)),
    end() {
      ended = true;
      reader?.then((it) => it.destroy()).then(giveRootBack, () => undefined);
    },
  };
}
