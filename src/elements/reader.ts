import type { Glossary } from '../core/glossary.ts';
import { pageOf } from '../core/page-of.ts';
import { anchor } from './controllers/anchor.ts';
import { described } from './controllers/described.ts';
import { dismiss } from './controllers/dismiss.ts';
import { type Delay, Intent } from './controllers/intent.ts';
import {
  GlossaryFollowEvent,
  GlossaryHideEvent,
  GlossarySeenEvent,
  GlossaryShowEvent,
} from './events.ts';
import type { GlossaryPopover, View } from './glossary-popover.ts';
import type { GlossaryTooltip } from './glossary-tooltip.ts';
import type { Mention, Point, Via } from './mention.ts';
import { schemeAt, type Theme } from './theme.ts';

export interface ReaderOptions {
  glossary: Glossary;
  /** Where the cards live: an element of ours, the last of the body. */
  root: HTMLElement;
  delay: Delay;
  theme: Theme;
  /** Whether definitions may fetch their images. */
  images: boolean;
  /** Fetches and defines `<glossary-popover>`. */
  loadPopover(): Promise<unknown>;
}

/** What is open, and how to close it. */
interface Open {
  mention: Mention;
  via: Via;
  close(): void;
}

/** A card that has been open so long counts as seen, in milliseconds. */
const SEEN = 1000;
/** A pointer that has been on a mention so long, in milliseconds, means it: what is not loaded is fetched. */
const PREFETCH = 150;
/** Up to this width, in pixels, a finger gets a sheet instead of a card. */
const NARROW = 600;
/** Room left between a mention and a sheet, in pixels. */
const LINE = 24;

/**
 * One reader's way through a glossary: at most one tooltip and one popover at a time.
 * Knows mentions, not pages; whoever finds them says where the reader points.
 */
export class Reader {
  readonly #options: ReaderOptions;
  readonly #intent: Intent<{ mention: Mention; via: Via; point: Point | undefined }>;
  #tooltip: GlossaryTooltip | undefined;
  #popover: GlossaryPopover | undefined;
  #hovered: Open | undefined;
  /** What is to be explained once it is loaded. */
  #awaited: Mention | undefined;
  #prefetch: ReturnType<typeof setTimeout> | undefined;
  #isInTooltip = false;
  #opened: Open | undefined;
  #call = 0;

