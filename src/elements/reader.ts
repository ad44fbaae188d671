import type { Glossary } from '../core/glossary.ts';
import { pageOf } from '../core/page-of.ts';
import type { Choices } from './choices.ts';
import { anchor } from './controllers/anchor.ts';
import { described } from './controllers/described.ts';
import { dismiss } from './controllers/dismiss.ts';
import { inSight } from './controllers/in-sight.ts';
import { DELAY, type Delay, Intent } from './controllers/intent.ts';
import { GlossaryFollowEvent, GlossaryShowEvent } from './events.ts';
import type { GlossaryPopover, View } from './glossary-popover.ts';
import type { GlossaryTooltip } from './glossary-tooltip.ts';
import type { Mention, Point, Via } from './mention.ts';
import { type CardHome, openCard, type Undo } from './open-card.ts';

export interface ReaderOptions extends CardHome {
  glossary: Glossary;
  delay?: Partial<Delay> | undefined;
  /** Whether definitions may fetch their images. */
  images: boolean;
  /** Fetches and defines `<glossary-popover>`. */
  loadPopover(): Promise<unknown>;
  /** What the reader may choose for the site; without it, nothing is offered. */
  choices?: Choices | undefined;
  /** Shows on the page which mention is explained, by a flash if the reader was led to it. Returns the way back. */
  pointOut?: ((mention: Mention, flash: boolean) => () => void) | undefined;
}

/** How a popover comes to be opened. */
export interface Opening {
  /** Where the pointer is. */
  point?: Point | undefined;
  /** Where the focus goes at the end; else where it was. */
  returnTo?: HTMLElement | undefined;
  /** The mentions that the reader goes through; the mention is one of them. */
  among?: readonly Mention[] | undefined;
}

/** What is open, and how to close it. */
interface Open extends Opening {
  mention: Mention;
  via: Via;
  close(): void;
}

/** Up to this width, in pixels, a finger gets a sheet instead of a card. */
const NARROW = 600;
/** For want of room a popover is made no lower than that, in pixels: then it covers the line, and can be read. */
const LOWEST = 160;
/** Room left between a mention and a sheet, in pixels. */
const LINE = 24;

/**
 * One reader's way through a glossary: at most one tooltip and one popover at a time.
 * Knows mentions, not pages; whoever finds them says where the reader points.
 */
