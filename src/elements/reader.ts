import type { Glossary } from '../core/glossary.ts';
import type { Choices } from './choices.ts';
import { anchor } from './controllers/anchor.ts';
import { described } from './controllers/described.ts';
import { dismiss } from './controllers/dismiss.ts';
import { DELAY, type Delay, Intent } from './controllers/intent.ts';
import { GlossaryShowEvent } from './events.ts';
import type { GlossaryTooltip } from './glossary-tooltip.ts';
import type { Mention, Point, Via } from './mention.ts';
import { type CardHome, openCard } from './open-card.ts';
import type { Opener, Opening } from './opener.ts';

export interface ReaderOptions extends CardHome {
  glossary: Glossary;
  delay?: Partial<Delay> | undefined;
  /** Whether definitions may fetch their images. */
  images: boolean;
  /** Fetches and defines `<glossary-popover>`, and what opens it. */
  loadPopover(): Promise<{ Opener: typeof Opener }>;
  /** What the reader may choose for the site; without it, nothing is offered. */
  choices?: Choices | undefined;
  /** Shows on the page which mention is open, by a flash if the reader was led to it. Returns the way back. */
  pointOut?: ((mention: Mention, flash: boolean) => () => void) | undefined;
}

/**
 * One reader's way through a glossary: at most one tooltip and one popover at a time.
 * Knows mentions, not pages; whoever finds them says where the reader points.
 */
export class Reader {
  readonly #options: ReaderOptions;
  readonly #delay: Delay;
  readonly #intent: Intent<{ mention: Mention; via: Via; point: Point | undefined }>;
  #tooltip: GlossaryTooltip | undefined;
  /** Closes the tooltip that is open. */
  #closeTooltip: (() => void) | undefined;
  /** What it explains. */
  #explained: { mention: Mention; via: Via } | undefined;
  /** What is to be explained once it is loaded. */
  #awaited: Mention | undefined;
  #prefetch: ReturnType<typeof setTimeout> | undefined;
  #isInTooltip = false;
  #opener: Opener | undefined;
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
        this.#closeTooltip?.();
      },
    );
  }

  /** The pointer has been on a mention for `elapsed` milliseconds, or focus has come to it. */
  hover(mention: Mention, via: Via, point: Point | undefined, elapsed: number): void {
    // While an entry is being read, its own mention has nothing to add.
    const { target, term } = this.#opener?.mention ?? {};
    if (target === mention.target && term === mention.term) return;
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
    return this.#use((opener) => opener.open(mention, via, opening));
  }

  /** Opens the list of `mentions` at the button that asked for it. */
  openList(mentions: readonly Mention[], target: Element, via: Via): Promise<void> {
    return this.#use((opener) => opener.openList(mentions, target, via));
  }

  /** Closes whatever is open, or about to be. */
  close(): void {
    this.#call++; // What is on its way comes too late.
    clearTimeout(this.#prefetch);
    this.#intent.end();
    this.#opener?.close();
  }

  /** Closes, and takes the cards away. */
  destroy(): void {
    this.close();
    this.#tooltip?.remove();
    this.#opener?.destroy();
  }

  async #use(act: (opener: Opener) => Promise<void>): Promise<void> {
    clearTimeout(this.#prefetch);
    this.#intent.end();
    const call = ++this.#call;
    const { Opener } = await this.#options.loadPopover();
    if (call !== this.#call) return; // Something else was opened meanwhile.
    this.#opener ??= new Opener(this.#options, {
      end: () => {
        const wasOpen = !!this.#closeTooltip;
        this.#intent.end();
        return wasOpen;
      },
      holds: (target) => !!this.#tooltip?.contains(target),
    });
    await act(this.#opener);
  }

  #showTooltip(mention: Mention, via: Via, point: Point | undefined): void {
    this.#closeTooltip?.();
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
    const { glossary } = this.#options;
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
    ]);
    this.#explained = { mention, via };
    this.#closeTooltip = () => {
      this.#explained = undefined;
      this.#closeTooltip = undefined;
      this.#isInTooltip = false;
      close();
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
    // It may lie over its mention, where there is no room beside it.
    tooltip.addEventListener('click', () => {
      if (this.#explained && getSelection()?.isCollapsed) {
        const { mention, via } = this.#explained;
        void this.open(mention, via);
      }
    });
    this.#options.root.append(tooltip);
    return tooltip;
  }
}

/** The ids of the entries that a mention may name. */
const idsOf = ({ term, senses }: Mention): readonly string[] => senses ?? [term];