  /** Throws where a host has an element of its own by the name of ours. */
  constructor(options: ReaderOptions) {
    if (!('explain' in document.createElement('glossary-tooltip')))
      throw new Error('<glossary-tooltip> is an element of the page itself');
    this.#options = options;
    this.#intent = new Intent(
      options.delay,
      ({ mention, via, point }) => this.#showTooltip(mention, via, point),
      () => {
        this.#awaited = undefined;
        this.#hovered?.close();
      },
    );
  }

  /** The pointer has been on a mention for `elapsed` milliseconds, or focus has come to it. */
  hover(mention: Mention, via: Via, point: Point | undefined, elapsed: number): void {
    // While an entry is being read, its own mention has nothing to add.
    if (
      this.#opened &&
      this.#opened.mention.target === mention.target &&
      this.#opened.mention.term === mention.term
    )
      return;
    this.#intent.enter({ mention, via, point }, { elapsed, atOnce: via === 'keyboard' });
    clearTimeout(this.#prefetch);
    this.#prefetch = setTimeout(
      () => this.#options.glossary.load(idsOf(mention))?.catch(() => undefined),
      PREFETCH - elapsed,
    );
  }

  /** It is there no more; at once if the page has scrolled away below. */
  leave(atOnce: boolean): void {
    clearTimeout(this.#prefetch);
    if (atOnce) this.#intent.end();
    // A quick pointer is in the card before it has left the mention.
    else if (!this.#isInTooltip) this.#intent.leave();
  }

  /** Opens the whole entry at a mention, or of several the choice; the focus goes in, and back to `returnTo` at the end. */
  open(mention: Mention, via: Via, point?: Point, returnTo?: HTMLElement): Promise<void> {
    const { term, senses, text } = mention;
    const view = senses ? { senses } : { entry: term, name: text };
    return this.#openPopover(view, mention, via, point, returnTo);
  }

  /** Opens the list of `mentions` at the button that asked for it. */
  openList(mentions: readonly Mention[], target: Element, via: Via): Promise<void> {
    const visible = target.shadowRoot?.querySelector('button') ?? target;
    const button = {
      term: '',
      text: '',
      target,
      isElement: true,
      rects: () => [visible.getBoundingClientRect()],
    };
    return this.#openPopover({ list: mentions }, button, via, undefined, target as HTMLElement);
  }

  /** Closes whatever is open, or about to be. */
  close(): void {
    this.#call++; // What is on its way comes too late.
    clearTimeout(this.#prefetch);
    this.#intent.end();
    this.#opened?.close();
  }

  /** Closes, and takes the cards away. */
  destroy(): void {
    this.close();
    this.#tooltip?.remove();
    this.#popover?.remove();
  }

  #showTooltip(mention: Mention, via: Via, point: Point | undefined): void {
    this.#hovered?.close();
    const { glossary } = this.#options;
    const waiting = glossary.load(idsOf(mention));
    this.#awaited = mention;
    if (!waiting) return this.#explain(mention, via, point);
    // Shown when it is there, or cannot be had, if the reader has not gone on by then.
    const explain = (): void => {
      if (this.#awaited === mention) this.#explain(mention, via, point);
    };
    waiting.then(explain, explain);
  }

  #explain(mention: Mention, via: Via, point: Point | undefined): void {
    if (!this.#options.glossary.has(mention.term) || !mention.rects().length) return;
    const what = { term: mention.term, kind: 'tooltip', via } as const;
    if (!mention.target.dispatchEvent(new GlossaryShowEvent(what))) return;
    const tooltip = (this.#tooltip ??= this.#createTooltip());
    const entries = idsOf(mention).flatMap((id) => this.#options.glossary.get(id) ?? []);
    tooltip.explain(entries, mention.text);
    tooltip.lang = entries[0]?.lang ?? this.#options.glossary.lang;
    this.#dress(tooltip, mention);
    const undo = [
      this.#moveTo(mention.target),
      mention.isElement ? described(mention.target, tooltip) : undefined,
      show(tooltip),
      anchor(tooltip, mention, { placement: 'top-start', point }),
      dismiss(tooltip, { onEscape: () => this.#intent.end() }),
      seen(mention, what),
    ];
    this.#hovered = {
      mention,
      via,
      close: () => {
        this.#hovered = undefined;
        this.#isInTooltip = false;
        undo.reverse().forEach((step) => step?.());
        mention.target.dispatchEvent(new GlossaryHideEvent(what));
      },
    };
  }

  #createTooltip(): GlossaryTooltip {
    const tooltip = document.createElement('glossary-tooltip') as GlossaryTooltip;
    // Other glossaries on the page have tooltips too, and descriptions go by id.
    tooltip.id = `glossary-tooltip-${Math.random().toString(36).slice(2)}`;
    tooltip.addEventListener('pointerenter', () => {
      this.#isInTooltip = true;
      this.#intent.stay();
    });
    tooltip.addEventListener('pointerleave', () => {
      this.#isInTooltip = false;
      this.#intent.leave();
    });
    this.#options.root.append(tooltip);
    return tooltip;
  }

  async #openPopover(
    view: View,
    mention: Mention,
    via: Via,
    point?: Point,
    returnTo?: HTMLElement,
  ): Promise<void> {
    this.#intent.end();
    const call = ++this.#call;
    await this.#options.loadPopover();
    if (call !== this.#call) return; // Something else was opened meanwhile.
    this.#opened?.close();
    const what = { term: mention.term, kind: 'popover', via } as const;
    if (!mention.target.dispatchEvent(new GlossaryShowEvent(what))) return;
    const popover = (this.#popover ??= this.#createPopover());
    const before = returnTo ?? focusedElement();
    const sheet = innerWidth <= NARROW && (via === 'touch' || via === 'pen');
    popover.toggleAttribute('sheet', sheet);
    popover.toggleAttribute('keyboard', via === 'keyboard');
    popover.show(view);
    this.#dress(popover, mention);
    const undo = [
      this.#moveTo(mention.target),
      show(popover),
      sheet ? undefined : anchor(popover, mention, { placement: 'bottom-start', point }),
      dismiss(popover, {
        // One at a time: the tooltip of another mention is on top.
        onEscape: () => (this.#hovered ? this.#intent.end() : this.#opened?.close()),
        onOutside: () => this.#opened?.close(),
      }),
      seen(mention, what),
    ];
    this.#opened = {
      mention,
      via,
      close: () => {
        this.#opened = undefined;
        const hadFocus = popover.matches(':focus-within');
        undo.reverse().forEach((step) => step?.());
        if (hadFocus) before?.focus({ preventScroll: true });
        mention.target.dispatchEvent(new GlossaryHideEvent(what));
      },
    };
    await popover.updateComplete;
    popover.focus({ preventScroll: true });
    if (sheet) keepVisible(mention, popover);
  }

  #createPopover(): GlossaryPopover {
    const { glossary, images, root } = this.#options;
    const popover = document.createElement('glossary-popover') as GlossaryPopover;
    popover.glossary = glossary;
    popover.images = images;
    popover.events = {
      onClose: () => this.#opened?.close(),
      onWalk: (term, id) => this.#followed(term, 'related', pageOf(glossary, id) ?? ''),
      onFollow: (term, to, href) => this.#followed(term, to, href),
      onChoose: (mention) => void this.#jumpTo(mention),
    };
    root.append(popover);
    return popover;
  }

  /** Leads to a term's place in the text, and opens it there; the way back is to the list's button. */
  async #jumpTo(mention: Mention): Promise<void> {
    const opened = this.#opened;
    opened?.close();
    const [rect] = mention.rects();
    if (rect && (rect.top < 0 || rect.bottom > innerHeight)) {
      // The line itself, since the element around it may be long.
      scrollBy({ top: rect.top - innerHeight / 3, behavior: 'instant' });
    }
    await this.open(
      mention,
      opened?.via ?? 'keyboard',
      undefined,
      opened?.mention.target as HTMLElement,
    );
  }

  #followed(term: string, to: 'related' | 'service' | 'article', href: string): void {
    this.#opened?.mention.target.dispatchEvent(new GlossaryFollowEvent({ term, to, href }));
  }

  #dress(card: HTMLElement, mention: Mention): void {
    card.setAttribute('scheme', schemeAt(mention.target, this.#options.theme));
  }

  /** Everything outside an open modal dialog or a fullscreen element is out of reach: the cards go inside. */
  #moveTo(target: Element): (() => void) | undefined {
    const { root } = this.#options;
    const home = root.parentNode;
    const modal = target.closest(':modal, :fullscreen');
    if (!modal || modal.contains(root)) return undefined;
    modal.append(root);
    return () => home?.append(root);
  }
}

/** The ids of the entries that a mention may name. */
const idsOf = ({ term, senses }: Mention): readonly string[] => senses ?? [term];

/** Scrolls the mention's line out from under a sheet. */
function keepVisible(mention: Mention, sheet: HTMLElement): void {
  const covered = (mention.rects().at(-1)?.bottom ?? 0) + LINE - sheet.getBoundingClientRect().top;
  if (covered > 0) scrollBy({ top: covered, behavior: 'instant' });
}

function show(card: HTMLElement): () => void {
  card.showPopover();
  return () => card.isConnected && card.hidePopover();
}

function seen(
  mention: Mention,
  what: ConstructorParameters<typeof GlossarySeenEvent>[0],
): () => void {
  const timer = setTimeout(() => mention.target.dispatchEvent(new GlossarySeenEvent(what)), SEEN);
  return () => clearTimeout(timer);
}

const focusedElement = (): HTMLElement | undefined =>
  document.activeElement instanceof HTMLElement ? document.activeElement : undefined;
