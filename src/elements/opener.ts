import { pageOf } from '../core/page-of.ts';
import { anchor } from './controllers/anchor.ts';
import { dismiss } from './controllers/dismiss.ts';
import { inSight } from './controllers/in-sight.ts';
import { GlossaryFollowEvent, GlossaryShowEvent } from './events.ts';
import type { GlossaryPopover, View } from './glossary-popover.ts';
import type { Mention, Point, Via } from './mention.ts';
import { openCard, type Undo } from './open-card.ts';
import type { ReaderOptions } from './reader.ts';

/** How a popover comes to be opened. */
export interface Opening {
  /** Where the pointer is. */
  point?: Point | undefined;
  /** Where the focus goes at the end; else where it was. */
  returnTo?: HTMLElement | undefined;
  /** The mentions that the reader goes through; the mention is one of them. */
  among?: readonly Mention[] | undefined;
}

/** The tooltip that may be open at the same time. */
export interface Tooltip {
  /** Closes it; whether it was open. */
  end(): boolean;
  holds(target: Node): boolean;
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

/** Opens one reader's popover, one at a time, and leads from mention to mention. */
export class Opener {
  readonly #options: ReaderOptions;
  readonly #tooltip: Tooltip;
  #popover: GlossaryPopover | undefined;
  #open: Open | undefined;

  constructor(options: ReaderOptions, tooltip: Tooltip) {
    this.#options = options;
    this.#tooltip = tooltip;
  }

  /** What is open. */
  get mention(): Mention | undefined {
    return this.#open?.mention;
  }

  /** Opens the whole entry at a mention, or of several the choice; the focus goes in. */
  open(mention: Mention, via: Via, opening: Opening): Promise<void> {
    const { term, senses, text } = mention;
    const { among = [] } = opening;
    const place = among[1] && { at: among.indexOf(mention) + 1, of: among.length };
    const view = senses ? { senses } : { entry: term, name: text, ...(place && { place }) };
    return this.#show(view, mention, via, opening);
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
    return this.#show({ list: mentions }, button, via, { returnTo, among: mentions });
  }

  close(): void {
    this.#open?.close();
  }

  /** Closes, and takes the popover away. */
  destroy(): void {
    this.close();
    this.#popover?.remove();
  }

  async #show(view: View, mention: Mention, via: Via, opening: Opening): Promise<void> {
    this.close();
    const what = { term: mention.term, kind: 'popover', via } as const;
    if (!mention.target.dispatchEvent(new GlossaryShowEvent(what))) return;
    const popover = (this.#popover ??= this.#create());
    const before = opening.returnTo ?? focusedElement();
    const sheet = innerWidth <= NARROW && (via === 'touch' || via === 'pen');
    popover.toggleAttribute('sheet', sheet);
    popover.toggleAttribute('keyboard', via === 'keyboard');
    popover.show(view);
    const close = openCard(popover, mention, what, this.#options, () =>
      this.#arrange(popover, mention, { ...opening, sheet }),
    );
    this.#open = {
      ...opening,
      mention,
      via,
      close: () => {
        this.#open = undefined;
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
    const place = { placement: 'bottom-start', point, lowest: LOWEST } as const;
    return [
      sheet ? undefined : anchor(popover, mention, place),
      dismiss(popover, {
        // One at a time: the tooltip of another mention is on top.
        onEscape: () => this.#tooltip.end() || this.close(),
        onOutside: (target) => this.#tooltip.holds(target) || this.close(),
      }),
      mention.term ? this.#options.pointOut?.(mention, !!among) : undefined,
    ];
  }

  #create(): GlossaryPopover {
    const { glossary, images, root, choices } = this.#options;
    const popover = document.createElement('glossary-popover') as GlossaryPopover;
    Object.assign(popover, { glossary, images, choices });
    popover.events = {
      onClose: () => this.close(),
      // Of what is there no more, nothing is to be said.
      onTurn: () => this.#tooltip.end(),
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
    const { mention, among = [] } = this.#open ?? {};
    const next = mention && among[among.indexOf(mention) + by];
    if (!next) return;
    await this.#leadTo(next);
    this.#popover?.focusStep(by);
  }

  /** Leads to a mention's place in the text, and opens it there; the way back is to where the reader came from. */
  async #leadTo(mention: Mention): Promise<void> {
    const { via = 'keyboard', returnTo, among } = this.#open ?? {};
    this.close();
    bringToSight(mention);
    await this.open(mention, via, { returnTo, among });
  }

  #followed(term: string, to: 'related' | 'service' | 'article', href: string): void {
    this.mention?.target.dispatchEvent(new GlossaryFollowEvent({ term, to, href }));
  }
}

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