export class Reader {
  readonly #options: ReaderOptions;
  readonly #delay: Delay;
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
    this.#delay = { ...DELAY, ...options.delay };
    this.#intent = new Intent(
      this.#delay,
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
      this.#delay.prefetch - elapsed,
    );
  }

  /** It is there no more; at once if the page has scrolled away below. */
  leave(atOnce: boolean): void {
    clearTimeout(this.#prefetch);
    if (atOnce) this.#intent.end();
    // A quick pointer is in the card before it has left the mention.
    else if (!this.#isInTooltip) this.#intent.leave();
  }

  /** Opens the whole entry at a mention, or of several the choice; the focus goes in. */
  open(mention: Mention, via: Via, opening: Opening = {}): Promise<void> {
    const { term, senses, text } = mention;
    const { among = [] } = opening;
    const place = among[1] && { at: among.indexOf(mention) + 1, of: among.length };
    const view = senses ? { senses } : { entry: term, name: text, ...(place && { place }) };
    return this.#openPopover(view, mention, via, opening);
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
    const returnTo = target as HTMLElement;
    return this.#openPopover({ list: mentions }, button, via, { returnTo, among: mentions });
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
    const { glossary, pointOut } = this.#options;
    if (!glossary.has(mention.term) || !mention.rects().length) return;
    const what = { term: mention.term, kind: 'tooltip', via } as const;
    if (!mention.target.dispatchEvent(new GlossaryShowEvent(what))) return;
    const tooltip = (this.#tooltip ??= this.#createTooltip());
    const entries = idsOf(mention).flatMap((id) => glossary.get(id) ?? []);
    tooltip.explain(entries, mention.text);
    tooltip.lang = entries[0]?.lang ?? glossary.lang;
    const close = openCard(tooltip, mention, what, this.#options, () => [
      mention.isElement ? described(mention.target, tooltip) : undefined,
      anchor(tooltip, mention, { placement: 'top-start', point }),
      dismiss(tooltip, { onEscape: () => this.#intent.end() }),
      // What is inside of a card has looks of its own.
      this.#popover?.shadowRoot?.contains(mention.target) ? undefined : pointOut?.(mention, false),
    ]);
    this.#hovered = {
      mention,
      via,
      close: () => {
        this.#hovered = undefined;
        this.#isInTooltip = false;
        close();
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

  async #openPopover(view: View, mention: Mention, via: Via, opening: Opening): Promise<void> {
    clearTimeout(this.#prefetch);
    this.#intent.end();
    const call = ++this.#call;
    await this.#options.loadPopover();
    if (call !== this.#call) return; // Something else was opened meanwhile.
    this.#opened?.close();
    const what = { term: mention.term, kind: 'popover', via } as const;
    if (!mention.target.dispatchEvent(new GlossaryShowEvent(what))) return;
    const popover = (this.#popover ??= this.#createPopover());
    const before = opening.returnTo ?? focusedElement();
    const sheet = innerWidth <= NARROW && (via === 'touch' || via === 'pen');
    popover.toggleAttribute('sheet', sheet);
    popover.toggleAttribute('keyboard', via === 'keyboard');
    popover.show(view);
    const close = openCard(popover, mention, what, this.#options, () =>
      this.#arrange(popover, mention, { ...opening, sheet }),
    );
    this.#opened = {
      ...opening,
      mention,
      via,
      close: () => {
        this.#opened = undefined;
        const hadFocus = popover.matches(':focus-within');
        close();
        if (hadFocus) before?.focus({ preventScroll: true });
      },
    };
    await popover.updateComplete;
    popover.focus({ preventScroll: true });
    if (sheet) keepVisible(mention, popover);
  }

  /** Puts the popover in its place, and listens for what closes it. */
  #arrange(
    popover: GlossaryPopover,
    mention: Mention,
    { point, among, sheet }: Opening & { sheet: boolean },
  ): Undo[] {
    return [
      sheet
        ? undefined
        : anchor(popover, mention, { placement: 'bottom-start', point, lowest: LOWEST }),
      dismiss(popover, {
        // One at a time: the tooltip of another mention is on top.
        onEscape: () => (this.#hovered ? this.#intent.end() : this.#opened?.close()),
        onOutside: (target) => this.#tooltip?.contains(target) || this.#opened?.close(),
      }),
      mention.term ? this.#options.pointOut?.(mention, !!among) : undefined,
    ];
  }

  #createPopover(): GlossaryPopover {
    const { glossary, images, root, choices } = this.#options;
    const popover = document.createElement('glossary-popover') as GlossaryPopover;
    Object.assign(popover, { glossary, images, choices });
    popover.events = {
      onClose: () => this.#opened?.close(),
      onWalk: (term, id) => this.#followed(term, 'related', pageOf(glossary, id) ?? ''),
      onFollow: (term, to, href) => this.#followed(term, to, href),
      onChoose: (mention) => void this.#leadTo(mention),
      onStep: (by) => void this.#step(by),
    };
    root.append(popover);
    return popover;
  }

  /** Goes on to another of the mentions that the reader goes through. */
  async #step(by: number): Promise<void> {
    const { mention, among = [] } = this.#opened ?? {};
    const next = mention && among[among.indexOf(mention) + by];
    if (!next) return;
    await this.#leadTo(next);
    this.#popover?.focusStep(by);
  }

  /** Leads to a mention's place in the text, and opens it there; the way back is to where the reader came from. */
  async #leadTo(mention: Mention): Promise<void> {
    const { via = 'keyboard', returnTo, among } = this.#opened ?? {};
    this.#opened?.close();
    bringToSight(mention);
    await this.open(mention, via, { returnTo, among });
  }

  #followed(term: string, to: 'related' | 'service' | 'article', href: string): void {
    this.#opened?.mention.target.dispatchEvent(new GlossaryFollowEvent({ term, to, href }));
  }
}

/** The ids of the entries that a mention may name. */
const idsOf = ({ term, senses }: Mention): readonly string[] => senses ?? [term];

function bringToSight(mention: Mention): void {
  const isInSight = (): boolean => mention.rects().some((rect) => inSight(mention, rect));
  if (isInSight()) return;
  // The line itself, since the element around it may be long; then whatever else scrolls around it.
  const [rect] = mention.rects();
  if (rect) scrollBy({ top: rect.top - innerHeight / 3, behavior: 'instant' });
  if (!isInSight()) mention.target.scrollIntoView({ block: 'center', behavior: 'instant' });
}

/** Scrolls the mention's line out from under a sheet. */
function keepVisible(mention: Mention, sheet: HTMLElement): void {
  const covered = (mention.rects().at(-1)?.bottom ?? 0) + LINE - sheet.getBoundingClientRect().top;
  if (covered > 0) scrollBy({ top: covered, behavior: 'instant' });
}

const focusedElement = (): HTMLElement | undefined =>
  document.activeElement instanceof HTMLElement ? document.activeElement : undefined;
